import { cellPlace, fieldPlace, type Contents, type Row } from '@/lib/model/filing';
import { normal } from '@/lib/model/text';
import type { Context } from '@/lib/packs/expression/form-types';
import { isBegun, RowValue } from '@/lib/packs/expression/row';
import type { CompiledLine } from './scheme';

/** One asking of a line: the filing itself, or one row of the line's table. */
export interface Instance {
  /** the line's id, for a row with the row's own name: `indicator/数量指标·培训人数` */
  id: string;
  context: Context;
  at: string | undefined;
}

/** Where a line is asked: once, or for each row that was begun; nowhere its `when` does not hold. */
export function instancesOf(line: CompiledLine, context: Context, filing: Contents): Instance[] {
  const { when } = line;
  const all = line.spec.each === undefined ? [once(line, context)] : rows(line, line.spec.each, context, filing);
  return when === undefined ? all : all.filter((instance) => when.run(instance.context) === true);
}

function once({ spec: { id, at } }: CompiledLine, context: Context): Instance {
  return { id, context, at: at === undefined || Array.isArray(context[at]) ? at : fieldPlace(at) };
}

function rows({ spec: { id, at } }: CompiledLine, table: string, context: Context, filing: Contents): Instance[] {
  const values: unknown = context[table];
  const names = new Map<string, number>();
  const column = at?.startsWith('row.') === true ? at.slice('row.'.length) : undefined;
  return (Array.isArray(values) ? (values as unknown[]) : []).flatMap((row, index) => {
    if (!(row instanceof RowValue) || !isBegun(row)) return [];
    const place = column === undefined || !(column in RowValue.cellsOf(row)) ? `${table}[${String(index)}]` : cellPlace(table, index, column);
    const name = nameOf(filing.tables[table]?.[index] ?? {}, names);
    return [{ id: `${id}/${name}`, context: Object.assign(Object.create(context) as Context, { row }), at: place }];
  });
}

/** A row's own name for judgements: it stays when rows move. Rows of one name are counted. */
function nameOf(cells: Row, names: Map<string, number>): string {
  const name = `${normal(cells.level2 ?? '')}·${normal(cells.name ?? '')}`;
  const before = names.get(name) ?? 0;
  names.set(name, before + 1);
  return before === 0 ? name : `${name}·${String(before + 1)}`;
}
