import type { Row } from '@/lib/model/filing';
import { blank } from '@/lib/model/text';
import type { LevelIndex } from './levels';

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

/**
 * A row as an expression sees it. Each table has its own subclass with one typed getter a column; what is kept here hides
 * behind symbols, so that no column name can collide with it.
 */
export class RowValue {
  readonly [cells]: Row;
  readonly [scope]: RowScope;
  readonly [order]: number;

  constructor(row: Row, shared: RowScope, at: number) {
    this[cells] = row;
    this[scope] = shared;
    this[order] = at;
  }

  static cellsOf = (row: RowValue): Row => row[cells];
  static scopeOf = (row: RowValue): RowScope => row[scope];
  static orderOf = (row: RowValue): number => row[order];
}

const anyOf = (row: RowValue, columns: readonly string[]) => columns.some((column) => !blank(RowValue.cellsOf(row)[column]));

/** Does the row say anything beside where it stands. */
export const isBegun = (row: RowValue): boolean => anyOf(row, RowValue.scopeOf(row).said);

/** Is anything in the row at all, be it only its printed label. */
export const isThere = (row: RowValue): boolean => anyOf(row, RowValue.scopeOf(row).own);
