import type { Filing } from '@/lib/model/filing';
import type { Context, FormTypes } from '@/lib/packs/expression/form-types';
import { isThere, RowValue } from '@/lib/packs/expression/row';

/** A filing bound to its form's types, in the two ways in which rules look at it. */
export interface BoundFiling {
  contents: Pick<Filing, 'fields' | 'tables'>;
  /** the whole filing; `zero` lets blank money and numbers count as 0 */
  context(zero: boolean): Context;
  /** the same with `row` bound to a row of a table */
  rowContext(table: string, at: number, zero: boolean): Context;
  /** is there anything in this row beside its levels, be it only its printed label */
  asked(table: string, at: number): boolean;
}

/** Binds a filing; the contexts are made when a rule first needs them. `today` is ISO text. */
export function bindFiling(types: FormTypes, contents: Pick<Filing, 'fields' | 'tables'>, today: string): BoundFiling {
  const views = { plain: viewOf(types, contents, today, false), zero: viewOf(types, contents, today, true) };
  const view = (zero: boolean) => (zero ? views.zero : views.plain);
  return {
    contents,
    context: (zero) => view(zero).context(),
    rowContext: (table, at, zero) => view(zero).row(table, at),
    asked(table, at) {
      const { row } = views.plain.row(table, at);
      return row instanceof RowValue && isThere(row);
    },
  };
}

/** One way of looking at a filing: its context, and one more for each row that a rule asks about. */
function viewOf(types: FormTypes, contents: BoundFiling['contents'], today: string, zero: boolean) {
  let made: Context | undefined;
  const rows = new Map<string, Context[]>();
  const context = () => (made ??= types.bind(contents, today, zero));
  return {
    context,
    row(table: string, at: number): Context {
      const known = rows.get(table) ?? [];
      rows.set(table, known);
      const values: unknown = context()[table];
      return (known[at] ??= Object.assign(Object.create(context()) as Context, { row: Array.isArray(values) ? (values[at] as unknown) : undefined }));
    },
  };
}
