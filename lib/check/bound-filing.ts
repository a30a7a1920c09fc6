import type { Contents } from '@/lib/model/filing';
import type { Related } from '@/lib/model/related';
import { EarlierFilings } from '@/lib/packs/expression/earlier';
import type { Context, FormTypes } from '@/lib/packs/expression/form-types';
import { isThere, type RowValue } from '@/lib/packs/expression/row';

/** A filing bound to its form's types, in the two ways in which rules look at it. */
export interface BoundFiling {
  contents: Contents;
  /** the whole filing; `zero` lets blank money and numbers count as 0 */
  context(zero: boolean): Context;
  /** the same with `row` bound to a row of a table */
  rowContext(table: string, at: number, zero: boolean): Context;
  /** a row of a table as expressions see it */
  row(table: string, at: number, zero: boolean): RowValue | undefined;
  /** is there such an earlier filing, by the name that expressions call it */
  knows(earlier: string): boolean;
  /** is there anything in this row beside its levels, be it only its printed label */
  asked(table: string, at: number): boolean;
  /** the rows as expressions have seen them, by table; undefined for one that nobody has looked at in that way */
  rows(zero: boolean): SeenRows;
}

export type SeenRows = ReadonlyMap<string, readonly (RowValue | undefined)[]>;

/** An earlier binding of the same filing, and which of its rows say what they said. */
export interface Before {
  bound: Pick<BoundFiling, 'rows'>;
  same(table: string, at: number): boolean;
}

/** The rows to be seen again. The earlier binding itself is let go: else each would hold the one before it. */
const seenAgain = ({ bound, same }: Before, zero: boolean): SeenRows =>
  new Map([...bound.rows(zero)].map(([table, rows]) => [table, rows.map((row, at) => (same(table, at) ? row : undefined))]));

/**
 * Binds a filing; the contexts are made when a rule first needs them. `today` is ISO text; `related` are the other filings
 * that rules may look into. Where all but a few rows are as `before`, what was found out about them is kept.
 */
export function bindFiling(types: FormTypes, contents: Contents, today: string, related: Related = {}, before?: Before): BoundFiling {
  const viewOf = (zero: boolean) => {
    const seen: SeenRows = before === undefined ? new Map() : seenAgain(before, zero);
    return view(() => types.bind(contents, today, zero, related, (table, at) => seen.get(table)?.[at]), seen);
  };
  const views = { plain: viewOf(false), zero: viewOf(true) };
  const of = (zero: boolean) => (zero ? views.zero : views.plain);
  const known = new Map<string, boolean>();
  return {
    contents,
    context: (zero) => of(zero).context(),
    rowContext: (table, at, zero) => of(zero).row(table, at),
    row: (table, at, zero) => rowsIn(of(zero).context(), table)[at],
    rows: (zero) => of(zero).seen(types),
    knows: (name) => {
      const had = known.get(name);
      if (had !== undefined) return had;
      const { earlier } = views.plain.context();
      const now = earlier instanceof EarlierFilings && name in earlier && earlier[name as keyof EarlierFilings].state === 'ok';
      known.set(name, now);
      return now;
    },
    asked(table, at) {
      const row = rowsIn(views.plain.context(), table)[at];
      return row !== undefined && isThere(row);
    },
  };
}

/** One way of looking at a filing: its context, and one more for each row that a rule asks about. */
function view(make: () => Context, seen: SeenRows) {
  let made: Context | undefined;
  const context = () => (made ??= make());
  const rows = new Map<string, Context[]>();
  return {
    context,
    row(table: string, at: number): Context {
      const known = rows.get(table) ?? [];
      rows.set(table, known);
      return (known[at] ??= Object.assign(Object.create(context()) as Context, { row: rowsIn(context(), table)[at] }));
    },
    seen({ form }: FormTypes): SeenRows {
      const context = made;
      return context === undefined ? seen : new Map(form.tables.map(({ id }) => [id, rowsIn(context, id)]));
    },
  };
}

function rowsIn(context: Context, table: string): readonly RowValue[] {
  const values: unknown = context[table];
  return Array.isArray(values) ? (values as RowValue[]) : [];
}
