import { expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import { frames, item } from './reading-builder';
import { packs } from './packs';

const head = ['三级指标', '计算符号', '指标值', '计量单位'];
const items = [item('项目名称', '送温暖'), item('主管部门', '市总工会'), item('实施单位', '保障部')];

/** A small table under each of these headings: level 1 and level 2, or level 1 alone. */
function rowsOf(headings: [string, string?][]) {
  const sections: { title: string; level: number; parent: number }[] = [{ title: '项目支出绩效目标申报表', level: 1, parent: -1 }];
  const ends = headings.map(([level1, level2]) => {
    let at = sections.findIndex(({ title }) => title === level1);
    if (at < 0) at = sections.push({ title: level1, level: 2, parent: 0 }) - 1;
    return level2 === undefined ? at : sections.push({ title: level2, level: 3, parent: at }) - 1;
  });
  const grids = headings.map(([level1, level2], at) => ({
    title: level2 ?? level1,
    section: ends[at] ?? -1,
    headerRows: 1,
    rows: [head, [`[指标${at}]`, '[≥]', `[${at + 1}]`, '[人]']],
  }));
  const [frame] = frames({ items, grids });
  if (frame) frame.reading.sections = sections;
  return recognise(frame ? [frame] : [], packs).match?.tables['indicators']?.rows.map(({ cells }) => [
    cells['level1'],
    cells['level2'],
    cells['name'],
  ]);
}

test('a table for each level 2 under its heading is a part of one, 成本指标 below 产出指标 too', () => {
  expect(
    rowsOf([
      ['产出指标', '数量指标'],
      ['产出指标', '成本指标'],
      ['满意度指标', '服务对象满意度指标'],
    ]),
  ).toEqual([
    ['产出指标', '数量指标', '指标0'],
    ['产出指标', '成本指标', '指标1'],
    ['满意度指标', '服务对象满意度指标', '指标2'],
  ]);
});

test('成本指标 is a level 1 where its levels 2 stand below it', () => {
  expect(
    rowsOf([
      ['产出指标', '数量指标'],
      ['成本指标', '经济成本指标'],
    ]),
  ).toEqual([
    ['产出指标', '数量指标', '指标0'],
    ['成本指标', '经济成本指标', '指标1'],
  ]);
});

test('a table for each level 1 alone is a part of one', () => {
  expect(rowsOf([['产出指标'], ['效益指标']])?.map(([level1, , name]) => [level1, name])).toEqual([
    ['产出指标', '指标0'],
    ['效益指标', '指标1'],
  ]);
});

test('a second table of the same level is not a part of it', () => {
  expect(
    rowsOf([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
    ]),
  ).toHaveLength(1);
});
