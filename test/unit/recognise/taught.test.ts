import { describe, expect, test } from 'vitest';
import type { TaughtBinding } from '@/lib/model/match';
import type { FrameReading } from '@/lib/model/reading';
import { recognise } from '@/lib/recognise/recognise';
import { asFormItems } from './dalian';
import { packs } from './packs';
import { frames, item, type ReadingDraft } from './reading-builder';

const form = 'dalian-union/project-target';
const taught = (at: string, label: string, more: Partial<TaughtBinding> = {}): TaughtBinding => ({
  at,
  label,
  labelVia: label === '' ? '' : 'form-item',
  section: '',
  frame: 'https://portal.example/form',
  locator: '',
  code: '',
  ...more,
});
const withTaught = (given: FrameReading[], ...bindings: TaughtBinding[]) =>
  recognise(given, packs, { taught: [{ form, bindings }] });

/** The form with some labels, and names, in other words. */
const reworded = (words: Record<string, string>, names: Record<string, string> = {}): ReadingDraft => ({
  ...asFormItems,
  items: (asFormItems.items ?? []).map((one) => ({
    ...one,
    label: words[one.label] ?? one.label,
    ...(one.label in names ? { name: names[one.label] ?? '' } : {}),
  })),
});

describe('a field under a word that nobody knows', () => {
  const given = frames(reworded({ 项目立项依据: '上会文号' }));

  test('is unbound, and bound once it was pointed out', () => {
    expect(recognise(given, packs).match?.fields['project.basis']).toBeUndefined();
    const { match, taught: outcomes } = withTaught(given, taught('fields.project.basis', '上会文号'));
    expect(match?.fields['project.basis']).toMatchObject({ evidence: [{ via: 'taught', text: '上会文号' }] });
    expect(outcomes).toEqual([{ at: 'fields.project.basis', label: '上会文号', outcome: 'used' }]);
  });

  test('is bound in whatever order the page draws its items, and however it marks the word', () => {
    const items = [...(asFormItems.items ?? [])].reverse();
    const turned = frames({ ...asFormItems, items: items.map((one) => ({ ...one, label: one.label === '项目立项依据' ? '* 上会文号：' : one.label })) });
    const { match } = withTaught(turned, taught('fields.project.basis', '上会文号', { locator: 'slot:9' }));
    const [ref] = match?.fields['project.basis']?.slots ?? [];
    expect(turned[0]?.reading.slots[ref?.slot ?? -1]?.labels[0]?.text).toBe('* 上会文号：');
  });

  test('is missing, and said to be, where the page no longer has it', () => {
    const { match, taught: outcomes } = withTaught(frames(asFormItems), taught('fields.notes', '上会文号'));
    expect(match?.fields['notes']).toEqual(recognise(frames(asFormItems), packs).match?.fields['notes']);
    expect(outcomes).toEqual([{ at: 'fields.notes', label: '上会文号', outcome: 'missing' }]);
  });

  test('is not looked for in a frame of another address', () => {
    const { match } = withTaught(given, taught('fields.project.basis', '上会文号', { frame: 'https://portal.example/other' }));
    expect(match?.fields['project.basis']).toBeUndefined();
  });
});

test('of several places under the word the one with the code is meant', () => {
  const given = frames(reworded({ 项目立项依据: '说明', 资产编号: '说明' }, { 项目立项依据: 'f07', 资产编号: 'f08' }));
  const { match } = withTaught(given, taught('fields.project.basis', '说明', { code: 'f07' }));
  const slot = given[0]?.reading.slots[match?.fields['project.basis']?.slots[0]?.slot ?? -1];
  expect(slot?.labels.some((label) => label.text === 'f07')).toBe(true);
});

test('a place without any word is found by its code', () => {
  const given = frames(reworded({ 项目立项依据: '' }, { 项目立项依据: 'f07' }));
  expect(withTaught(given, taught('fields.project.basis', '', { code: 'f07' })).match?.fields['project.basis']).toBeDefined();
});

