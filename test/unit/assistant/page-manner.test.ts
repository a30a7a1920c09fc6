import { describe, expect, test } from 'vitest';
import { propose, type Proposal, type Standing } from '@/lib/assistant/propose';
import { retype } from '@/lib/assistant/retype';
import { setByHand } from '@/lib/assistant/set-by-hand';
import type { Row } from '@/lib/model/filing';
import type { PlanLine } from '@/lib/model/plan';
import type { Slot } from '@/lib/model/reading';
import { asFormItems, asOneTable } from '../recognise/dalian';
import { standingOn } from './standing';

/** The page with some slots otherwise: by the words of their first label, or of their column in the indicators' table. */
function pageWith(changes: Record<string, Partial<Slot>>): Standing {
  return standingOn(asFormItems, (slot) => {
    const words = slot.labels.map(({ text }) => text);
    const change = Object.entries(changes).find(([label]) => words.includes(label));
    return change ? { ...slot, ...change[1] } : slot;
  });
}

const from = (contents: Partial<Proposal['contents']>): Proposal => ({ contents: { fields: {}, tables: {}, ...contents }, why: () => '' });
const lineOf = (standing: Standing, proposal: Proposal, at: string): PlanLine | undefined =>
  propose(proposal, standing).lines.find((line) => line.at === at);
const money = (standing: Standing, text: string, unit: '元' | '万元' | undefined): PlanLine | undefined =>
  lineOf(standing, from({ fields: { 'fund.total': text }, ...(unit && { moneyUnit: unit }) }), 'fields.fund.total');

describe('money in the unit of the page', () => {
  const inYuan = () =>
    pageWith({
      资金需求总额: { value: '', unit: '元' },
      上级工会拨款: { unit: '元' },
      财政拨款: { unit: '元' },
      其他资金: { unit: '元' },
    });

  test.each([
    ['12.5', '万元', '125000'],
    ['0.1234567', '万元', '1234.567'],
    ['125000', '元', '125000'],
    ['12.5万元', '万元', '125000'],
    ['１，２００', '元', '1200'],
  ] as const)('%s in %s is %s 元', (text, unit, to) => {
    expect(money(inYuan(), text, unit)?.to).toBe(to);
  });

  test.each([
    ['125000', '元', '12.5'],
    ['123456.78', '元', '12.345678'],
    ['1', '元', '0.0001'],
  ] as const)('%s in %s is %s 万元, to the last digit', (text, unit, to) => {
    expect(money(pageWith({ 资金需求总额: { value: '' } }), text, unit)?.to).toBe(to);
  });

  test('the preview shows what the source said', () => {
    expect(money(inYuan(), '12.5', '万元')).toMatchObject({ to: '125000', original: '12.5' });
    expect(money(inYuan(), '125000', '元')).not.toHaveProperty('original');
  });

  test('one place may have another unit than the page', () => {
    const standing = pageWith({ 资金需求总额: { value: '', unit: '', labels: [{ via: 'form-item', text: '资金需求总额（元）' }] } });
    expect(standing.match.moneyUnit).toBe('万元');
    expect(money(standing, '12.5', '万元')?.to).toBe('125000');
    const own = from({ fields: { 'fund.total': '125000' }, moneyUnit: '万元', units: { 'fields.fund.total': '元' } });
    expect(lineOf(standing, own, 'fields.fund.total')?.to).toBe('125000');
  });

  test('a bare amount that the user gives is in the unit of its place, one with a unit is converted', () => {
    const [bare, said] = ['300', '0.03万元'].map(
      (to) => setByHand('p', inYuan(), [{ at: 'fields.fund.total', to, why: '' }]).plan.lines[0]?.to,
    );
    expect([bare, said]).toEqual(['300', '300']);
  });

  test('an amount that differs only in how it is written is no line', () => {
    expect(money(pageWith({}), '600', '万元')).toBeUndefined();
  });

  test('what is no single amount is left as it is', () => {
    expect(money(inYuan(), '约12万元', '万元')?.to).toBe('约12万元');
  });
});

