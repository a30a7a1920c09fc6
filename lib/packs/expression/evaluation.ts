import type { ASTNode } from '@marcbachmann/cel-js';

/** What the evaluator gives to a node: the variables of the context. */
export interface Scope {
  getValue(name: string): unknown;
  getCheckedValue(evaluator: unknown, node: ASTNode): unknown;
}
export type Evaluate = (evaluator: unknown, node: ASTNode, scope: Scope) => unknown;

/** An outcome that was an error. */
export class Raised {
  constructor(readonly error: unknown) {}
}

/** The evaluator's types leave out how a node is evaluated. */
type Evaluated = ASTNode & { evaluate: Evaluate };

export const evaluate = (evaluator: unknown, node: ASTNode, scope: Scope): unknown => (node as Evaluated).evaluate(evaluator, node, scope);

const wrapped = new WeakMap<ASTNode, { own: Evaluate; evaluate: Evaluate }>();

/**
 * Puts something around the evaluation of a node. The evaluator settles on a node how it is evaluated by setting its
 * `evaluate`; that stays so, behind what is put around it.
 */
export function wrapEvaluation(node: ASTNode, wrap: (inner: Evaluate) => Evaluate): void {
  const held = wrapped.get(node) ?? begin(node as Evaluated);
  held.evaluate = wrap(held.evaluate);
}

function begin(node: Evaluated) {
  const held: { own: Evaluate; evaluate: Evaluate } = {
    own: node.evaluate,
    evaluate: (evaluator, at, scope) => held.own.call(node, evaluator, at, scope),
  };
  Object.defineProperty(node, 'evaluate', {
    get: () => held.evaluate,
    set(next: Evaluate) {
      held.own = next;
    },
  });
  wrapped.set(node, held);
  return held;
}

/** What an expression comes to, an error included. */
export function outcomeOf(how: Evaluate, evaluator: unknown, node: ASTNode, scope: Scope): unknown {
  try {
    return how(evaluator, node, scope);
  } catch (error) {
    return new Raised(error);
  }
}
