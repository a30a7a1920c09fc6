import type { Row } from '@/lib/model/filing';
import type { UnitProfile } from '@/lib/model/profile';
import type { Related } from '@/lib/model/related';
import type { Contents } from './well-filled';

/** What an example of the catalogue changes in a good filing. */
export type Change = (form: Contents) => void;

/** What else matters for an example: the days of checking, other filings, the unit's thresholds. */
export interface Circumstances {
  pass?: string;
  fail?: string;
  related?: Related;
  parameters?: UnitProfile['parameters'];
}

/** Check, an example that passes, one that fails. */
export type Case = [id: string, pass: Change, fail: Change, circumstances?: Circumstances];

/** The examples that are about one form; they change its good filing. */
export interface Chapter {
  form: string;
  cases: Case[];
}

export const asIs: Change = () => {};
export const all = (...changes: Change[]): Change => (form) => changes.forEach((change) => change(form));
export const field = (id: string, value: string): Change => (form) => void (form.fields[id] = value);
export const fields = (values: Record<string, string>): Change => (form) => void Object.assign(form.fields, values);

/** One row of a table, by its place, holds other cells. */
export const cells = (table: string, at: number, values: Row): Change => (form) => {
  const row = form.tables[table]?.[at];
  if (row === undefined) throw new Error(`no row ${at} in ${table}`);
  Object.assign(row, values);
};
/** The indicator of a name holds other cells. */
export const indicator = (name: string, values: Row): Change => (form) => {
  const row = form.tables.indicators?.find((each) => each.name === name);
  if (row === undefined) throw new Error(`no indicator ${name}`);
  Object.assign(row, values);
};
/** One more row. */
export const more = (table: string, row: Row): Change => (form) => void (form.tables[table] ??= []).push(row);
export const without = (table: string, which: (row: Row) => boolean): Change => (form) =>
  void (form.tables[table] = (form.tables[table] ?? []).filter((row) => !which(row)));
export const everyRow = (table: string, make: (row: Row) => Row): Change => (form) =>
  void form.tables[table]?.forEach((row) => Object.assign(row, make(row)));
