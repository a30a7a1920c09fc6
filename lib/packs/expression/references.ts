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
const completed = ['level1', 'level2', 'name', 'operator', 'value', 'unit', 'adjusted', 'actual'];
/** What a function over rows reads of them, where that is less than all. */
const reads: Record<string, readonly string[]> = {
  rate: completed,
  rated: completed,
  reached: completed,
  rateWhy: completed,
  level: ['level1', 'level2'],
  order: [],
  namedLike: ['name'],
  directed: ['value', ...besides],
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

  /** The table that a list is made of, when it is one or was taken from one, or a row of that list. */
  const tableOf = (node: ASTNode): string | undefined => {
    if (node.op === 'id') return tables.has(node.args) ? node.args : undefined;
    if (node.op === '[]') return tableOf(node.args[0]);
    if (node.op === 'call' && node.args[0] === 'namedLike') return node.args[1].map(tableOf).find((table) => table !== undefined);
    return node.op === 'rcall' && node.args[0] === 'filter' ? tableOf(node.args[1]) : undefined;
  };
  /** What a cell is read from: a measure from its operator and unit too. */
  const readOf = (table: string, column: string): readonly string[] => {
    const { type } = form.tables.find(({ id }) => id === table)?.columns.find(({ id }) => id === column) ?? {};
    return type === 'measure' ? [column, ...besides] : [column];
  };
  const named = (path: string, bound: Bound, asked: Asked, columns?: readonly string[]): void => {
    const [root = '', second] = path.split('.');
    if (bound.has(root)) {
      const table = bound.get(root);
      if (table !== undefined) add({ kind: 'cells', table, columns: columns ?? (second === undefined ? undefined : readOf(table, second)) }, asked);
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
      const name = node.op === 'call' ? node.args[0] : '';
      const within = asked === 'value' || asked === 'reading' ? (asks[name] ?? asked) : asked;
      for (const child of childrenOf(node)) {
        const [path, table] = [pathOf(child), tableOf(child)];
        if (path !== undefined) named(path, bound, reads[name] === undefined ? within : asked, reads[name]);
        else visit(child, bound, within);
        if (path === undefined && table !== undefined) add({ kind: 'cells', table, columns: node.op === '.' ? readOf(table, node.args[1]) : reads[name] }, within);
      }
      return;
    }
    if (loops(node) || (node.op === 'rcall' && node.args[0] === 'bind')) {
      const [macro, receiver, [variable, ...rest]] = node.args;
      const table = macro === 'bind' ? undefined : tableOf(receiver);
      if (receiver.op !== 'id' || table === undefined) visit(receiver, bound, asked);
      const held = macro === 'bind' && rest[0] !== undefined ? tableOf(rest[0]) : undefined;
      if (held !== undefined) add({ kind: 'cells', table: held, columns: undefined }, asked);
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
