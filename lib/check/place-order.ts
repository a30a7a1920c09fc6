import { parsePlace, type Place } from '@/lib/model/filing';
import { severities, type Finding } from '@/lib/model/finding';
import type { FormSpec } from '@/lib/model/pack';

/** Where a place stands in the form as printed: section, then item, then row, then column. A table comes before its rows. */
export function placeRank(form: FormSpec): (place: Place) => readonly number[] {
  const sections = new Map(form.sections.map(({ id }, index) => [id, index]));
  const items = new Map(
    [...form.fields, ...form.tables].map((item, index) => [item.id, [sections.get(item.section) ?? -1, index] as const]),
  );
  const columns = new Map(
    form.tables.map((table) => [table.id, new Map(table.columns.map(({ id }, index) => [id, index]))]),
  );
  return (place) => {
    const parts = parsePlace(place);
    if (parts === undefined) return [Infinity];
    const [section, item] = items.get(parts.kind === 'field' ? parts.id : parts.table) ?? [Infinity, Infinity];
    if (parts.kind === 'field' || parts.kind === 'table') return [section, item, -1, -1];
    const column = parts.kind === 'cell' ? (columns.get(parts.table)?.get(parts.column) ?? -1) : -1;
    return [section, item, parts.row, column];
  };
}

/** Findings in the order of the form, at one place the worst first. */
export function inFormOrder(findings: readonly Finding[], rank: (place: Place) => readonly number[]): Finding[] {
  return findings
    .map((finding) => ({ finding, keys: [...rank(finding.at), severities.indexOf(finding.severity)] }))
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ finding }) => finding);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