test('a place that the page surely calls something else of the form is refused, and what it is called is said', () => {
  const given = frames(asFormItems);
  const { match, taught: outcomes } = withTaught(given, taught('fields.project.basis', '项目负责人'));
  expect(match).toEqual(recognise(given, packs).match);
  expect(outcomes).toEqual([
    { at: 'fields.project.basis', label: '项目负责人', outcome: 'refused', instead: 'fields.project.leader' },
  ]);
});

test('a place that is a cell of a table’s row is no field', () => {
  const given = frames(asFormItems);
  const row = recognise(given, packs).match?.tables['indicators']?.rows[0];
  const slot = given[0]?.reading.slots[row?.bindings['name']?.slots[0]?.slot ?? -1];
  const label = slot?.labels.find((one) => one.via !== 'name');
  const { taught: outcomes } = withTaught(
    given,
    taught('fields.notes', label?.text ?? '', { locator: slot?.key ?? '', labelVia: label?.via ?? '' }),
  );
  expect(outcomes).toMatchObject([{ outcome: 'refused', instead: 'indicators.name' }]);
});

describe('a column under a head that nobody knows', () => {
  const grid = (head: string[], ...rows: string[][]): ReadingDraft => ({ ...asFormItems, grids: [{ headerRows: 1, rows: [head, ...rows] }] });
  const page = grid(
    ['一级指标', '二级指标', '考察内容', '应达到'],
    ['产出指标', '数量指标', '[走访户数]', '[≥5户]'],
    ['产出指标', '质量指标', '[合格率]', '[95%]'],
  );
  const bindings = [taught('indicators.name', '考察内容', { labelVia: 'column' }), taught('indicators.value', '应达到', { labelVia: 'column' })];
  const names = (given: FrameReading[]) =>
    withTaught(given, ...bindings).match?.tables['indicators']?.rows.map((row) => [row.cells['name'], row.cells['value']]);

  test('makes the grid the table it is, once it was pointed out', () => {
    expect(recognise(frames(page), packs).match?.tables['indicators']).toBeUndefined();
    expect(names(frames(page))).toEqual([
      ['走访户数', '5'],
      ['合格率', '95'],
    ]);
  });

  test('holds for new rows and another order of columns', () => {
    const turned = grid(['应达到', '考察内容', '二级指标', '一级指标'], ['[≥7人]', '[培训人数]', '数量指标', '产出指标']);
    expect(names(frames(turned))).toEqual([['培训人数', '7']]);
  });

  test('is refused where the head is surely another column', () => {
    const known = grid(['一级指标', '二级指标', '三级指标', '年度指标值'], ['产出指标', '数量指标', '[走访户数]', '[≥5户]']);
    const { match, taught: outcomes } = withTaught(frames(known), taught('indicators.value', '三级指标', { labelVia: 'column' }));
    expect(match?.tables['indicators']?.rows[0]?.cells['name']).toBe('走访户数');
    expect(outcomes).toMatchObject([{ outcome: 'refused', instead: 'indicators.name' }]);
  });
});

test('a page none of whose words is known is the form whose places were pointed out on it', () => {
  const given = frames({ items: [item('甲', '送温暖'), item('乙', '张三'), item('丙')] });
  expect(recognise(given, packs).match).toBeNull();
  const { match } = withTaught(given, taught('fields.project.name', '甲'), taught('fields.project.leader', '乙'));
  expect(match?.form).toBe(form);
  expect(match?.fields['project.leader']?.value).toBe('张三');
});

test('a page on which little of what was taught is left is not taken for the form', () => {
  const given = frames({ items: [item('甲', '送温暖'), item('密码')] });
  const bindings = ['甲', '乙', '丙'].map((label, index) => taught(`fields.${['project.name', 'project.leader', 'notes'][index]}`, label));
  expect(withTaught(given, ...bindings).match).toBeNull();
});
