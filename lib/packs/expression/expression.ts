import { EvaluationError, type ASTNode, type Environment, type ParseResult } from '@marcbachmann/cel-js';
import type { Context } from './form-types';
import { Unanswerable } from './values';

/** An expression ready to run. `undefined`: unanswerable, because of a value that is blank or cannot be read. */
export interface Expression {
  ast(): ASTNode;
  run(context: Context): unknown;
}

/**
 * Makes an expression runnable. It is parsed when first needed and its types are settled when it first runs: most rules
 * never get to their message, and whoever starts has to be ready at once. The loader has checked it before: a text that is
 * no expression throws then, as a bug.
 */
export function expression(environment: Environment, source: string): Expression {
  let parsed: ParseResult | undefined;
  const ready = () => (parsed ??= environment.parse(source));
  return {
    ast: () => ready().ast,
    run(context) {
      try {
        return ready()(context);
      } catch (error) {
        if (error instanceof Unanswerable || error instanceof EvaluationError) return undefined;
        throw error;
      }
    },
  };
}
