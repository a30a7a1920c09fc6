import { expect, test } from 'vitest';
import type { FrameReading } from '@/lib/model/reading';
import { recognise } from '@/lib/recognise/recognise';
import { frames, item } from './reading-builder';
import { packs } from './packs';

const indicators = {
  headerRows: 1,
  rows: [
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '[人数]', '[≥5人]'],
    ['满意度指标', '服务对象满意度指标', '[满意度]', '[≥95%]'],
  ],
};
const words = ['请输入项目名称', '主管部门', '请填写实施单位'];

/** Boxes in one item under one label, each with a word printed in it. */
function page(label: string, printed: string[]): FrameReading[] {
  const values = ['送温暖', '市总工会', '保障部'];
  const [frame] = frames({
    sections: ['项目支出绩效目标申报表'],
    items: [item(label, '', { values })],
    grids: [indicators],
  });
  frame?.reading.slots.slice(0, values.length).forEach((slot, at) => {
    slot.labels = [...slot.labels, { via: 'placeholder', text: printed[at] ?? '' }];
  });
  return frame ? [frame] : [];
}

test('boxes in a row under one label are told apart by the words printed in them', () => {
  const fields = recognise(page('基本信息', words), packs).match?.fields ?? {};
  expect(['project.name', 'project.authority', 'project.unit'].map((id) => fields[id]?.value)).toEqual(['送温暖', '市总工会', '保障部']);
  expect(fields['project.name']?.evidence).toEqual([{ via: 'placeholder', text: '请输入项目名称' }]);
});

test('words that only ask for something tell nothing', () => {
  const fields = recognise(page('基本信息', ['请输入', '请输入', '请输入']), packs).match?.fields ?? {};
  expect(fields['project.name']).toBeUndefined();
});

test('a label that is a field’s own is believed before the words in its boxes', () => {
  const fields = recognise(page('实施单位', words), packs).match?.fields ?? {};
  expect(fields['project.name']).toBeUndefined();
  expect(fields['project.authority']).toBeUndefined();
});
