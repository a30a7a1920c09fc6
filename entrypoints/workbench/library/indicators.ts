import { qualityText } from '@/components/say';
import type { LibraryEntry } from '@/lib/model/library';
import { joinMeasure } from '@/lib/model/measure';

export const columns = ['level2', 'name', 'value', 'domain', 'source', 'year', 'used'] as const;
export type Column = (typeof columns)[number];

/** How the list is ordered; null leaves the order of the search, best first. */
export type Order = { column: Column; down: boolean } | null;

/** What a cell shows. */
export function cellText(entry: LibraryEntry, column: Column): string {
  if (column === 'value') return joinMeasure(entry);
  if (column === 'source') return entry.source.title === '' ? qualityText(entry.source.quality) : entry.source.title;
  if (column === 'year') return entry.year === null ? '' : String(entry.year);
  if (column === 'used') return entry.used === 0 ? '' : String(entry.used);
  return entry[column];
}

const compare = new Intl.Collator('zh-CN', { numeric: true }).compare;

/** In the order asked for; blanks last whichever way it goes. */
export function ordered(entries: readonly LibraryEntry[], order: Order): readonly LibraryEntry[] {
  if (order === null) return entries;
  const keyed = entries.map((entry) => ({ entry, key: cellText(entry, order.column) }));
  keyed.sort((a, b) => Number(a.key === '') - Number(b.key === '') || (order.down ? -1 : 1) * compare(a.key, b.key));
  return keyed.map(({ entry }) => entry);
}

/** A click on a column's head: up, then down, then the search's own order again. */
export function nextOrder(order: Order, column: Column): Order {
  if (order?.column !== column) return { column, down: false };
  return order.down ? null : { column, down: true };
}
