import type { ASTNode } from '@marcbachmann/cel-js';
import type { Contents } from '@/lib/model/filing';
import { freeLoops } from '@/lib/packs/expression/loops-once';
import { childrenOf, loops } from '@/lib/packs/expression/references';
import type { CompiledRule } from './compiled-rule';

/** How much there is to go over: rows by table, and the characters of the longest text, for lists made of a text. */
export interface Sizes {
  rows(table: string): number;
  text: number;
}

/** The most steps that one rule may take on one filing, and all rules of one pack together: some tenths of a second, and a few. */
export const mostSteps = 8_000_000;
export const mostStepsOfPack = 60_000_000;
/** A step over a longer text takes longer, and so does what is made of it: fewer steps may be taken then. */
const usualText = 2_048;

const latest = new WeakMap<readonly CompiledRule[], { sizes: string; rules: ReadonlySet<CompiledRule> }>();

/** The rules that would take too long on so large a filing, alone or with the others of their pack. They are found anew when it has grown or shrunk. */
export function rulesTooLong(rules: readonly CompiledRule[], contents: Contents): ReadonlySet<CompiledRule> {
  const sizes = sizesOf(contents);
  const told = [sizes.text, ...Object.entries(contents.tables).map(([table, rows]) => `${table} ${rows.length}`)].join();
  const known = latest.get(rules);
  if (known?.sizes === told) return known.rules;
  const found = { sizes: told, rules: tooLong(rules, sizes) };
  latest.set(rules, found);
  return found.rules;
}

/** Of a pack whose rules take too long together, those go that take longest. */
function tooLong(rules: readonly CompiledRule[], sizes: Sizes): ReadonlySet<CompiledRule> {
  const share = Math.min(1, (usualText / sizes.text) ** 2);
  const taken = new Map<string, number>();
  const byEffort = rules.map((rule) => ({ rule, steps: stepsOf(rule, sizes) })).sort((a, b) => a.steps - b.steps);
  const late = byEffort.filter(({ rule, steps }) => {
    const before = taken.get(rule.pack) ?? 0;
    const fits = steps <= mostSteps * share && before + steps <= mostStepsOfPack * share;
    if (fits) taken.set(rule.pack, before + steps);
    return !fits;
  });
  return new Set(late.map(({ rule }) => rule));
}

/** The longest text counts as the next power of two, so that a keystroke rarely makes another size. */
export function sizesOf({ fields, tables }: Contents): Sizes {
  let text = 1;
  for (const value of Object.values(fields)) text = Math.max(text, value.length);
  for (const rows of Object.values(tables)) for (const row of rows) for (const value of Object.values(row)) text = Math.max(text, value.length);
  return { rows: (table) => tables[table]?.length ?? 0, text: 2 ** Math.ceil(Math.log2(text)) };
}

type Steps = (sizes: Sizes) => number;
const known = new WeakMap<CompiledRule, Steps>();

/** How many steps a rule may take on a filing at most, as if each loop went over its whole list at each asking. */
export function stepsOf(rule: CompiledRule, sizes: Sizes): number {
  const steps = known.get(rule) ?? stepsOfRule(rule);
  known.set(rule, steps);
  return steps(sizes);
}

function stepsOfRule({ spec, asts }: CompiledRule): Steps {
  const all = asts();
  const once = all.flatMap((ast) => freeLoops(ast));
  const set = new Set(once);
  const [atEach, atOnce] = [sumOf(all.map((ast) => stepsIn(ast, set))), sumOf(once.map((loop) => stepsIn(loop, new Set())))];
  const { each } = spec;
  return (sizes) => atOnce(sizes) + (each === undefined ? 1 : sizes.rows(each)) * atEach(sizes);
}

const sumOf = (parts: readonly Steps[]): Steps => (sizes) => parts.reduce((sum, part) => sum + part(sizes), 1);

/** `once`: loops within that run once a filing and are counted apart. */
function stepsIn(node: ASTNode, once: ReadonlySet<ASTNode>): Steps {
  if (once.has(node)) return () => 1;
  if (loops(node)) {
    const [, receiver, inside] = node.args;
    const [list, size, body] = [stepsIn(receiver, once), sizeOf(receiver), sumOf(inside.slice(1).map((each) => stepsIn(each, once)))];
    return (sizes) => list(sizes) + size(sizes) * body(sizes);
  }
  const lists = node.op === 'call' ? node.args[1].filter(isList).map(sizeOf) : [];
  return sumOf([...childrenOf(node).map((each) => stepsIn(each, once)), ...lists]);
}

const isList = (node: ASTNode): boolean => node.op === 'id' || loops(node);

/** How long a list can be: a table by its rows, what was made of a list or a table like that, anything else like a text. */
function sizeOf(list: ASTNode): Steps {
  if (list.op === 'list') return () => list.args.length;
  if (list.op === 'id') {
    const name = list.args;
    return (sizes) => Math.max(1, sizes.rows(name));
  }
  if (loops(list)) return sizeOf(list.args[1]);
  const names = list.op === 'call' ? list.args[1].flatMap((each) => (each.op === 'id' ? [each.args] : [])) : [];
  return ({ rows, text }) => Math.max(0, ...names.map(rows)) || text;
}

/** How many rules these are, as packs count them: a rule over fields is one. */
export const rulesOf = (rules: Iterable<CompiledRule>): number => new Set([...rules].map(({ id }) => id)).size;
