import { describe, expect, test } from 'vitest';
import { check, type CheckOptions } from '@/lib/check/check';
import { compileRules, type RuleSet } from '@/lib/check/rule-set';
import type { Pack } from '@/lib/model/pack';
import type { Strictness } from '@/lib/model/profile';
import { smallPack } from '../packs/small-pack';

const today: CheckOptions = { today: '2026-06-30' };
const row = (cells: Record<string, string>) => ({ level1: '', level2: '', name: '', value: '', actual: '', weight: '', ...cells });

function setOf(...rules: Record<string, string>[]): RuleSet {
  const set = compileRules([smallPack(rules)], 'small-pack/small');
  if (set === undefined) throw new Error('the small form is there');
  return set;
}
const messages = (set: RuleSet, fields: Record<string, string>, indicators: Record<string, string>[] = []) =>
  check(set, { fields, tables: { indicators: indicators.map(row) } }, today).findings.map(({ message }) => message);

describe('what is missing', () => {
  const sum = { require: '"fund.total == fund.own + fund.other"', at: 'fund.total', message: '"不等"' };
  const given = { 'fund.total': '3', 'fund.own': '2' };

  test('skips a rule by default', () => expect(messages(setOf(sum), given)).toEqual([]));
  test('fails a rule that says so', () => expect(messages(setOf({ ...sum, missing: 'fail' }), given)).toEqual(['不等']));
  test('counts as zero for a rule that says so', () => {
    expect(messages(setOf({ ...sum, missing: 'zero' }), given)).toEqual(['不等']);
    expect(messages(setOf({ ...sum, missing: 'zero' }), { ...given, 'fund.total': '2' })).toEqual([]);
  });
  test('is the business of a rule that asks for it itself', () => {
    const asks = { ...sum, require: '"blank(fund.other) || fund.total == fund.own + fund.other"', missing: 'fail' };
    expect(messages(setOf(asks), given)).toEqual([]);
  });
  test('does not stop a sum, which passes over it', () => {
    expect(messages(setOf({ ...sum, require: '"fund.total == sum([fund.own, fund.other])"' }), given)).toEqual(['不等']);
  });
  test.each(['skip', 'fail', 'zero'])('does not cover what cannot be read: %s gives no finding', (missing) => {
    expect(messages(setOf({ ...sum, missing }), { ...given, 'fund.other': '约120' })).toEqual([]);
  });
  test('leaves what cannot be read to the rule that asks for it', () => {
    const asks = { require: '"readable(fund.other) && fund.other >= 0"', at: 'fund.other', message: '"“{fund.other}”"' };
    expect(messages(setOf(asks), { 'fund.other': '约120' })).toEqual(['“约120”']);
    expect(messages(setOf(asks), { 'fund.other': '-3' })).toEqual(['“-3”']);
    expect(messages(setOf(asks), { 'fund.other': '' })).toEqual([]);
  });
  test('in a list leaves the rule unasked only where nothing else decides', () => {
    const all = { require: '"indicators.all(i, number(i.value) >= 10)"', at: 'indicators', message: '"小于10"' };
    expect(messages(setOf(all), {}, [{ value: '20' }, { name: '甲' }])).toEqual([]);
    expect(messages(setOf(all), {}, [{ name: '甲' }, { value: '5' }])).toEqual(['小于10']);
  });
});

test('money of two units is compared in one', () => {
  const rule = { require: '"fund.own == fund.other"', at: 'fund.own', message: '"不等"' };
  expect(messages(setOf(rule), { 'fund.own': '1.5', 'fund.other': '15000' })).toEqual([]);
  expect(messages(setOf(rule), { 'fund.own': '1.5', 'fund.other': '15001' })).toEqual(['不等']);
});

test('decimals are exact: 0.1 and 0.2 make 0.3', () => {
  const rule = { require: '"fund.total == fund.own + 0.2"', at: 'fund.own', message: '"不等"' };
  expect(messages(setOf(rule), { 'fund.total': '0.3', 'fund.own': '0.1' })).toEqual([]);
});

test('a parameter stands under its own name', () => {
  const rule = { require: '"length(project.name) <= most"', params: '{ most: 3 }', message: '"长于{most}字"' };
  expect(messages(setOf(rule), { 'project.name': '一二三四' })).toEqual(['长于3字']);
});

test('gaps show what was written, and plain numbers for what was computed', () => {
  const rule = { when: '"fund.total > 0"', require: '"false"', message: '"{fund.total}、{fund.own + fund.total}、{date(year, 11, 30)}、{row}"'.replace('、{row}', '') };
  expect(messages(setOf(rule), { 'fund.total': '1,000.50', 'fund.own': '0.25', year: '2026' })).toEqual([
    '1,000.50、1000.75、2026年11月30日',
  ]);
});

test('a mend is offered where it changes something', () => {
  const rule = { require: '"!fullWidth(project.name)"', mend: '"halfWidth(project.name)"', at: 'project.name' };
  const [finding] = check(setOf(rule), { fields: { 'project.name': '９５％' }, tables: {} }, today).findings;
  expect(finding?.mend).toBe('95%');
});

test('a finding carries its article with the excerpt', () => {
  const set = setOf({ cite: '{ source: doc, at: "第一条" }', basis: '', severity: 'error' });
  const [finding] = check(set, { fields: {}, tables: {} }, today).findings;
  expect(finding).toMatchObject({
    rule: 'small-pack/rule-0',
    severity: 'error',
    at: 'fields.project.name',
    cite: { document: '某文〔2026〕1号', at: '第一条', excerpt: '原文。' },
  });
});

