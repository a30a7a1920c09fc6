import { expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import { asFormItems } from './dalian';
import { frames, item, type ItemDraft } from './reading-builder';
import { packs } from './packs';

const levels = ['数量指标', '质量指标', '服务对象满意度指标'];
const heads = ['二级指标', '三级指标', '指标值'];
const line = (labels: string[], ...values: string[]): ItemDraft[] =>
  values.map((value, at) => item(labels[at] ?? '', value, { section: 4, ...(at === 0 ? { options: levels } : {}) }));

const rowsOf = (items: ItemDraft[]) =>
  recognise(frames({ ...asFormItems, items: [...(asFormItems.items ?? []), ...items], grids: [], buttons: [] }), packs)
    .match?.tables['indicators']?.rows.map(({ cells }) => [cells['level1'], cells['level2'], cells['name'], cells['value']]);

test('lines under a labelled one are rows, though labels stand over the first alone', () => {
  const items = [
    ...line(heads, '数量指标', '人数', '5'),
    ...line([], '数量指标', '', ''),
    ...line([], '服务对象满意度指标', '满意度', '95'),
  ];
  expect(rowsOf(items)).toEqual([
    ['产出指标', '数量指标', '人数', '5'],
    ['产出指标', '数量指标', '', ''],
    ['满意度指标', '服务对象满意度指标', '满意度', '95'],
  ]);
});

test('boxes that do not repeat the labelled line are no rows', () => {
  const half = line([], '数量指标', '走访次数');
  expect(rowsOf([...line(heads, '数量指标', '人数', '5'), ...half])).toHaveLength(1);
});

test('a box after the lines that says what it asks for is no row', () => {
  const after = [item('备注', '无', { section: 4 }), ...line([], '数量指标', '走访次数').slice(1)];
  expect(rowsOf([...line(heads, '数量指标', '人数', '5'), ...after])).toHaveLength(1);
});

test('a list for each heading, labelled over its first line, has all its lines', () => {
  const items = [
    ...line(heads, '数量指标', '人数', '5'),
    ...line([], '数量指标', '走访次数', '3'),
    ...line(heads, '质量指标', '合格率', '90'),
    ...line([], '质量指标', '及时率', '80'),
  ];
  expect(rowsOf(items)?.map(([, , name]) => name)).toEqual(['人数', '走访次数', '合格率', '及时率']);
});

test('sign, figure and unit side by side under one label are one value', () => {
  const card = (section: string[], name: string, sign: string, figure: string, unit: string): ItemDraft[] => [
    item('二级指标', section[0], { section: 4 }),
    item('三级指标', name, { section: 4 }),
    item('指标值', sign, { section: 4, options: ['≥', '≤', '＝', '定性'] }),
    item('指标值', figure, { section: 4 }),
    item('指标值', unit, { section: 4, options: ['人', '次', '%'] }),
  ];
  const national = {
    ...asFormItems,
    sections: ['项目支出绩效目标申报表', '', '', '', '绩效指标'],
    items: [
      item('项目名称', '送温暖'),
      item('主管部门', '市总工会'),
      item('实施单位', '保障部'),
      ...card(['数量指标'], '人数', '≥', '5', '人'),
      ...card(['质量指标'], '合格率', '定性', '高', ''),
    ],
    grids: [],
    buttons: [],
  };
  const rows = recognise(frames(national), packs).match?.tables['indicators']?.rows.map(({ cells }) =>
    ['name', 'operator', 'value', 'unit'].map((id) => cells[id]),
  );
  expect(rows).toEqual([
    ['人数', '≥', '5', '人'],
    ['合格率', '定性', '高', ''],
  ]);
});
