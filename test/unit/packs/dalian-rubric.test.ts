import { describe, expect, test } from 'vitest';
import type { SchemeSpec, TableSpec } from '@/lib/model/pack';
import { builtinPacks } from '@/lib/packs/builtin';
import { scoreFiling } from '@/lib/score';
import { dalianSelfEvaluation } from './well-filled-self-evaluation';

/** 附件6 and 附件7 as the document prints them: 一级, 二级 and 三级指标 with their points. */
const printed: [string, number, [string, number, [string, number][]][]][] = [
  ['项目决策', 23, [
    ['项目目标', 5, [['目标内容', 5]]],
    ['决策过程', 8, [['决策依据', 3], ['决策程序', 5]]],
    ['资金分配', 10, [['分配办法', 4], ['分配结果', 6]]],
  ]],
  ['项目管理', 25, [
    ['资金到位', 5, [['到位率', 3], ['到位时效', 2]]],
    ['资金管理', 10, [['资金使用', 7], ['财务管理', 3]]],
    ['组织实施', 10, [['组织机构', 1], ['管理制度', 9]]],
  ]],
  ['项目绩效', 52, [
    ['项目产出', 20, [['产出数量', 5], ['产出质量', 5], ['产出时效', 5], ['产出成本', 5]]],
    ['项目效益', 24, [['经济效益', 8], ['社会效益', 8], ['可持续影响', 8]]],
    ['项目满意度', 8, [['服务对象满意度', 8]]],
  ]],
];
const lines = printed.flatMap(([one, , seconds]) => seconds.flatMap(([two, , thirds]) => thirds.map(([three, of]) => ({ one, two, three, of }))));

const pack = builtinPacks.find(({ id }) => id === 'dalian-union');
const scheme = pack?.schemes.find(({ id }) => id === 'evaluation');
const sheet = pack?.forms.find(({ id }) => id === 'score-sheet');
if (scheme === undefined || sheet === undefined) throw new Error('the pack has 附件6 and 附件7');

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
const groupOf = ({ groups }: SchemeSpec, id: string | undefined) => groups.find((group) => group.id === id);
const fixedOf = (tables: readonly TableSpec[], id: string) => tables.find((table) => table.id === id)?.fixed ?? [];

describe('附件6', () => {
  test('adds up as printed: 23, 25 and 52 make 100, and each level is what stands below it', () => {
    expect(sum(printed.map(([, of]) => of))).toBe(100);
    for (const [, of, seconds] of printed) {
      expect(sum(seconds.map(([, points]) => points))).toBe(of);
      for (const [, points, thirds] of seconds) expect(sum(thirds.map(([, each]) => each))).toBe(points);
    }
  });

  test('is the scheme, line by line under its two headings', () => {
    const said = scheme.lines.map((line) => {
      const two = groupOf(scheme, line.group);
      return { one: groupOf(scheme, two?.in)?.label, two: two?.label, three: line.label, of: line.of };
    });
    expect(said).toEqual(lines);
    const headings = printed.flatMap(([one, of, seconds]) => [[one, of], ...seconds.map(([two, points]) => [two, points])]);
    expect(scheme.groups.map(({ label, of }) => [label, of])).toEqual(headings);
  });

  test('has parts that come to the points of their line; only the deductions of 资金使用 come to more', () => {
    const whole = scheme.lines.filter(({ parts }) => parts.length > 0);
    const added = whole.filter(({ parts }) => parts.every(({ deduct }) => !deduct));
    expect(added.map(({ label }) => label)).toEqual(['目标内容', '决策程序', '分配办法', '分配结果', '财务管理', '管理制度']);
    for (const { parts, of } of added) expect(sum(parts.map((part) => part.of))).toBe(of);
    const cut = whole.filter(({ parts }) => parts.every(({ deduct }) => deduct));
    expect(cut.map(({ label, parts }) => [label, sum(parts.map(({ of }) => of))])).toEqual([['资金使用', 19]]);
  });
});

describe('附件7', () => {
  test('prints the lines and points of 附件6', () => {
    const cells = fixedOf(sheet.tables, 'scores').map(({ label, cells: { level1, level2, of } }) => ({ one: level1, two: level2, three: label, of: Number(of) }));
    expect(cells).toEqual(lines);
  });

  test('has a row for every part that 附件6 judges by itself', () => {
    const rows = fixedOf(sheet.tables, 'parts').map(({ id, label, cells: { line } }) => ({ id, label, line }));
    expect(rows).toEqual(scheme.lines.flatMap((line) => line.parts.map(({ id, label }) => ({ id, label, line: line.label }))));
  });
});

describe('项目绩效', () => {
  const filing = { form: 'dalian-union/score-sheet', fields: { 'fund.planned': '120', 'fund.arrived': '120' }, tables: {} };
  const related = { 'self-evaluation': { form: 'dalian-union/project-self-evaluation', ...dalianSelfEvaluation } };
  const card = (parameters: Record<string, string>, rows = dalianSelfEvaluation.tables.indicators) => {
    const known = { 'self-evaluation': { ...related['self-evaluation'], tables: { ...dalianSelfEvaluation.tables, indicators: rows ?? [] } } };
    const [first] = scoreFiling(builtinPacks, filing, { today: '2027-03-20', related: known, parameters });
    return first?.lines.filter(({ group }) => ['output', 'effect', 'satisfied'].includes(group ?? '')) ?? [];
  };

  test('is suggested from the 自评表 and never counted by itself', () => {
    const suggested = card({}).filter((line) => line.suggested !== undefined);
    expect(suggested.length).toBeGreaterThan(4);
    for (const line of card({})) expect(line).toMatchObject({ points: null, evidence: '' });
  });

  test('of a class without indicators asks, and suggests what the unit chose', () => {
    const without = (dalianSelfEvaluation.tables.indicators ?? []).filter(({ level2 }) => level2 !== '经济效益指标');
    const economic = (parameters: Record<string, string>) => card(parameters, without).find(({ id }) => id === 'economic');
    expect(economic({})).toMatchObject({ points: null, why: '自评表没有经济效益指标' });
    expect(economic({})?.suggested).toBeUndefined();
    expect(economic({})?.ask).toContain('办法没有规定');
    expect(economic({ 'dalian-union/emptyClass': 'zero' })).toMatchObject({ points: null, suggested: 0 });
    expect(economic({ 'dalian-union/emptyClass': 'full' })).toMatchObject({ points: null, suggested: 8 });
  });
});