describe('words in the words of the page', () => {
  const row = (more: Row): Row => ({ level1: '产出指标', level2: '数量指标', name: '走访企业数', operator: '≥', value: '160', unit: '家', ...more });
  const cells = (standing: Standing, one: Row): Record<string, string> =>
    Object.fromEntries(
      propose(from({ tables: { indicators: [row(one)] } }), standing).lines.map(({ at, to }) => [at.replace(/^.*\./, ''), to]),
    );

  test('an operator is the option that means it', () => {
    const page = pageWith({ 计算符号: { options: ['大于等于', '小于等于', '等于', '定性'] } });
    expect(cells(page, {})).toMatchObject({ operator: '大于等于', value: '160', unit: '家' });
    expect(cells(page, { operator: '', value: '不超过3次', unit: '' })).toMatchObject({ operator: '小于等于', value: '3', unit: '次' });
  });

  test('what is no number is 定性 where the page has it, and has no unit then', () => {
    const page = pageWith({ 计算符号: { options: ['≥', '≤', '＝', '定性'] } });
    const said = cells(page, { operator: '', value: '明显提升', unit: '' });
    expect(said).toMatchObject({ operator: '定性', value: '明显提升' });
    expect(said).not.toHaveProperty('unit');
    expect(cells(pageWith({}), { operator: '', value: '明显提升', unit: '' })).not.toHaveProperty('operator');
  });

  test('an operator that the page starts with gives way, one that stands beside a value does not', () => {
    const options = ['≥', '≤', '＝', '定性'];
    const tickedOn = (value: string) =>
      propose(
        from({ tables: { indicators: [row({ name: '走访次数', operator: '', value: '明显提升', unit: '' })] } }),
        pageWith({ 计算符号: { options }, 指标值: { value } }),
      ).lines.map(({ at, ticked }) => [at.replace(/^.*\./, ''), ticked]);
    expect(tickedOn('')).toEqual([['operator', true], ['value', true]]);
    expect(tickedOn('20')).toEqual([['operator', false], ['value', false]]);
  });

  test('a list that is only there when it is opened is asked for 定性', () => {
    expect(cells(pageWith({ 计算符号: { widget: 'combobox' } }), { operator: '', value: '明显提升', unit: '' })).toMatchObject({ operator: '定性' });
  });

  test('a qualitative row that is taken up again keeps its operator', () => {
    expect(cells(pageWith({}), { operator: '定性', value: '明显提升', unit: '' })).toMatchObject({ operator: '定性', value: '明显提升' });
  });

  test('an option that is not there, or could be two, is told before anything is written', () => {
    const page = pageWith({ 职务: { value: '', options: ['部长', '主任科员'] }, 财政拨款: {} });
    const line = lineOf(page, from({ fields: { 'project.leaderTitle': '主任' } }), 'fields.project.leaderTitle');
    expect(line).toMatchObject({ to: '主任', blocked: 'no-option', ticked: false });
  });

  test('a unit that the page prints behind the box is not written into it', () => {
    const page = pageWith({ 指标值: { unit: '%' } });
    const [line] = setByHand('p', page, [{ at: 'indicators[2].value', to: '98％', why: '' }, { at: 'indicators[2].unit', to: '%', why: '' }]).plan.lines;
    expect(line?.to).toBe('98');
  });

  test('a whole measure for a value with operator and unit beside it goes to all three', () => {
    const { lines } = setByHand('p', pageWith({}), [{ at: 'indicators[1].value', to: '不超过3场', why: '' }]).plan;
    expect(lines.map(({ at, to }) => [at, to])).toEqual([
      ['indicators[1].operator', '≤'],
      ['indicators[1].unit', '场'],
      ['indicators[1].value', '3'],
    ]);
  });
});

test('where one cell holds all three, its operator or unit is written together with its value', () => {
  const set = (...values: [string, string][]) =>
    setByHand('p', standingOn(asOneTable), values.map(([column, to]) => ({ at: `indicators[0].${column}`, to, why: '' }))).plan.lines.map(
      ({ at, from, to }) => [at, from, to],
    );
  expect(set(['operator', '≤'])).toEqual([['indicators[0].value', '≥500人次', '≤500人次']]);
  expect(set(['value', '80'], ['unit', '户'])).toEqual([['indicators[0].value', '≥500人次', '≥80户']]);
});

