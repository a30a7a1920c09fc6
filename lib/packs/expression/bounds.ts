import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { childrenOf, loops, pathOf } from './references';
import { otherOutcome, unfitTypes, unparsed, type Refusal } from './refused-words';
import { themes } from './registry';

/** What of the language itself an expression may use, beside the functions of the registry. */
const ofLanguage = new Set([
  'size', 'contains', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'substring', 'trim', 'split', 'join', 'string', 'int',
  'all', 'exists', 'exists_one', 'filter', 'map', 'bind',
]);
const ofOurs = new Set(themes.flatMap(([, functions]) => functions.map(({ signature }) => signature.split('(')[0] ?? '')));
const deepest = 2;
/** characters that an expression has at most */
const longest = 4_000;

/**
 * Checks an expression before it is let in: it parses, its types fit and give one of `wanted`, it uses known functions
 * only, and it stays within the bounds that make its evaluation short: `most` loops inside one another. Undefined when it
 * may come in.
 */
export function refusal(environment: Environment, source: string, wanted: readonly string[], most = deepest): Refusal | undefined {
  if (source.length > longest) return { what: `表达式有${source.length}字，超过${longest}字`, remedy: '拆成几条规则' };
  let parsed;
  try {
    parsed = environment.parse(source);
  } catch (error) {
    return unparsed(error);
  }
  const forbidden = beyondList(parsed.ast);
  if (forbidden) return forbidden;
  const checked = parsed.check();
  if (!checked.valid) return unfitTypes(checked.error);
  if (!wanted.includes(checked.type ?? '')) return otherOutcome(checked.type ?? '', wanted);
  return beyondBounds(parsed.ast, 0, most);
}

function beyondList(node: ASTNode): Refusal | undefined {
  if (node.op === 'call' || node.op === 'rcall') {
    const name = node.args[0];
    if (name === 'matches') return { what: '不允许用 matches(…)', remedy: '改用 containsAny、endsWithAny、startsWithAny 或 isAny' };
    if (name === 'has') return { what: '不需要 has(…)', remedy: '声明过的栏目总是存在，改用 filled(…)' };
    if (!ofLanguage.has(name) && !ofOurs.has(name)) return { what: `没有函数 ${name}`, remedy: '改用函数表里的函数' };
  }
  if ((node.op === '[]' || node.op === '[?]') && node.args[1].op === 'value' && typeof node.args[1].args === 'string') {
    return { what: '不用方括号取栏目', remedy: `写成 ${pathOf(node.args[0]) ?? ''}.${node.args[1].args}` };
  }
  return firstOf(childrenOf(node), beyondList);
}

function beyondBounds(node: ASTNode, depth: number, most: number): Refusal | undefined {
  if (depth > most) return { what: `遍历嵌套超过 ${most} 层`, remedy: '拆成两条规则' };
  const binary = node.op === '+' || node.op === '-' || node.op === '*' || node.op === '/';
  if (binary && node.args.every((side) => typeOf(side) === 'double')) {
    return { what: '两个小数直接运算会有误差', remedy: '写成 decimal("0.1")' };
  }
  if (withoutUnit(node)) return { what: '金额和单写的数比较，说不清单位', remedy: '写成 wan("1.5")（万元）或 yuan("15000")（元）；参数写成 wan(参数) 或 yuan(参数)' };
  if (node.op === 'rcall' && loops(node)) {
    const [, receiver, inside] = node.args;
    return (
      beyondBounds(receiver, depth, most) ??
      (depth + 1 > most ? beyondBounds(node, depth + 1, most) : firstOf(inside, (child) => beyondBounds(child, depth + 1, most)))
    );
  }
  return firstOf(childrenOf(node), (child) => beyondBounds(child, depth, most));
}

const comparisons = new Set(['<', '<=', '>', '>=', '==', '!=']);

/** Money compared with a plain number other than 0: it matters whether the filing stands in 元 or 万元. */
function withoutUnit(node: ASTNode): boolean {
  if (!comparisons.has(node.op) || !Array.isArray(node.args)) return false;
  const sides = node.args as readonly ASTNode[];
  const plain = sides.filter((side) => ['int', 'double', 'Decimal'].includes(typeOf(side) ?? '') && !isZero(side));
  return plain.length > 0 && sides.some((side) => typeOf(side) === 'Money');
}

const isZero = (node: ASTNode): boolean => node.op === 'value' && Number(node.args) === 0;

/** The type that checking has left on a node. */
const typeOf = (node: ASTNode): string | undefined =>
  (node as ASTNode & { checkedType?: { name: string } }).checkedType?.name;

function firstOf<T>(items: readonly T[], find: (item: T) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}
