import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { childrenOf, loops, pathOf } from './references';
import { themes } from './registry';

/** What of the language itself an expression may use, beside the functions of the registry. */
const ofLanguage = new Set([
  'size', 'contains', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'substring', 'trim', 'split', 'join', 'string', 'int',
  'all', 'exists', 'exists_one', 'filter', 'map', 'bind',
]);
const ofOurs = new Set(themes.flatMap(([, functions]) => functions.map(({ signature }) => signature.split('(')[0] ?? '')));
const deepest = 2;

/** Why an expression is refused, and what to write instead. */
export interface Refusal {
  what: string;
  remedy: string;
}

/**
 * Checks an expression before it is let in: it parses, its types fit and give one of `wanted`, it uses known functions
 * only, and it stays within the bounds that make its evaluation short. Undefined when it may come in.
 */
export function refusal(environment: Environment, source: string, wanted: readonly string[]): Refusal | undefined {
  let parsed;
  try {
    parsed = environment.parse(source);
  } catch (error) {
    return { what: `表达式写错了：${firstLine(error)}`, remedy: '按提示改正语法' };
  }
  const forbidden = beyondList(parsed.ast);
  if (forbidden) return forbidden;
  const checked = parsed.check();
  if (!checked.valid) return { what: `类型不符：${firstLine(checked.error)}`, remedy: '对照字段类型和函数表改正' };
  if (!wanted.includes(checked.type ?? '')) {
    return { what: `结果是 ${checked.type}，这里要 ${wanted.join(' 或 ')}`, remedy: '改成能得出所要类型的写法' };
  }
  return beyondBounds(parsed.ast, 0);
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message.split('\n')[0] : String(error));

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

function beyondBounds(node: ASTNode, depth: number): Refusal | undefined {
  if (depth > deepest) return { what: `遍历嵌套超过 ${deepest} 层`, remedy: '拆成两条规则' };
  const binary = node.op === '+' || node.op === '-' || node.op === '*' || node.op === '/';
  if (binary && node.args.every((side) => typeOf(side) === 'double')) {
    return { what: '两个小数直接运算会有误差', remedy: '写成 decimal("0.1")' };
  }
  if (node.op === 'rcall' && loops(node)) {
    const [, receiver, inside] = node.args;
    return (
      beyondBounds(receiver, depth) ??
      (depth + 1 > deepest ? beyondBounds(node, depth + 1) : firstOf(inside, (child) => beyondBounds(child, depth + 1)))
    );
  }
  return firstOf(childrenOf(node), (child) => beyondBounds(child, depth));
}

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