test('rows with nothing in them but their levels are passed over', () => {
  const rule = { each: 'indicators', require: '"filled(row.value)"', at: 'row.value', message: '"第{order(row)}行"' };
  const rows: Record<string, string>[] = [{ level1: '产出指标', level2: '数量指标' }, { level2: '数量指标', name: '慰问人数' }];
  expect(messages(setOf(rule), {}, rows)).toEqual(['第2行']);
});

test('a row that the form prints is asked even when nobody wrote in it', () => {
  const rule = { each: 'funds', when: "\"line(row) == 'total'\"", require: '"filled(row.budget)"', at: 'row.budget', message: '"未填"' };
  const funds = [{ line: '年度资金总额', budget: '' }, { line: '', budget: '' }];
  expect(check(setOf(rule), { fields: {}, tables: { funds } }, today).findings.map(({ at }) => at)).toEqual(['funds[0].budget']);
});

test('a level is known by its synonyms and by its pair of levels', () => {
  const rule = { each: 'indicators', require: '"false"', at: 'row.level2', message: "\"{level(row).id} {level(row).known ? '是' : '否'}\"" };
  const rows = [
    { level1: '产出指标', level2: '数量', name: '甲' },
    { level1: '效益指标', level2: '数量指标', name: '乙' },
    { level1: '满意度', level2: '', name: '丙' },
    { level1: '', level2: '天气指标', name: '丁' },
  ];
  expect(messages(setOf(rule), {}, rows)).toEqual(['out.qty 是', 'out.qty 否', 'sat.serv 是', ' 否']);
});

test('findings come in the order of the form, at one place the worst first', () => {
  const set = setOf(
    { each: 'indicators', require: '"false"', at: 'row.name', message: '"行{order(row)}名"' },
    { each: 'indicators', require: '"false"', at: 'row.value', message: '"行{order(row)}值"' },
    { require: '"false"', at: 'indicators', message: '"表"' },
    { require: '"false"', at: 'fund.total', message: '"资金提示"', severity: 'hint' },
    { require: '"false"', at: 'fund.total', message: '"资金警告"' },
    { require: '"false"', at: 'project.name', message: '"名称"' },
  );
  expect(messages(set, {}, [{ name: '甲' }, { name: '乙' }])).toEqual([
    '名称', '资金警告', '资金提示', '表', '行1名', '行1值', '行2名', '行2值',
  ]);
});

test('a rule hides its consequences in the same row and nowhere else', () => {
  const set = setOf(
    { id: 'no-value', each: 'indicators', require: '"filled(row.value)"', at: 'row.value', message: '"没有值"', hides: '[no-digit]' },
    { id: 'no-digit', each: 'indicators', require: '"hasDigit(text(row.value))"', at: 'row.name', message: '"没有数"' },
  );
  expect(messages(set, {}, [{ name: '甲' }, { name: '乙', value: '较好' }])).toEqual(['没有值', '没有数']);
});

test('one fault that two packs tell is told once, by the worse', () => {
  const first = smallPack([{ message: '"未填"' }]);
  const second = smallPack([{ message: '"缺名称"', severity: 'hint', forms: '[small-pack/small]' }], 'second-pack', [first]);
  const set = compileRules([second, first], 'small-pack/small');
  expect(set && messages(set, {})).toEqual(['未填']);
});

test('at equal severity what a document says is told before practice, and the form’s own pack before others', () => {
  const cited = { cite: '{ source: doc, at: "第一条" }', basis: '' };
  const own = smallPack([{ message: '"自家"' }]);
  const other = (id: string, parts: Record<string, string>) => smallPack([{ forms: '[small-pack/small]', ...parts }], id, [own]);
  const said = (...packs: Pack[]) => {
    const set = compileRules(packs, 'small-pack/small');
    return set && messages(set, {});
  };
  expect(said(other('practice', { message: '"通行"' }), own)).toEqual(['自家']);
  expect(said(own, other('second-pack', { ...cited, message: '"条款"' }))).toEqual(['条款']);
});

test('a rule hides a consequence that another pack would tell', () => {
  const own = smallPack([{ message: '"自家"', serves: '[]', severity: 'hint' }]);
  const other = smallPack([{ forms: '[small-pack/small]', message: '"别家"', serves: '[]', severity: 'hint', hides: '[small-pack/rule-0]' }], 'second-pack', [own]);
  const set = compileRules([own, other], 'small-pack/small');
  expect(set && messages(set, {})).toEqual(['别家']);
});

test('a unit that checks leniently or strictly hears rules so, and not what is silent there', () => {
  const pack = smallPack([{ message: '"警告"' }, { message: '"提示"', severity: 'hint' }, { message: '"关"', lenient: 'off' }]);
  const heard = (strictness: Strictness) => {
    const set = compileRules([pack], 'small-pack/small', { strictness, parameters: {} });
    return set && check(set, { fields: {}, tables: {} }, today).findings.map(({ message, severity }) => `${message} ${severity}`);
  };
  expect(heard('standard')).toEqual(['警告 warning', '关 warning', '提示 hint']);
  expect(heard('lenient')).toEqual(['警告 hint']);
  expect(heard('strict')).toEqual(['警告 warning', '提示 warning', '关 warning']);
});

test('two faults of one requirement at one place are both told by one pack', () => {
  expect(messages(setOf({ message: '"甲"' }, { message: '"乙"' }, { message: '"乙"' }), {})).toEqual(['甲', '乙']);
});

test('a finding can be waved away, an error cannot', () => {
  const set = setOf({}, { cite: '{ source: doc, at: "第一条" }', basis: '', severity: 'error', message: '"错"' });
  const dismissed = { 'small-pack/rule-0@fields.project.name': '不适用', 'small-pack/rule-1@fields.project.name': '不适用' };
  const { findings } = check(set, { fields: {}, tables: {} }, { ...today, dismissed });
  expect(findings.map(({ message }) => message)).toEqual(['错']);
});
