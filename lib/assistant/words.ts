import { cellPlace, fieldPlace, parsePlace, type Place } from '../model/filing';
import { blank } from '../model/text';
import type { Standing } from './propose';

/** A place in words: 项目负责人, or 数量指标 · 慰问职工人数 · 年度指标值; a row without a name by its number. */
export function nameOf(standing: Standing, place: Place): string {
  const parts = parsePlace(place);
  if (!parts) return place;
  if (parts.kind === 'field') return standing.form.fields.find((field) => field.id === parts.id)?.label ?? parts.id;
  const table = standing.form.tables.find((one) => one.id === parts.table);
  if (!table) return place;
  if (parts.kind === 'table') return table.label;
  const row = standing.filing.tables[table.id]?.[parts.row] ?? {};
  const first = table.columns.find((column) => !['level1', 'level2'].includes(column.id))?.id ?? '';
  const own = blank(row[first]) ? `${table.label} ${parts.row + 1}` : (row[first] ?? '');
  const column = parts.kind === 'cell' ? table.columns.find((one) => one.id === parts.column)?.label : undefined;
  return [row.level2, own, column].filter((part) => !blank(part)).join(' · ');
}

/** Which section of the form each bound place belongs to. */
export function sectionsOf(standing: Standing): Record<Place, string> {
  const sections: Record<Place, string> = {};
  for (const field of standing.form.fields) sections[fieldPlace(field.id)] = field.section;
  for (const table of standing.form.tables) {
    sections[table.id] = table.section;
    (standing.filing.tables[table.id] ?? []).forEach((row, index) => {
      sections[`${table.id}[${index}]`] = table.section;
      for (const column of Object.keys(row)) sections[cellPlace(table.id, index, column)] = table.section;
    });
  }
  return sections;
}
