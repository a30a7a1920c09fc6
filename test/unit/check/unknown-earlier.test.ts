import { Environment } from '@marcbachmann/cel-js';
import { expect, test } from 'vitest';
import { silentWithout } from '@/lib/check/unknown-earlier';

const environment = new Environment({ unlistedVariablesAreDyn: true });
const ast = (source: string) => environment.parse(source).ast;
const silent = (when: string | undefined, require: string) => [...silentWithout(when === undefined ? undefined : ast(when), ast(require))].sort();

test.each([
  [undefined, 'same(row.value, planned(earlier.target, row))', ['target']],
  ['filled(row.value) && holds(earlier.approved, row)', 'x == planned(earlier.target, row)', ['approved', 'target']],
  ['known(earlier.monitor)', 'x', ['monitor']],
  ['!(a || holds(earlier.target, row))', 'x', ['target']],
  // either side may speak
  ['a || holds(earlier.target, row)', 'x', []],
  [undefined, 'a && holds(earlier.target, row)', []],
  [undefined, 'a || holds(earlier.target, row)', ['target']],
  // what asks whether it is there has an answer
  ['!known(earlier.exAnte)', 'known(earlier.exAnte)', []],
  // a branch that is not taken, a loop over nothing
  [undefined, 'a ? holds(earlier.target, row) : b', []],
  [undefined, 'rows.all(i, holds(earlier.target, i))', []],
  ['classRate(earlier.selfEvaluation, "out.qty") > x', 'y', ['selfEvaluation']],
])('when %s and require %s, a rule is silent without %s', (when, require, names) => {
  expect(silent(when, require)).toEqual(names);
});
