import { parse } from '@marcbachmann/cel-js';
import { describe, expect, test } from 'vitest';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { expressionsOf } from '@/lib/packs/rule-forms';
import { written, type Node } from '../../mutants/expression-text';
import { listedOf, unlisted } from '../../mutants/listed';
import { mutationsOf } from '../../mutants/mutations';
import { mutationRun } from '../../mutants/survivors';
import { smallPack } from './small-pack';

const changes = (source: string) => mutationsOf(parse(source).ast as Node).map(({ source: to, change }) => `${change} | ${to}`);

describe('an expression is changed in every small way', () => {
  test.each([
    ['a >= 3', ['a >= 3 → a > 3 | a > 3', 'a >= 3 → a >= 4 | a >= 4', 'a >= 3 → a >= 2 | a >= 2']],
    ['a && b && c', ['without a | b && c', 'without b | a && c', 'without c | a && b']],
    ['(a || b) && !c', ['without a || b | !c', 'without a | b && !c', 'without b | a && !c', 'without !c | a || b']],
    ["near(a, b, '0.01')", ['near(a, b, "0.01") → near(a, b, "0.02") | near(a, b, "0.02")', 'near(a, b, "0.01") → near(a, b, "0.00") | near(a, b, "0.00")']],
    ["rows.exists(r, r.x == 'y')", ['r.x == "y" → r.x != "y" | rows.exists(r, r.x != "y")']],
    ["f(a) ? b : 'c'", []],
  ])('%s', (source, wanted) => expect(changes(source)).toEqual(wanted));
});

test('every expression of the packs reads the same after it was written out', () => {
  const shape = (source: string) => JSON.stringify(parse(source).ast.toOldStructure(), (key, value: unknown) => (['pos', 'start', 'end'].includes(key) ? undefined : typeof value === 'bigint' ? `${value}n` : value));
  const sources = wholePacks.flatMap(({ rules }) => rules.flatMap(expressionsOf));
  expect(sources.filter((source) => shape(written(parse(source).ast)) !== shape(source))).toEqual([]);
});

test('a change that no example notices is told, and one example near it suggested', () => {
  const examples = '{ pass: [{ fields: { fund.total: "100" } }, { fields: { fund.total: "" } }], fail: [{ fields: { fund.total: "200" } }] }';
  const pack = smallPack([{ require: `"fund.total <= wan('100')"`, at: 'fund.total', examples }]);
  const [outcome] = mutationRun([pack], pack, { suggest: true });
  expect(outcome?.survivors).toEqual(['require: fund.total <= wan("100") → fund.total <= wan("101")']);
  expect(outcome?.suggestions.map(({ kind, example }) => [kind, example.fields['fund.total']])).toEqual([['fail', '101']]);
});

describe.each(wholePacks.filter(({ rules }) => rules.length > 0))('$id', (pack) => {
  test('has examples that notice every change of its rules, but for those listed with a reason', () => {
    expect(unlisted(mutationRun(wholePacks, pack), listedOf(pack.id))).toEqual([]);
  }, 60_000);
});
