import { parsePlace, type Place } from '@/lib/model/filing';

/** What of a filing changed, as rules may look at it. */
export interface Touched {
  fields: Set<string>;
  /** by table: the rows, or all of them when the table itself changed */
  rows: Map<string, Set<number> | 'all'>;
  /** by table: the columns, or all of them when a whole row or the table changed */
  columns: Map<string, Set<string> | 'all'>;
}

export function touchedBy(changed: readonly Place[]): Touched {
  const touched: Touched = { fields: new Set(), rows: new Map(), columns: new Map() };
  for (const place of changed) {
    const parts = parsePlace(place);
    if (parts === undefined) continue;
    if (parts.kind === 'field') touched.fields.add(parts.id);
    else {
      note(touched.rows, parts.table, parts.kind === 'table' ? undefined : parts.row);
      note(touched.columns, parts.table, parts.kind === 'cell' ? parts.column : undefined);
    }
  }
  return touched;
}

export function touchTable(touched: Touched, table: string): void {
  touched.rows.set(table, 'all');
  touched.columns.set(table, 'all');
}

function note<T>(map: Map<string, Set<T> | 'all'>, table: string, item: T | undefined): void {
  const had = map.get(table);
  if (item === undefined || had === 'all') map.set(table, 'all');
  else map.set(table, (had ?? new Set<T>()).add(item));
}
