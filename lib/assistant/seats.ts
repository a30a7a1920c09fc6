import { cellPlace, parsePlace, type Place } from '../model/filing';
import { levelOf, type NeededRow, type Standing } from './propose';

/** Where a row stands by what does not move when rows are added: its 二级指标, and its number among those. */
export interface RowSeat {
  table: string;
  level: string;
  nth: number;
}

/** The seats of all rows that a plan speaks of, by `table[row]`: those of the page, then those that are still to come. */
export function seatsOf(standing: Standing, needed: readonly NeededRow[]): Map<string, RowSeat> {
  const seats = new Map<string, RowSeat>();
  for (const table of standing.form.tables) {
    const counts = new Map<string, number>();
    const seat = (row: number, level2: string) => {
      const level = table.levels.length === 0 ? '' : levelOf(table, level2);
      const nth = counts.get(level) ?? 0;
      counts.set(level, nth + 1);
      seats.set(`${table.id}[${row}]`, { table: table.id, level, nth });
    };
    (standing.filing.tables[table.id] ?? []).forEach((row, index) => seat(index, row.level2 ?? ''));
    for (const row of needed) if (row.table === table.id) seat(row.row, row.level2);
  }
  return seats;
}

/** The row number of a seat on the page as it stands now; undefined when nobody sits there. */
function rowAt(standing: Standing, seat: RowSeat): number | undefined {
  const table = standing.form.tables.find((one) => one.id === seat.table);
  if (!table) return undefined;
  let nth = 0;
  const rows = standing.filing.tables[seat.table] ?? [];
  const index = rows.findIndex((row) => {
    const level = table.levels.length === 0 ? '' : levelOf(table, row.level2 ?? '');
    return level === seat.level && nth++ === seat.nth;
  });
  return index === -1 ? undefined : index;
}

/** A place of the plan as the page numbers it now; undefined when its row never came. */
export function moved(place: Place, seats: ReadonlyMap<string, RowSeat>, standing: Standing): Place | undefined {
  const parts = parsePlace(place);
  if (parts?.kind !== 'cell') return place;
  const seat = seats.get(`${parts.table}[${parts.row}]`);
  const row = seat && rowAt(standing, seat);
  return row === undefined ? undefined : cellPlace(parts.table, row, parts.column);
}
