import type { ASTNode } from '@marcbachmann/cel-js';
import { binderOf, freeNames } from './binders';
import { outcomeOf, Raised, wrapEvaluation } from './evaluation';
import { KeptByRow } from './kept-by-row';
import { childrenOf, loops, pathOf } from './references';
import { RowValue } from './row';
import { loopByRow } from './row-loops';

/** What is the same for as long as a row is: when one of these changes, all rows are bound anew. */
const lasting: ReadonlySet<string> = new Set(['earlier', 'today']);

/** A part of an expression that looks at one row alone. */
export interface RowFact {
  node: ASTNode;
  kept: KeptByRow;
}

/**
 * Lets what looks at one row alone, and at nothing else of the filing, be asked once of that row: each side of an `&&` that
 * does, and the body of each loop over rows that does. A row outlives the binding of a filing (see `bindFiling`), so that
 * after a keystroke only the row typed in is asked again. Returns the sides.
 */
export function findOncePerRow(ast: ASTNode): RowFact[] {
  loopByRowIn(ast);
  return sidesOf(ast)
    .filter((node) => node.op !== 'value' && pathOf(node) === undefined && isAbout(node, 'row'))
    .map((node) => ({ node, kept: keepByRow(node, 'row') }));
}

/** An expression, or if it is an `&&` its sides: none of them may be false. */
const sidesOf = (ast: ASTNode): ASTNode[] => (ast.op === '&&' ? ast.args.flatMap(sidesOf) : [ast]);

function loopByRowIn(node: ASTNode): void {
  const binder = binderOf(node);
  if (binder !== undefined && loops(node) && binder.inside.every((body) => isAbout(body, binder.variable))) loopByRow(node);
  for (const child of childrenOf(node)) loopByRowIn(child);
}

function isAbout(node: ASTNode, row: string): boolean {
  const [name, ...others] = [...freeNames(node)].filter((free) => !lasting.has(free));
  return name === row && others.length === 0;
}

function keepByRow(node: ASTNode, name: string): KeptByRow {
  const kept = new KeptByRow();
  wrapEvaluation(node, (inner) => (evaluator, at, scope) => {
    const row = scope.getValue(name);
    if (!(row instanceof RowValue)) return inner(evaluator, at, scope);
    const outcome = kept.get(row) ?? outcomeOf(inner, evaluator, at, scope);
    kept.set(row, outcome);
    if (outcome instanceof Raised) throw outcome.error;
    return outcome;
  });
  return kept;
}
