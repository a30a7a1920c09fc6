import { operands, withOperands, written, type Node } from './expression-text.ts';

/** A changed expression, and what was changed in it: `a >= 80 → a > 80`, `without b`. */
export interface Mutation {
  source: string;
  change: string;
}

const shifted: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==' };

/** Every way of changing one thing in an expression: a conjunct or disjunct left out, a comparison or a constant shifted. */
export function mutationsOf(root: Node): Mutation[] {
  return changed(root).map(({ whole, says, before, after }) => ({
    source: written(whole),
    change: says ?? `${written(before)} → ${written(after)}`,
  }));
}

interface Change {
  whole: Node;
  /** the smallest part that tells where it is: a constant is shown with what it is compared with */
  before: Node;
  after: Node;
  bare: boolean;
  says?: string;
}

function changed(node: Node): Change[] {
  if (node.op === '&&' || node.op === '||') return ofChain(node);
  const inside = operands(node);
  const deeper = inside.flatMap((each, index) => changed(each).map((change) => around(node, inside, index, change)));
  const own = replacements(node).map((after): Change => ({ whole: after, before: node, after, bare: node.op === 'value' }));
  return [...own, ...deeper];
}

function around(node: Node, inside: readonly Node[], index: number, change: Change): Change {
  const whole = withOperands(node, inside.map((each, at) => (at === index ? change.whole : each)));
  return change.bare ? { ...change, whole, before: node, after: whole, bare: shifted[node.op] === undefined } : { ...change, whole };
}

/** `a && b && c` is one chain: each of its parts left out, or changed within itself. */
function ofChain(node: Node): Change[] {
  const parts = chain(node, node.op);
  const joined = (some: readonly Node[]): Node => some.reduce((left, right) => ({ op: node.op, args: [left, right] }));
  return parts.flatMap((part, index) => {
    const rest = joined(parts.filter((_, at) => at !== index));
    const without: Change = { whole: rest, before: node, after: rest, bare: false, says: `without ${written(part)}` };
    const within = changed(part).map((change) => ({ ...change, bare: false, whole: joined(parts.map((each, at) => (at === index ? change.whole : each))) }));
    return [without, ...within];
  });
}

const chain = (node: Node, op: string): Node[] => (node.op === op ? operands(node).flatMap((each) => chain(each, op)) : [node]);

function replacements({ op, args }: Node): Node[] {
  const other = shifted[op];
  if (other !== undefined) return [{ op: other, args }];
  if (op !== 'value') return [];
  if (typeof args === 'bigint') return [args + 1n, args - 1n].map((value) => ({ op, args: value }));
  if (typeof args === 'number') return neighbours(String(args)).map((value) => ({ op, args: Number(value) }));
  return typeof args === 'string' ? neighbours(args).map((value) => ({ op, args: value })) : [];
}

/** A number that is written in a text, one up and one down in its last place; none for any other text. */
export function neighbours(text: string): string[] {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return [];
  const places = text.split('.')[1]?.length ?? 0;
  const scaled = BigInt(text.replace('.', ''));
  return [scaled + 1n, scaled - 1n].map((value) => {
    const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
    const point = digits.length - places;
    return `${value < 0n ? '-' : ''}${digits.slice(0, point)}${places === 0 ? '' : `.${digits.slice(point)}`}`;
  });
}
