import type { CompiledRule } from './compiled-rule';
import type { Touched } from './touched';

/** Which rules a change can reach, by their place in the list of rules. */
interface Reach {
  /** by field: rules that look at it, or stand there */
  fields: ReadonlyMap<string, readonly number[]>;
  /** by table: rules that look at these columns of other rows than their own; undefined for any column */
  cells: ReadonlyMap<string, readonly { rule: number; columns: readonly string[] | undefined }[]>;
  /** by table: rules that are asked for each of its rows */
  each: ReadonlyMap<string, readonly number[]>;
}

const known = new WeakMap<readonly CompiledRule[], Reach>();

function reachOf(rules: readonly CompiledRule[]): Reach {
  const reach = known.get(rules) ?? findReach(rules);
  known.set(rules, reach);
  return reach;
}

function findReach(rules: readonly CompiledRule[]): Reach {
  const reach = { fields: new Map<string, number[]>(), cells: new Map<string, { rule: number; columns: readonly string[] | undefined }[]>(), each: new Map<string, number[]>() };
  const note = <T>(map: Map<string, T[]>, key: string, item: T) => {
    const had = map.get(key);
    if (had === undefined) map.set(key, [item]);
    else had.push(item);
  };
  rules.forEach(({ spec, uses }, rule) => {
    note(reach.fields, spec.at, rule);
    if (spec.each !== undefined) note(reach.each, spec.each, rule);
    for (const { reference } of uses()) {
      if (reference.kind === 'field') note(reach.fields, reference.id, rule);
      else if (reference.kind === 'cells') note(reach.cells, reference.table, { rule, columns: reference.columns });
    }
  });
  return reach;
}

/** The rules that a change makes ask anew: as a whole, or for those of their rows that changed. */
export interface Reached {
  whole: ReadonlySet<number>;
  /** by rule: the rows */
  rows: ReadonlyMap<number, ReadonlySet<number>>;
}

export function reachedBy(rules: readonly CompiledRule[], touched: Touched): Reached {
  const reach = reachOf(rules);
  const whole = new Set<number>();
  const rows = new Map<number, ReadonlySet<number>>();
  for (const field of touched.fields) for (const rule of reach.fields.get(field) ?? []) whole.add(rule);
  for (const [table, columns] of touched.columns) {
    for (const { rule, columns: looked } of reach.cells.get(table) ?? []) {
      if (columns === 'all' || looked === undefined || looked.some((column) => columns.has(column))) whole.add(rule);
    }
  }
  for (const [table, changed] of touched.rows) {
    for (const rule of reach.each.get(table) ?? []) {
      if (changed === 'all') whole.add(rule);
      else rows.set(rule, changed);
    }
  }
  return { whole, rows };
}
