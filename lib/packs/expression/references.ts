import type { ASTNode } from '@marcbachmann/cel-js';
import type { FormSpec } from '@/lib/model/pack';

/** What an expression looks at. `cells` are reached through a list; `columns` undefined means any of them. */
export type Reference =
  | { kind: 'field'; id: string }
  | { kind: 'column'; column: string }
  | { kind: 'row' }
  | { kind: 'cells'; table: string; columns: readonly string[] | undefined };

/**
 * How much of the value counts: that it is there, whether it reads, what was written or read, or what it comes to. What
 * is under `there` (or `reads`) stands guard: the expression itself answers for a blank (or unreadable) value.
 */
export type Asked = 'there' | 'reads' | 'written' | 'reading' | 'value';
export interface Use {
  reference: Reference;
  asked: Asked;
}

const asks: Record<string, Asked> = {
  filled: 'there',
  blank: 'there',
  readable: 'reads',
  text: 'written',
  sum: 'written',
  average: 'written',
  problems: 'reading',
  kind: 'reading',
  impossible: 'reading',
};
const macros = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);
/** Columns that make up a value of a table beside its own: an operator and a unit in columns of their own. */
export const besides: readonly string[] = ['operator', 'unit'];

/** What tells how far a row has got. */
const completed = ['level1', 'level2', 'name', 'operator', 'value', 'unit', 'actual'];
/** What a function over rows reads of them, where that is less than all. */
const reads: Record<string, readonly string[]> = {
  rate: completed,
  rated: completed,
  reached: completed,
  rateWhy: completed,
  level: ['level1', 'level2'],
  order: [],
  namedLike: ['level1', 'level2', 'name'],
};

/** Is this call a macro that runs its argument over a list. */
export const loops = (node: ASTNode): node is ASTNode & { op: 'rcall' } =>
  node.op === 'rcall' && macros.has(node.args[0]) && node.args[2].length >= 2;

/** Names bound by macros, with the table whose rows they stand for, if any. */
type Bound = ReadonlyMap<string, string | undefined>;

/** Every place of the filing that an expression may look at. */
export function usesOf(ast: ASTNode, form: FormSpec): Use[] {
  const uses: Use[] = [];
  const tables = new Set(form.tables.map((table) => table.id));
  const add = (reference: Reference, asked: Asked) => uses.push({ reference, asked });

  /** The table that a list is made of, when it is one or was filtered from one. */
  const tableOf = (node: ASTNode): string | undefined => {
    if (node.op === 'id') return tables.has(node.args) ? node.args : undefined;
    return node.op === 'rcall' && node.args[0] === 'filter' ? tableOf(node.args[1]) : undefined;
  };
  const named = (path: string, bound: Bound, asked: Asked, columns?: readonly string[]): void => {
    const [root = '', second] = path.split('.');
    const read = columns ?? (second === undefined ? undefined : [second, ...besides]);
    if (bound.has(root)) {
      const table = bound.get(root);
      if (table !== undefined) add({ kind: 'cells', table, columns: read }, asked);
    } else if (root === 'row') {
      if (columns !== undefined) for (const column of columns) add({ kind: 'column', column }, 'written');
      else add(second === undefined ? { kind: 'row' } : { kind: 'column', column: second }, asked);
    } else if (tables.has(root)) {
      add({ kind: 'cells', table: root, columns }, asked);
    } else {
      for (const { id } of form.fields) if (id === path || id.startsWith(`${path}.`)) add({ kind: 'field', id }, asked);
    }
  };

  const visit = (node: ASTNode, bound: Bound, asked: Asked): void => {
    const path = pathOf(node);
    if (path !== undefined) return named(path, bound, asked);
    if (node.op === '.' || node.op === 'call') {
      const call = node.op === 'call' ? node : undefined;
      const columns = reads[call?.args[0] ?? ''];
      const paths = childrenOf(node).map(pathOf);
      if (columns !== undefined && paths[0] !== undefined) {
        for (const given of paths) if (given !== undefined) named(given, bound, asked, columns);
        return;
      }
      const within = asks[call?.args[0] ?? ''];
      for (const child of childrenOf(node)) visit(child, bound, asked === 'value' || asked === 'reading' ? (within ?? asked) : asked);
      return;
    }
    if (loops(node) || (node.op === 'rcall' && node.args[0] === 'bind')) {
      const [macro, receiver, [variable, ...rest]] = node.args;
      const table = macro === 'bind' ? undefined : tableOf(receiver);
      if (receiver.op !== 'id' || table === undefined) visit(receiver, bound, asked);
      const inside = variable?.op === 'id' ? new Map([...bound, [variable.args, table] as const]) : bound;
      for (const argument of rest) visit(argument, inside, asked);
      return;
    }
    for (const child of childrenOf(node)) visit(child, bound, asked);
  };
  visit(ast, new Map(), 'value');
  return uses;
}

/** `fund.own.total` for a chain of names; undefined for anything else. */
export function pathOf(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const before = pathOf(node.args[0]);
  return before === undefined ? undefined : `${before}.${node.args[1]}`;
}

/** The expressions directly inside one. */
export function childrenOf(node: ASTNode): ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return [...node.args];
  }
}
