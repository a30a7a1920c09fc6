import { expect, test } from 'vitest';
import type { Slot } from '@/lib/model/reading';
import { recognise } from '@/lib/recognise/recognise';
import { packs } from './packs';
import { frames, item, type ReadingDraft } from './reading-builder';

const head = ['项目名称', '主管部门', '实施单位'].map((label) => item(label, label));

function rowsOf(draft: ReadingDraft, amend: (slot: Slot, at: number) => Slot = (slot) => slot) {
  const read = frames(draft).map((frame) => ({ ...frame, reading: { ...frame.reading, slots: frame.reading.slots.map(amend) } }));
  return recognise(read, packs).match?.tables['indicators']?.rows ?? [];
}

test('boxes that one label heads all together are told by their placeholders, lists by what they offer', () => {
  const line = (name: string) => ['产出指标', '数量指标', name, '≥', '500', '人次'].map((value) => item('绩效指标', value));
  const asks = ['', '', '请输入三级指标', '', '请输入指标值', '请输入计量单位'];
  const offers = [['产出指标', '效益指标'], ['数量指标', '质量指标'], [], ['≥', '≤', '＝'], [], []];
  const rows = rowsOf({ sections: ['项目支出绩效目标申报表'], items: [...head, ...line('慰问人数'), ...line('走访户数')] }, (slot, index) => {
    const at = (index - head.length) % asks.length;
    if (index < head.length) return slot;
    const text = asks[at] ?? '';
    return text === '' ? { ...slot, widget: 'select', options: offers[at] ?? [] } : { ...slot, labels: [...slot.labels, { via: 'placeholder' as const, text }] };
  });
  expect(rows.map(({ cells }) => [cells['level1'], cells['level2'], cells['name'], cells['operator'], cells['value'], cells['unit']])).toEqual([
    ['产出指标', '数量指标', '慰问人数', '≥', '500', '人次'],
    ['产出指标', '数量指标', '走访户数', '≥', '500', '人次'],
  ]);
});

/** A reader takes the words over the heads for titles. */
const headAlone = (slot: Slot): Slot => ({ ...slot, labels: slot.labels.map((label) => (label.via === 'column' ? { ...label, text: label.text.split(' ').at(-1) ?? '' } : label)) });

test('tables of one indicator each are its rows, their names and levels over the heads', () => {
  const one = (level: string, name: string, actual: string) => ({
    headerRows: 3,
    rows: [['产出指标', `1x3|${level}`], [`1x4|${name}`], ['年度指标值', '实际完成值', '分值', '得分'], ['=≥5人', `[${actual}]`, '[10]', '[9]']],
  });
  const rows = rowsOf({ sections: ['项目支出绩效自评表'], items: head, grids: [one('数量指标', '1、慰问人数', '5'), one('成本指标', '2、人均成本', '7')] }, headAlone);
  expect(rows.map(({ cells }) => [cells['level1'], cells['level2'], cells['name'], cells['actual']])).toEqual([
    ['产出指标', '数量指标', '慰问人数', '5'],
    ['产出指标', '成本指标', '人均成本', '7'],
  ]);
});

test('a heading 成本指标 after those of the other levels below 产出指标 is one of them', () => {
  const card = (section: number, name: string) => [item('指标名称', name, { section }), item('指标值', '≥5人', { section })];
  const sections = ['项目支出绩效目标申报表', '产出指标 / 数量指标', '成本指标'];
  const rows = rowsOf({ sections, items: [...head, ...card(1, '慰问人数'), ...card(2, '人均成本')] });
  expect(rows.map(({ cells }) => [cells['level1'], cells['level2']])).toEqual([
    ['产出指标', '数量指标'],
    ['产出指标', '成本指标'],
  ]);
});

test('a level that stands right behind the name in the title of each card is no part of the name', () => {
  const card = (section: number) => [item('年度指标值', '≥5人', { section }), item('实际完成值', '6', { section })];
  const sections = ['项目支出绩效自评表', '1. 慰问人数数量指标', '2. 职工满意度服务对象满意度指标'];
  const rows = rowsOf({ sections, items: [...head, ...card(1), ...card(2)] });
  expect(rows.map(({ cells }) => [cells['level2'], cells['name']])).toEqual([
    ['数量指标', '慰问人数'],
    ['服务对象满意度指标', '职工满意度'],
  ]);
});
