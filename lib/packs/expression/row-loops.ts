import type { ASTNode } from '@marcbachmann/cel-js';
import { evaluate, outcomeOf, Raised, wrapEvaluation, type Scope } from './evaluation';
import { KeptByRow } from './kept-by-row';
import { RowValue } from './row';

/** What the body of a loop comes to for a row, an error included. */
type Ask = (row: RowValue) => unknown;

/** An error counts only when no row settles it, as the language has it. */
function settled(rows: readonly RowValue[], ask: Ask, by: boolean): unknown {
  let raised: Raised | undefined;
  for (const row of rows) {
    const outcome = ask(row);
    if (outcome === by) return by;
    if (outcome instanceof Raised) raised ??= outcome;
  }
  return raised ?? !by;
}

function listed(rows: readonly RowValue[], ask: Ask, take: (outcome: unknown, row: RowValue) => unknown[]): unknown {
  const list: unknown[] = [];
  for (const row of rows) {
    const outcome = ask(row);
    if (outcome instanceof Raised) return outcome;
    list.push(...take(outcome, row));
  }
  return list;
}

/** The macros that are not left to the evaluator. */
const macros: Record<string, (rows: readonly RowValue[], ask: Ask) => unknown> = {
  exists: (rows, ask) => settled(rows, ask, true),
  all: (rows, ask) => settled(rows, ask, false),
  filter: (rows, ask) => listed(rows, ask, (outcome, row) => (outcome === true ? [row] : [])),
  map: (rows, ask) => listed(rows, ask, (outcome) => [outcome]),
};

/**
 * Lets a loop over rows whose body looks at nothing but the row ask its body once for each row: of all rows but the one that
 * changed it is known what comes out. A list that comes out as before is the same list. Other macros are left to
 * the evaluator.
 */
export function loopByRow(node: ASTNode & { op: 'rcall' }): void {
  const [macro, receiver, [variable, body, ...more]] = node.args;
  const run = Object.hasOwn(macros, macro) ? macros[macro] : undefined;
  if (run === undefined || variable?.op !== 'id' || body === undefined || more.length > 0) return;
  const name = variable.args;
  const kept = new KeptByRow();
  let before: unknown;
  wrapEvaluation(node, (inner) => (evaluator, at, scope) => {
    const list = evaluate(evaluator, receiver, scope);
    if (!areRows(list)) return inner(evaluator, at, scope);
    const within = new WithRow(scope, name);
    const outcome = run(list, (row) => {
      const known = kept.get(row);
      if (known !== undefined) return known;
      within.row = row;
      const found = outcomeOf(evaluate, evaluator, body, within);
      kept.set(row, found);
      return found;
    });
    if (outcome instanceof Raised) throw outcome.error;
    before = sameList(before, outcome) ? before : outcome;
    return before;
  });
}

/** The values of a list are all of one type; no rows are rows too. */
const areRows = (value: unknown): value is RowValue[] => Array.isArray(value) && (value.length === 0 || value[0] instanceof RowValue);

const sameList = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => one === b[at]);

/** The variables around a loop, and the row that it is at. */
class WithRow implements Scope {
  row: RowValue | undefined;
  constructor(
    readonly around: Scope,
    readonly name: string,
  ) {}
  getValue(name: string): unknown {
    return name === this.name ? this.row : this.around.getValue(name);
  }
  getCheckedValue(evaluator: unknown, node: ASTNode): unknown {
    return node.args === this.name ? this.row : this.around.getCheckedValue(evaluator, node);
  }
}
