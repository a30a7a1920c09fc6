import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { SheetModel, type Touched } from '@/components/sheet/sheet-model';
import type { Finding } from '@/lib/model/finding';
import { smallFiling, smallForm } from './small-form';

function sheet() {
  const touched: Touched[] = [];
  const model = new SheetModel(smallFiling(), smallForm, (one) => touched.push(one));
  return { model, touched };
}

const names = (model: SheetModel) => model.rows('indicators').map(({ level2, name }) => [level2, name].join(' ').trim());
const finding = (at: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'test/rule',
  severity: 'error',
  at,
  message: '不对',
  fix: '',
  serves: [],
  blank: false,
  ...more,
});

test('what is typed is in the filing at once, and redraws that cell and no other', () => {
  const { model, touched } = sheet();
  const drawn: string[] = [];
  effect(() => void drawn.push(`name ${model.text('indicators[0].name').value}`));
  effect(() => void drawn.push(`value ${model.text('indicators[0].value').value}`));
  drawn.length = 0;
  model.type('indicators[0].name', '人数');
  expect(model.filing.tables.indicators?.[0]?.name).toBe('人数');
  expect(drawn).toEqual(['name 人数']);
  expect(touched).toEqual([{ places: ['indicators[0].name'], tables: [] }]);
});

test('a new row stands under the present one in its level, and texts below move with their rows', () => {
  const { model } = sheet();
  model.type('indicators[2].name', '合格率');
  const below = model.text('indicators[2].name');
  expect(model.addRow('indicators', 0)).toBe('indicators[1]');
  expect(names(model)).toEqual(['数量指标', '数量指标', '数量指标', '质量指标 合格率']);
  expect(below.value).toBe('');
  expect(model.text('indicators[3].name').value).toBe('合格率');
});

test('a level without a row gets one where the form has it', () => {
  const { model } = sheet();
  model.removeRow('indicators', 2);
  model.addLevelRow('indicators', { level1: '满意度指标', level2: '服务对象满意度指标' });
  model.addLevelRow('indicators', { level1: '产出指标', level2: '质量指标' });
  expect(names(model)).toEqual(['数量指标', '数量指标', '质量指标', '服务对象满意度指标']);
});

test('a 二级指标 that is written in brings the 一级指标 it belongs to, and never another over a written one', () => {
  const { model } = sheet();
  model.filing.tables.indicators = [{ level1: '', level2: '', name: '' }, { level1: '效益', level2: '', name: '' }];
  model.type('indicators[0].level2', '质量指标');
  model.type('indicators[1].level2', '质量指标');
  expect(model.rows('indicators').map(({ level1 }) => level1)).toEqual(['产出指标', '效益']);
});

test('a row moves inside its level, and at the edge of it goes over to the next level', () => {
  const { model } = sheet();
  model.type('indicators[0].name', '甲');
  expect(model.moveRow('indicators', 0, 1)).toBe('indicators[1]');
  expect(names(model)).toEqual(['数量指标', '数量指标 甲', '质量指标']);
  expect(model.moveRow('indicators', 1, 1)).toBe('indicators[1]');
  expect(names(model)).toEqual(['数量指标', '质量指标 甲', '质量指标']);
  expect(model.moveRow('indicators', 0, -1)).toBe('indicators[0]');
});

test('a deleted row comes back whole, even after something else was typed', () => {
  const { model } = sheet();
  model.type('plan[0].what', '启动');
  model.removeRow('plan', 0);
  const undo = model.undoOfLast();
  model.type('plan[0].what', '验收');
  expect(model.undo()).toBe(false);
  expect([undo(), undo()]).toEqual([true, false]);
  expect(model.rows('plan').map(({ what }) => what)).toEqual(['启动', '验收']);
});

test('the last row is emptied rather than taken away, and comes back in its place', () => {
  const { model } = sheet();
  model.removeRow('plan', 1);
  model.type('plan[0].what', '启动');
  model.removeRow('plan', 0);
  expect(model.rows('plan')).toEqual([{ what: '', day: '' }]);
  model.undo();
  expect(model.rows('plan').map(({ what }) => what)).toEqual(['启动']);
});

test('printed rows are the form’s own: none is added, moved or taken away', () => {
  const { model } = sheet();
  const before = structuredClone(model.rows('scores'));
  expect([model.addRow('scores', 0), model.removeRow('scores', 0), model.moveRow('scores', 0, 1)]).toEqual([undefined, undefined, undefined]);
  expect(model.rows('scores')).toEqual(before);
});

test('pasted cells fill the table, add rows where it may grow, say what had no room, and are one undo', () => {
  const { model } = sheet();
  const cells = [['一', '2026-01-01'], ['二', '2026-02-01', '多'], ['三', '2026-03-01']];
  expect(model.paste('plan[0].what', ['what', 'day'], cells)).toEqual({ laid: 6, left: 1 });
  expect(model.rows('plan')).toHaveLength(3);
  expect(model.text('plan[2].day').value).toBe('2026-03-01');
  expect(model.paste('scores[2].score', ['score'], [['1'], ['2']])).toEqual({ laid: 1, left: 1 });
  model.undo();
  model.undo();
  expect(model.rows('plan')).toEqual([{ what: '', day: '' }, { what: '', day: '' }]);
});

test('a day that a spreadsheet keeps as a number is pasted as a day where one is asked for, and nowhere else', () => {
  const { model } = sheet();
  model.paste('plan[0].what', ['what', 'day'], [['45000', '45000'], ['培训', '3月']]);
  expect(model.rows('plan')).toEqual([
    { what: '45000', day: '2023-03-15' },
    { what: '培训', day: '3月' },
  ]);
});

test('a computed place follows its formula until something else is written there, and again once that is blanked', () => {
  const { model } = sheet();
  const total = 'fields.fund.total';
  expect(model.follow({ [total]: '3' })).toEqual([total]);
  expect(model.follow({ [total]: '5' })).toEqual([total]);
  model.type(total, '6');
  expect([...model.kept()]).toEqual([total]);
  expect(model.follow({ [total]: '7' })).toEqual([]);
  expect([model.text(total).value, model.formula(total).value]).toEqual(['6', '7']);
  model.type(total, '');
  expect(model.follow({ [total]: '7' })).toEqual([total]);
});

test('of thousands of rows as many are drawn as it takes to see what is asked for', () => {
  const { model } = sheet();
  const before = model.drawn.value;
  model.reveal('plan[3].what');
  expect(model.drawn.value).toBe(before);
  model.reveal('plan[4000].what');
  expect(model.drawn.value).toBeGreaterThan(4000);
  model.reveal();
  expect(model.drawn.value).toBe(Number.POSITIVE_INFINITY);
});

test('a place is known to be on the form as it is drawn, or not', () => {
  const { model } = sheet();
  const known = ['fields.name', 'plan', 'plan[1]', 'plan[1].what', 'scores[0].score'];
  expect(known.filter((at) => !model.has(at))).toEqual([]);
  expect(['fields.none', 'none', 'plan[2].what', 'plan[0].none', '???'].filter((at) => model.has(at))).toEqual([]);
});

test('findings are marked at their places, those of a row at its first own cell, and blanks quietly until asked for', () => {
  const { model } = sheet();
  model.markAll([finding('indicators[1]'), finding('fields.name', { blank: true })], true);
  expect(model.mark('indicators[1].name').value.severity).toBe('error');
  expect(model.mark('fields.name').value.severity).toBe('hint');
  model.markAll([finding('fields.name', { blank: true })], false);
  expect(model.mark('indicators[1].name').value.severity).toBeNull();
  expect(model.mark('fields.name').value.severity).toBe('error');
});
