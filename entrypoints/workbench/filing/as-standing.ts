import { nameOf, sectionsOf } from '@/lib/assistant/words';
import { indexPlaces } from '@/lib/assistant/places';
import type { Standing } from '@/lib/assistant/propose';
import type { Filing } from '@/lib/model/filing';
import type { Binding, BoundTable, Match } from '@/lib/model/match';
import type { FormSpec } from '@/lib/model/pack';
import type { BoundPlace } from '@/lib/model/view';

/** Operator and unit of an indicator are columns of their own, or part of its value, as the form is drawn. */
const lay = (column: string, parted: boolean): Binding['lay'] => (column === 'value' && !parted ? 'folded' : 'whole');

const bound = (value: string, how: Binding['lay']): Binding => ({ slots: [], lay: how, value, writable: true, confidence: 1, evidence: [] });

/**
 * A filing that stands on no page, as what is proposed is laid over: every place of the form as it is drawn takes a value,
 * and every table takes rows.
 */
export function asStanding(id: string, form: FormSpec, filing: Filing): Standing {
  const tables = form.tables.map(({ id: table, columns, fixed }): [string, BoundTable] => {
    const parted = columns.some((column) => column.id === 'operator');
    const rows = (filing.tables[table] ?? []).map((cells) => ({
      cells,
      bindings: Object.fromEntries(columns.map((column) => [column.id, bound(cells[column.id] ?? '', lay(column.id, parted))])),
    }));
    return [table, { rows, add: fixed.length === 0 ? [{ frame: 0, key: '' }] : [], confidence: 1 }];
  });
  const match: Match = {
    form: id,
    title: form.titles[0] ?? '',
    year: filing.year,
    moneyUnit: filing.moneyUnit ?? '',
    confidence: 1,
    evidence: [],
    fields: Object.fromEntries(form.fields.map((field) => [field.id, bound(filing.fields[field.id] ?? '', 'whole')])),
    tables: Object.fromEntries(tables),
    absent: [],
  };
  return { match, form, filing, index: indexPlaces(match), frames: new Map() };
}

/** Every place of a filing in words, and the section that it belongs to. */
export function placesInWords(standing: Standing): { bound: BoundPlace[]; sectionOf: Record<string, string> } {
  const places = [...standing.index.bindings].map(([at, { value }]) => ({
    at,
    label: nameOf(standing, at),
    value,
    writable: true,
    confidence: 1,
    evidence: [],
  }));
  return { bound: places, sectionOf: sectionsOf(standing) };
}
