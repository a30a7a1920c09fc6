import { RowValue, type RowScope } from '../row';
import { normal } from './compared';
import { indexNames, namesAlike, type NameIndex } from './name-index';

const findName = (row: RowValue) => normal(RowValue.cellsOf(row).name ?? '');
/** The name of a row as names are compared. */
const nameOf = (row: RowValue): string => RowValue.factOf(row, findName, findName);

const indexed = new WeakMap<readonly RowValue[], NameIndex>();
/** The latest index of names of a table: the next list of its rows differs in a name or in none. */
const latest = new WeakMap<RowScope, NameIndex>();

function indexOf(rows: readonly RowValue[], scope: RowScope): NameIndex {
  const known = indexed.get(rows);
  if (known !== undefined) return known;
  const index = indexNames(rows.map(nameOf), latest.get(scope));
  indexed.set(rows, index);
  latest.set(scope, index);
  return index;
}

/** Where the names stand that are at least so alike to one, itself among them. */
function placesOf(name: string, least: number, index: NameIndex): readonly number[] {
  const same = index.places.get(name) ?? [];
  const alike = least >= 1 ? [] : namesAlike(name, least, index);
  return alike.length === 0 ? same : [...same, ...alike.flatMap((other) => index.places.get(other) ?? [])].sort((a, b) => a - b);
}

/** The other rows of its table whose names are at least so alike (as `similarity` counts it; 1 asks for the same name), in their order. */
export function rowsNamedLike(row: RowValue, rows: readonly RowValue[], least: number): RowValue[] {
  const name = nameOf(row);
  if (name === '') return [];
  const own = RowValue.orderOf(row);
  if (least <= 0) return rows.filter((other) => RowValue.orderOf(other) !== own && nameOf(other) !== '');
  const found: RowValue[] = [];
  for (const at of placesOf(name, least, indexOf(rows, RowValue.scopeOf(row)))) {
    const other = rows[at];
    if (other !== undefined && RowValue.orderOf(other) !== own) found.push(other);
  }
  return found;
}
