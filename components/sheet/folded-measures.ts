import type { Filing } from '@/lib/model/filing';
import { joinMeasure } from '@/lib/model/measure';
import type { FormSpec } from '@/lib/model/pack';

/** Tables in which a face prints an indicator's value whole: operator and unit kept apart go into it, so that they are seen. */
export function foldedMeasures(face: FormSpec, { tables }: Pick<Filing, 'tables'>): Filing['tables'] {
  return Object.fromEntries(
    Object.entries(tables).map(([id, rows]) => {
      const columns = face.tables.find((table) => table.id === id)?.columns.map((column) => column.id) ?? [];
      const whole = columns.includes('value') && !columns.includes('operator') && !columns.includes('unit');
      if (!whole) return [id, rows];
      const folded = rows.map((row) => {
        const { operator = '', value = '', unit = '' } = row;
        return operator === '' && unit === '' ? row : { ...row, value: joinMeasure({ operator, value, unit }), operator: '', unit: '' };
      });
      return [id, folded];
    }),
  );
}