describe('a page that keeps only one of operator and unit in a cell of its own', () => {
  const without = (head: '计算符号' | '计量单位'): Standing => {
    const grids = (asFormItems.grids ?? []).map((grid) => {
      const at = grid.rows[0]?.indexOf(head) ?? -1;
      // a row of merged levels has one cell less in front
      return at === -1 ? grid : { ...grid, rows: grid.rows.map((row, nth) => row.filter((_, column) => column !== at - (nth === 2 ? 1 : 0))) };
    });
    return standingOn({ ...asFormItems, grids });
  };
  const row: Row = { level1: '产出指标', level2: '数量指标', name: '走访企业数', operator: '≥', value: '160', unit: '家' };
  const columns = (lines: readonly PlanLine[]) => Object.fromEntries(lines.map(({ at, to }) => [at.replace(/^.*\./, ''), to]));
  const laid = (standing: Standing, one: Row) => columns(propose(from({ tables: { indicators: [one] } }), standing).lines);
  const byHand = (standing: Standing, ...values: [string, string][]) =>
    columns(setByHand('p', standing, values.map(([column, to]) => ({ at: `indicators[2].${column}`, to, why: '' }))).plan.lines);

  test('has the other one with the value, and that one in its cell', () => {
    expect(laid(without('计算符号'), row)).toMatchObject({ value: '≥160', unit: '家' });
    expect(laid(without('计算符号'), row)).not.toHaveProperty('operator');
    expect(laid(without('计量单位'), row)).toMatchObject({ operator: '≥', value: '160家' });
    expect(laid(without('计量单位'), row)).not.toHaveProperty('unit');
  });

  test('takes a whole measure, or its parts, that the user gives in the same way', () => {
    expect(byHand(without('计算符号'), ['value', '≤98‰'])).toEqual({ value: '≤98', unit: '‰' });
    expect(byHand(without('计算符号'), ['operator', '≤'], ['value', '98'], ['unit', '%'])).toEqual({ value: '≤98', unit: '%' });
    expect(byHand(without('计量单位'), ['operator', '≤'], ['value', '98'], ['unit', '%'])).toEqual({ operator: '≤', value: '98%' });
  });

  test('is offered nothing that it holds already', () => {
    const held: Row = { level1: '满意度指标', level2: '服务对象满意度指标', name: '职工满意度', operator: '≥', value: '95', unit: '%' };
    expect(laid(without('计算符号'), held)).toMatchObject({ value: '≥95' });
    const standing = without('计算符号');
    const slot = standing.index.bindings.get('indicators[2].value')?.slots[0]?.slot ?? -1;
    retype(standing, 0, [{ slot, value: '≥95' }]);
    expect(laid(standing, held)).toEqual({});
  });
});

test('a value keeps no unit that is asked for beside it, and all of it where that is another', () => {
  const valueBeside = (unit: string) =>
    setByHand('p', pageWith({}), [{ at: 'indicators[2].value', to: '98％', why: '' }, { at: 'indicators[2].unit', to: unit, why: '' }]).plan.lines[0]?.to;
  expect(valueBeside('百分比')).toBe('98');
  expect(valueBeside('人')).toBe('98%');
});

describe('shapes that the page asks for', () => {
  test('a date in a text box is written as the page writes dates', () => {
    const page = pageWith({ 填报日期: { value: '', labels: [{ via: 'form-item', text: '填报日期' }, { via: 'placeholder', text: 'yyyy年MM月dd日' }] } });
    expect(lineOf(page, from({ fields: { 'fillDate': '2026-01-12' } }), 'fields.fillDate')?.to).toBe('2026年01月12日');
  });

  test('what is too long for the box is told with its length, and never cut', () => {
    const page = pageWith({ 职务: { value: '', maxLength: 4 } });
    const line = lineOf(page, from({ fields: { 'project.leaderTitle': '办公室主任' } }), 'fields.project.leaderTitle');
    expect(line).toMatchObject({ to: '办公室主任', blocked: 'too-long', over: { length: 5, limit: 4 }, ticked: false });
  });

  test('digits of a telephone number are half-width', () => {
    const page = pageWith({ 联系电话: { value: '' } });
    expect(lineOf(page, from({ fields: { 'project.phone': '０４１１－８７６５４３２１' } }), 'fields.project.phone')?.to).toBe('0411-87654321');
  });
});
