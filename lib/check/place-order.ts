import { parsePlace, type Place } from '@/lib/model/filing';
import type { FormSpec } from '@/lib/model/pack';
import { remember } from '@/lib/packs/expression/remember';

/** Where a place stands among all places of a form. */
export type PlaceRank = (place: Place) => readonly [section: number, item: number, row: number, column: number];

const known = new WeakMap<FormSpec, PlaceRank>();

/** Where a place stands in the form as printed: section, then item, then row, then column. A table comes before its rows. */
export function placeRank(form: FormSpec): PlaceRank {
  const rank = known.get(form) ?? remember(rankIn(form));
  known.set(form, rank);
  return rank;
}

function rankIn(form: FormSpec): PlaceRank {
  const sections = new Map(form.sections.map(({ id }, index) => [id, index]));
  const items = new Map(
    [...form.fields, ...form.tables].map((item, index) => [item.id, [sections.get(item.section) ?? -1, index] as const]),
  );
  const columns = new Map(
    form.tables.map((table) => [table.id, new Map(table.columns.map(({ id }, index) => [id, index]))]),
  );
  return (place) => {
    const parts = parsePlace(place);
    if (parts === undefined) return [Infinity, 0, 0, 0];
    const [section, item] = items.get(parts.kind === 'field' ? parts.id : parts.table) ?? [Infinity, Infinity];
    if (parts.kind === 'field' || parts.kind === 'table') return [section, item, -1, -1];
    const column = parts.kind === 'cell' ? (columns.get(parts.table)?.get(parts.column) ?? -1) : -1;
    return [section, item, parts.row, column];
  };
}

type Rank = ReturnType<PlaceRank>;

/** Below 0 for a place that comes before the other. */
export const comparePlaces = (a: Rank, b: Rank): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3] || 0;
