import { cellPlace, parsePlace, type Place, type Row } from '../model/filing';
import type { PlanLine } from '../model/plan';
import { blank, normal } from '../model/text';
import { levelOf, saysItsLevel, type NeededRow, type Standing } from './propose';

/** Where a row stands by what does not move when rows come or go: its 二级指标 and name, and its number among those alike. */
export interface RowSeat {
  table: string;
  level: string;
  name: string;
  nth: number;
}

/** The name of a row in a plan: `table[row]`. */
export const nameOfRow = ({ table, row }: Pick<NeededRow, 'table' | 'row'>): string => `${table}[${row}]`;

/** The seats of all rows of the page, by the names that a plan gives them. */
export function seatsOf(standing: Standing): Map<string, RowSeat> {
  const seats = new Map<string, RowSeat>();
  for (const { id } of standing.form.tables) seatsIn(standing, id).forEach((seat, row) => seats.set(nameOfRow({ table: id, row }), seat));
  return seats;
}

/** The seats of the rows that lines speak of: rows may come and go until a plan is carried out. */
export function seatsFor(standing: Standing, lines: readonly PlanLine[]): Record<string, RowSeat> {
  const spoken = new Set(lines.map(({ at }) => rowNameOf(at)));
  return Object.fromEntries([...seatsOf(standing)].filter(([name]) => spoken.has(name)));
}

/** The row of a place as a plan names it. */
export const rowNameOf = (at: Place): string => at.replace(/\.\w+$/, '');

function seatsIn(standing: Standing, id: string): RowSeat[] {
  const counts = new Map<string, number>();
  return (standing.filing.tables[id] ?? []).map((row) => {
    const [level, name] = [levelIn(standing, id, row.level2 ?? ''), normal(row.name ?? '')];
    const kind = `${level}\n${name}`;
    const nth = counts.get(kind) ?? 0;
    counts.set(kind, nth + 1);
    return { table: id, level, name, nth };
  });
}

function levelIn({ form }: Standing, id: string, level2: string): string {
  const table = form.tables.find((one) => one.id === id);
  return table && table.levels.length > 0 ? levelOf(table, level2) : '';
}

/**
 * The seat of a row that the page has just added: the last row of the level, or of none yet where rows say their level themselves,
 * in which nothing stands and that no other row of the plan has.
 */
export function newSeat(standing: Standing, { table: id, level2 }: NeededRow, taken: Iterable<RowSeat>): RowSeat | undefined {
  const others = [...taken];
  const rows: Row[] = standing.filing.tables[id] ?? [];
  const wanted = levelIn(standing, id, level2);
  const free = seatsIn(standing, id).filter((seat, at) => {
    const fits = seat.level === wanted || (blank(rows[at]?.level2) && saysItsLevel(standing.match, id, at));
    return fits && seat.name === '' && blank(rows[at]?.value) && !others.some((other) => isSame(other, seat));
  });
  return free.filter(({ level }) => level === wanted).at(-1) ?? free.at(-1);
}

const isSame = (one: RowSeat, other: RowSeat): boolean => said(one) === said(other);

/**
 * Tells where the places of a plan stand as the page numbers its rows at this moment; undefined when a row never came, or is
 * another one by now.
 */
export function seatedNow(seats: ReadonlyMap<string, RowSeat>, standing: Standing): (place: Place) => Place | undefined {
  const rows = new Map<string, number>();
  for (const { id } of standing.form.tables) seatsIn(standing, id).forEach((seat, row) => rows.set(said(seat), row));
  return (place) => {
    const parts = parsePlace(place);
    if (parts?.kind !== 'cell') return place;
    const seat = seats.get(nameOfRow(parts));
    const row = seat && rows.get(said(seat));
    return row === undefined ? undefined : cellPlace(parts.table, row, parts.column);
  };
}

const said = ({ table, level, name, nth }: RowSeat): string => [table, level, name, nth].join('\n');
