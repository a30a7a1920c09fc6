import type { ASTNode } from '@marcbachmann/cel-js';

/** An expression as it is changed: only what it does and on what, not where it stood in a text. */
export interface Node {
  op: string;
  args: unknown;
}

/** How tightly an operator binds; what is not here stands by itself. */
const binding: Record<string, number> = {
  '?:': 1, '||': 2, '&&': 3, '==': 4, '!=': 4, '<': 5, '<=': 5, '>': 5, '>=': 5, in: 5, '+': 6, '-': 6, '*': 7, '/': 7, '%': 7, '-_': 8, '!_': 8,
};
/** Operators whose operands may be grouped either way. */
const associative = new Set(['&&', '||']);

/** The expressions directly inside one, in the order of the text. */
export function operands({ op, args }: Node): Node[] {
  if (op === 'value' || op === 'id') return [];
  if (op === '.' || op === '.?') return [(args as [Node])[0]];
  if (op === 'call') return (args as [string, Node[]])[1];
  if (op === 'rcall') return [(args as [string, Node, Node[]])[1], ...(args as [string, Node, Node[]])[2]];
  if (op === 'map') return (args as Node[][]).flat();
  if (op === '!_' || op === '-_') return [args as Node];
  return args as Node[];
}

/** The same expression with others inside it. */
export function withOperands({ op, args }: Node, inside: readonly Node[]): Node {
  if (op === 'value' || op === 'id') return { op, args };
  if (op === '.' || op === '.?') return { op, args: [inside[0], (args as [Node, string])[1]] };
  if (op === 'call') return { op, args: [(args as [string, Node[]])[0], inside] };
  if (op === 'rcall') return { op, args: [(args as [string, Node, Node[]])[0], inside[0], inside.slice(1)] };
  if (op === 'map') return { op, args: (args as Node[][]).map((_, at) => inside.slice(2 * at, 2 * at + 2)) };
  if (op === '!_' || op === '-_') return { op, args: inside[0] };
  return { op, args: inside };
}

/** Writes an expression so that it reads back as the same one. */
export function written(node: Node | ASTNode): string {
  const { op, args } = node as Node;
  const inside = operands(node as Node);
  const at = (index: number): Node => inside[index] ?? { op: 'value', args: null };
  const list = (from: number) => inside.slice(from).map(written).join(', ');
  if (op === 'value') return literal(args);
  if (op === 'id') return String(args);
  if (op === '.' || op === '.?') return `${within(at(0), 9)}${op}${(args as [Node, string])[1]}`;
  if (op === '[]') return `${within(at(0), 9)}[${written(at(1))}]`;
  if (op === 'call') return `${(args as [string])[0]}(${list(0)})`;
  if (op === 'rcall') return `${within(at(0), 9)}.${(args as [string])[0]}(${list(1)})`;
  if (op === 'list') return `[${list(0)}]`;
  if (op === 'map') return `{${(args as Node[][]).map((entry) => entry.map(written).join(': ')).join(', ')}}`;
  const own = binding[op] ?? 0;
  if (op === '!_' || op === '-_') return `${op.charAt(0)}${within(at(0), own + 1)}`;
  if (op === '?:') return `${within(at(0), own + 1)} ? ${within(at(1), own + 1)} : ${within(at(2), own + 1)}`;
  const right = associative.has(op) ? own : own + 1;
  return `${within(at(0), own)} ${op} ${within(at(1), right)}`;
}

/** In brackets where it binds less tightly than what stands around it asks. */
function within(node: Node, least: number): string {
  const text = written(node);
  return (binding[node.op] ?? 10) < least ? `(${text})` : text;
}

function literal(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  return String(value);
}
