import { EvaluationError, type ASTNode, type Environment, type ParseResult } from '@marcbachmann/cel-js';
import type { Context } from './form-types';
import type { KeptByRow } from './kept-by-row';
import { runLoopsOnce } from './loops-once';
import type { RowValue } from './row';
import { findOncePerRow } from './row-facts';
import { Unanswerable } from './values';

/** An expression ready to run. `undefined`: unanswerable, because of a value that is blank or cannot be read. */
export interface Expression {
  ast(): ASTNode;
  run(context: Context): unknown;
  /** Is it known from an earlier run that it cannot be true of the row, whatever else of the filing has changed. */
  isRefused(row: RowValue): boolean;
  /** Is it known so that it is true of the row. */
  isGranted(row: RowValue): boolean;
}

const made = new WeakMap<Environment, Map<string, Expression>>();

/**
 * Makes an expression runnable. Where the same is said twice, `{row.name}` in a hundred messages, it is one expression. It is parsed when first needed and its types are settled when it first runs: most rules
 * never get to their message, and whoever starts has to be ready at once. The loader has checked it before: a text that is
 * no expression throws then, as a bug.
 */
export function expression(environment: Environment, source: string): Expression {
  const known = made.get(environment) ?? new Map<string, Expression>();
  made.set(environment, known);
  const one = known.get(source) ?? newExpression(environment, source);
  known.set(source, one);
  return one;
}

function newExpression(environment: Environment, source: string): Expression {
  let parsed: ParseResult | undefined;
  let sides: KeptByRow[] = [];
  let whole: KeptByRow | undefined;
  const ready = () => {
    if (parsed !== undefined) return parsed;
    parsed = environment.parse(source);
    const { ast } = parsed;
    const facts = findOncePerRow(ast);
    runLoopsOnce(ast);
    sides = facts.map(({ kept }) => kept);
    whole = facts.find(({ node }) => node === ast)?.kept;
    return parsed;
  };
  return {
    ast: () => ready().ast,
    isRefused: (row) => sides.some((side) => side.refuses(row)),
    isGranted: (row) => whole?.get(row) === true,
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
