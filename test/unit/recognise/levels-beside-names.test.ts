import { expect, test } from 'vitest';
import { apartFromLevels } from '@/lib/recognise/apart';
import { compileVocabulary, type TableLexicon } from '@/lib/recognise/lexicon';
import { recognise } from '@/lib/recognise/recognise';
import { frames } from './reading-builder';
import { packs } from './packs';

const form = compileVocabulary(packs).forms.find(({ id }) => id === 'national/project-self-evaluation');
const table = form?.tables.find((one: TableLexicon) => one.table.id === 'indicators');
const parted = (text: string) => {
  const apart = table && apartFromLevels(table, text);
  return apart && [apart.levels.level1, apart.levels.level2, apart.name];
};

test('a name is told from the levels that stand before it or behind it', () => {
  expect(parted('慰问人数 产出指标 / 数量指标')).toEqual(['产出指标', '数量指标', '慰问人数']);
  expect(parted('产出指标·数量指标·慰问人数')).toEqual(['产出指标', '数量指标', '慰问人数']);
  expect(parted('数量指标：慰问人数')).toEqual(['', '数量指标', '慰问人数']);
});

test('a level 1 that no space parts from the name is told by the level 2 behind it', () => {
  expect(parted('慰问人数产出指标 · 数量指标')).toEqual(['产出指标', '数量指标', '慰问人数']);
  expect(parted('人均成本产出指标 · 成本指标')).toEqual(['产出指标', '成本指标', '人均成本']);
});

test('a name alone, a level alone and a name that holds the word of a level are left as they are', () => {
  expect(parted('慰问人数')).toBeUndefined();
  expect(parted('产出指标 / 数量指标')).toBeUndefined();
  expect(parted('职工满意度达标率')).toBeUndefined();
  expect(parted('职工满意度 服务对象满意度指标')).toEqual(['', '服务对象满意度指标', '职工满意度']);
});

const head = [
  ['项目名称', '[困难职工送温暖]'],
  ['主管部门', '[市总工会]'],
  ['实施单位', '[保障部]'],
];

test('levels in small print under the name of a cell are the levels of its row', () => {
  const indicators = [
    ['绩效指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['慰问人数 产出指标 / 数量指标', '≥500人次', '[520人次]', '50', '[50]'],
    ['职工满意度 满意度指标 / 服务对象满意度指标', '≥95%', '[97%]', '40', '[40]'],
  ];
  const { match } = recognise(frames({ sections: ['项目支出绩效自评表'], notes: [], grids: [{ rows: head }, { headerRows: 1, rows: indicators }] }), packs);
  expect(match?.tables['indicators']?.rows.map(({ cells }) => [cells['level1'], cells['level2'], cells['name']])).toEqual([
    ['产出指标', '数量指标', '慰问人数'],
    ['满意度指标', '服务对象满意度指标', '职工满意度'],
  ]);
});

test('a line that is opened under a row gives it what has no column', () => {
  const indicators = [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '慰问人数', '≥500人次', '[520人次]', '50', '[50]'],
    ['1x7|[偏差原因分析=春节前集中]'],
    ['满意度指标', '服务对象满意度指标', '职工满意度', '≥95%', '[97%]', '40', '[40]'],
  ];
  const reading = frames({ sections: ['项目支出绩效自评表'], notes: [], grids: [{ rows: head }, { headerRows: 1, rows: indicators }] });
  const opened = reading[0]?.reading.slots.find(({ value }) => value.includes('春节前集中'));
  opened?.labels.unshift({ via: 'inside', text: '偏差原因分析' });
  const { match } = recognise(reading, packs);
  const rows = match?.tables['indicators']?.rows ?? [];
  expect(rows.map(({ cells }) => cells['name'])).toEqual(['慰问人数', '职工满意度']);
  expect(rows[0]?.bindings['deviation']?.slots).toHaveLength(1);
  expect(rows[1]?.bindings['deviation']).toBeUndefined();
});
