import type { ASTNode } from '@marcbachmann/cel-js';
import type { FormSpec } from '@/lib/model/pack';
import { usesOf } from '../expression/references';

/**
 * What an expression takes in, as nodes of the form's computations: fields by their ids, columns as `<table>.<column>`. In a
 * column's own expression `table` is the table whose `row` it speaks of.
 */
export function namedIn(ast: ASTNode, form: FormSpec, table: string | undefined): string[] {
  const columnsOf = (id: string): string[] => form.tables.find((each) => each.id === id)?.columns.map((column) => column.id) ?? [];
  return usesOf(ast, form).flatMap(({ reference }) => {
    if (reference.kind === 'field') return [reference.id];
    if (reference.kind === 'column') return table === undefined ? [] : [`${table}.${reference.column}`];
    const home = reference.kind === 'row' ? table : reference.table;
    if (home === undefined) return [];
    const columns = reference.kind === 'cells' ? (reference.columns ?? columnsOf(home)) : columnsOf(home);
    return columns.map((column) => `${home}.${column}`);
  });
}

/** A way that leads back to where it began, that node first and last; undefined when there is none. */
export function cycleOf(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const way = new Set<string>();
    // A stack of ours: a hostile file can make the way longer than calls may stand inside one another.
    const stack: { node: string; followed: number }[] = [{ node: start, followed: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      way.add(top.node);
      const next = edges.get(top.node)?.[top.followed++];
      if (next === undefined) {
        way.delete(top.node);
        done.add(top.node);
        stack.pop();
      } else if (way.has(next)) return [...[...way].slice([...way].indexOf(next)), next];
      else if (edges.has(next) && !done.has(next)) stack.push({ node: next, followed: 0 });
    }
  }
  return undefined;
}

/** The most computations that build on one another. */
const deepestChain = 60;

/** A node from which more computations build on one another than may; the edges lead nowhere back. */
export function tooLongFrom(edges: ReadonlyMap<string, readonly string[]>): string | undefined {
  const depths = new Map<string, number>();
  const depthOf = (node: string, above: number): number => {
    const known = depths.get(node);
    if (known !== undefined || above > deepestChain) return known ?? 1;
    let depth = 1;
    for (const next of edges.get(node) ?? []) if (edges.has(next)) depth = Math.max(depth, 1 + depthOf(next, above + 1));
    depths.set(node, depth);
    return depth;
  };
  return [...edges.keys()].find((node) => depthOf(node, 0) > deepestChain);
}

/** A way as a message shows it; the middle of a long one is left out. */
export const wayInWords = (way: readonly string[]): string => (way.length > 8 ? [...way.slice(0, 5), '…', ...way.slice(-2)] : way).join(' → ');
