import { expect, test } from 'vitest';
import { check, recheck } from '@/lib/check/check';
import { compileRules, type RuleSet } from '@/lib/check/rule-set';
import { cellPlace, fieldPlace, type Row } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';
import { smallPack } from '../packs/small-pack';

const today = { today: '2026-06-30' };

/** The rules that speak before and after one cell changed, asked anew only where the change can reach. */
function rulesAround(set: RuleSet | undefined, fields: Record<string, string>, rows: readonly Row[], at: number, cell: Row) {
  if (set === undefined) throw new Error('the form is there');
  const before = check(set, { fields, tables: { indicators: [...rows] } }, today);
  const changed = { fields, tables: { indicators: rows.map((row, index) => (index === at ? { ...row, ...cell } : row)) } };
  const after = recheck(before, set, changed, Object.keys(cell).map((column) => cellPlace('indicators', at, column)), today);
  expect(after.findings).toEqual(check(set, changed, today).findings);
  return [before, after].map(({ findings }) => findings.map(({ rule }) => rule));
}

test('a value adjusted during the year reaches rules that ask how far other rows have got', () => {
  const set = compileRules(builtinPacks, 'national/project-self-evaluation');
  const row = { level1: '产出指标', level2: '数量指标', name: '慰问人数', value: '≥10人', adjusted: '', actual: '8人' };
  const [before, after] = rulesAround(set, { 'total.score': '90', 'goal.done': '已经完成' }, [row], 0, { adjusted: '≥5人' });
  expect(before).not.toContain('practice/no-evidence-named');
  expect(after).toContain('practice/no-evidence-named');
});

test('a cell of a row named alike reaches a rule that looks it up', () => {
  const differs = { each: 'indicators', require: '"!namedLike(row, indicators, decimal(1)).exists(i, text(i.value) != text(row.value))"', at: 'row.name', message: '"不一"' };
  const set = compileRules([smallPack([differs])], 'small-pack/small');
  const row = { level1: '', level2: '', name: '慰问人数', value: '5人', actual: '', weight: '' };
  const [before, after] = rulesAround(set, {}, [row, row], 1, { value: '6人' });
  expect([before?.length, after?.length]).toEqual([0, 2]);
});

test('another year reaches what is said of dates that name none, and nothing else', () => {
  const late = { each: 'indicators', require: '"day(row.actual) <= day(row.value)"', at: 'row.actual', message: '"晚了"' };
  const set = compileRules([smallPack([late])], 'small-pack/small');
  if (set === undefined) throw new Error('the form is there');
  const rows = [{ name: '完成时间', value: '6月底前', actual: '2025年7月1日' }, { name: '开始时间', value: '2026年6月底前', actual: '2025年7月1日' }];
  const inYear = (year: string) => ({ fields: { year }, tables: { indicators: rows } });
  const before = check(set, inYear('2026'), today);
  const after = recheck(before, set, inYear('2025'), [fieldPlace('year')], today);
  expect([before, after].map(({ findings }) => findings.map(({ at }) => at))).toEqual([[], ['indicators[0].actual']]);
});

test('what is waved away goes and comes back without any change of the filing', () => {
  const blank = { each: 'indicators', require: '"filled(row.value)"', missing: 'fail', severity: 'warning', at: 'row.value', message: '"空"' };
  const set = compileRules([smallPack([blank])], 'small-pack/small');
  if (set === undefined) throw new Error('the form is there');
  const filing = { fields: {}, tables: { indicators: [{ name: '慰问人数', value: '' }] } };
  const told = check(set, filing, today);
  const [rule = ''] = told.findings.map(({ rule }) => rule);
  const away = recheck(told, set, filing, [], { ...today, dismissed: { [`${rule}@indicators[0].value`]: '下周补' } });
  const back = recheck(away, set, filing, [], today);
  expect([told, away, back].map(({ findings }) => findings.length)).toEqual([1, 0, 1]);
});
