import type { ASTNode } from '@marcbachmann/cel-js';
import { binderOf, freeNames } from './binders';
import { outcomeOf, Raised, wrapEvaluation } from './evaluation';
import { childrenOf, loops } from './references';

/** Variables that stand for something else at each asking of one rule. */
const atHand: ReadonlySet<string> = new Set(['row', 'field']);

/**
 * Lets each loop over a list that looks at nothing of the row at hand run once for a binding of the filing, not once a row:
 * `indicators.exists(i, filled(i.note))` in a rule over rows would otherwise go over all rows for each of them. What it came
 * to is known by `earlier`, which every binding has of its own.
 */
export function runLoopsOnce(ast: ASTNode): void {
  for (const node of freeLoops(ast)) {
    const known = new WeakMap<object, unknown>();
    wrapEvaluation(node, (inner) => (evaluator, at, scope) => {
      const binding = scope.getValue('earlier');
      if (typeof binding !== 'object' || binding === null) return inner(evaluator, at, scope);
      const outcome = known.get(binding) ?? outcomeOf(inner, evaluator, at, scope);
      known.set(binding, outcome);
      if (outcome instanceof Raised) throw outcome.error;
      return outcome;
    });
  }
}

/** The outermost loops that look at nothing but the filing itself, `bound` names left aside. */
export function freeLoops(node: ASTNode, bound: ReadonlySet<string> = new Set()): ASTNode[] {
  if (loops(node) && ![...freeNames(node)].some((name) => atHand.has(name) || bound.has(name))) return [node];
  const binder = binderOf(node);
  if (binder === undefined) return childrenOf(node).flatMap((child) => freeLoops(child, bound));
  const { over, variable, inside } = binder;
  return [...freeLoops(over, bound), ...inside.flatMap((child) => freeLoops(child, new Set([...bound, variable])))];
}
