import type { Row } from '@/lib/model/filing';
import { blank } from '@/lib/model/text';
import type { LevelIndex } from './levels';
import type { Level } from './values';

/** What all rows of one table share. */
export interface RowScope {
  levels: LevelIndex;
  /** the id of the fixed row of the form that a row is, or '' */
  fixed: (row: Row) => string;
  /** see `ownColumns` and `saidColumns` */
  own: readonly string[];
  said: readonly string[];
}

const cells = Symbol('cells');
const scope = Symbol('scope');
const order = Symbol('order');
const facts = Symbol('facts');

/**
 * A row as an expression sees it. Each table has its own subclass with one typed getter a column; what is kept here hides
 * behind symbols, so that no column name can collide with it.
 */
export class RowValue {
  readonly [cells]: Row;
  readonly [scope]: RowScope;
  readonly [order]: number;
  readonly [facts] = new Map<unknown, unknown>();

  constructor(row: Row, shared: RowScope, at: number) {
    this[cells] = row;
    this[scope] = shared;
    this[order] = at;
  }

  static cellsOf = (row: RowValue): Row => row[cells];
  static scopeOf = (row: RowValue): RowScope => row[scope];
  static orderOf = (row: RowValue): number => row[order];

  /** What follows from the row alone, worked out when first asked for: many rules ask for the same. */
  static factOf<T>(row: RowValue, what: unknown, find: (row: RowValue) => T): T {
    const known = row[facts];
    if (known.has(what)) return known.get(what) as T;
    const found = find(row);
    known.set(what, found);
    return found;
  }
}

const findLevel = (row: RowValue): Level => RowValue.scopeOf(row).levels(RowValue.cellsOf(row).level1 ?? '', RowValue.cellsOf(row).level2 ?? '');

/** What the form says of the row's 二级指标. */
export const levelOf = (row: RowValue): Level => RowValue.factOf(row, findLevel, findLevel);

const anyOf = (columns: (scope: RowScope) => readonly string[]) => (row: RowValue) =>
  columns(RowValue.scopeOf(row)).some((column) => !blank(RowValue.cellsOf(row)[column]));
const findBegun = anyOf(({ said }) => said);
const findThere = anyOf(({ own }) => own);

/** Does the row say anything beside where it stands. */
export const isBegun = (row: RowValue): boolean => RowValue.factOf(row, findBegun, findBegun);

/** Is anything in the row at all, be it only its printed label. */
export const isThere = (row: RowValue): boolean => RowValue.factOf(row, findThere, findThere);
