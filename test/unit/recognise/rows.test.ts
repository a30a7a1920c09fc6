import { describe, expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import { asFormItems, asOneTable } from './dalian';
import { frames, item } from './reading-builder';
import { packs } from './packs';
import { zhejiang } from './self-evaluations';

const card = (section: number, name: string, value: string) => [
  item('三级指标', name, { section }),
  item('指标值', value, { section }),
];

test('indicators on cards instead of rows are rows', () => {
  const { match } = recognise(
    frames({
      ...asFormItems,
      sections: ['工会项目支出预算绩效目标申报表', '数量指标', '服务对象满意度指标'],
      items: [
        ...(asFormItems.items ?? []).map((one) => ({ ...one, section: 0 })),
        ...card(1, '人数', '≥5人'),
        ...card(2, '满意度', '≥95%'),
      ],
      grids: [],
      buttons: [],
    }),
    packs,
  );
  expect(
    match?.tables['indicators']?.rows.map(({ cells }) => [
      cells['level1'],
      cells['level2'],
      cells['name'],
      cells['value'],
    ]),
  ).toEqual([
    ['产出指标', '数量指标', '人数', '5'],
    ['满意度指标', '服务对象满意度指标', '满意度', '95'],
  ]);
});

test('one grid for each level 1 is one table', () => {
  const head = ['二级指标', '三级指标', '指标值'];
  const { match } = recognise(
    frames({
      ...asFormItems,
      grids: [
        { title: '产出指标', headerRows: 1, rows: [head, ['数量指标', '[人数]', '[5]']] },
        { title: '满意度指标', headerRows: 1, rows: [head, ['服务对象满意度指标', '[满意度]', '[95%]']] },
      ],
    }),
    packs,
  );
  expect(match?.tables['indicators']?.rows.map(({ cells }) => [cells['level1'], cells['name']])).toEqual([
    ['产出指标', '人数'],
    ['满意度指标', '满意度'],
  ]);
});

test('a level that is chosen in its row is that row’s alone: a new row has none', () => {
  const rows = [
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['[产出指标]', '[数量指标]', '[人数]', '[5]'],
    ['[]', '[]', '[]', '[]'],
  ];
  const { match } = recognise(frames({ ...asFormItems, grids: [{ rows }] }), packs);
  expect(match?.tables['indicators']?.rows.map(({ cells }) => [cells['level1'], cells['level2']])).toEqual([
    ['产出指标', '数量指标'],
    ['', ''],
  ]);
});

test('a head printed again within a table does not end it', () => {
  const head = ['一级指标', '二级指标', '三级指标', '指标值'];
  const rows = [head, ['产出指标', '数量指标', '[人数]', '[5]'], head, ['产出指标', '数量指标', '[次数]', '[6]']];
  const { match } = recognise(frames({ ...asFormItems, grids: [{ rows }] }), packs);
  expect(match?.tables['indicators']?.rows.map((row) => row.cells['name'])).toEqual(['人数', '次数']);
});

test('last year’s rows, shown for comparison, are not this year’s', () => {
  const rows = [
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '=去年人数', '=4'],
    ['产出指标', '质量指标', '=去年合格率', '=90%'],
  ];
  const now = [rows[0] ?? [], ['产出指标', '数量指标', '=人数', '=5']];
  const { match } = recognise(
    frames({
      ...asFormItems,
      grids: [
        { title: '上年指标', rows },
        { title: '绩效指标', rows: now },
      ],
    }),
    packs,
  );
  expect(match?.tables['indicators']?.rows.map((row) => row.cells['name'])).toEqual(['人数']);
});

test('of twin blocks the year’s is bound, not the mid-term one', () => {
  const { match } = recognise(
    frames({
      ...asFormItems,
      grids: [
        {
          headerRows: 2,
          rows: [
            ['2x1|一级指标', '1x3|中期目标', '1x3|年度目标'],
            ['二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
            ['产出指标', '数量指标', '[三年人数]', '[≥1500人]', '数量指标', '[人数]', '[≥500人]'],
          ],
        },
      ],
    }),
    packs,
  );
  expect(match?.tables['indicators']?.rows[0]?.cells).toMatchObject({
    level1: '产出指标',
    level2: '数量指标',
    name: '人数',
    value: '500',
  });
});

test('a button for a new row is told apart by the row it stands in', () => {
  const draft = {
    ...asOneTable,
    buttons: [
      { text: '增加一行', grid: 0, row: 18 },
      { text: '增加一行', grid: 0, row: 23 },
      { text: '增加一行', grid: 0, row: 25 },
    ],
  };
  const { match } = recognise(frames(draft), packs);
  expect(match?.tables['schedule']?.add).toEqual([{ frame: 0, key: 'button:0' }]);
  expect(match?.tables['indicators']?.add).toEqual([
    { frame: 0, key: 'button:1', level2: '数量指标' },
    { frame: 0, key: 'button:2', level2: '质量指标' },
  ]);
});

describe('head, body and footer drawn as grids of their own', () => {
  const body = [
    ['产出指标', '数量指标', '[人数]', '[5]', '[10]'],
    ['满意度指标', '服务对象满意度指标', '[满意度]', '[95%]', '[10]'],
  ];
  const { match } = recognise(
    frames({
      ...asFormItems,
      grids: [{ headerRows: 1, rows: [['一级指标', '二级指标', '三级指标', '指标值', '分值']] }, { rows: body }],
    }),
    packs,
  );

  test('are one table, whose rows are those of the body', () => {
    expect(match?.tables['indicators']?.rows.map((row) => row.cells['name'])).toEqual(['人数', '满意度']);
    expect(match?.tables['indicators']?.grid).toEqual({ frame: 0, grid: 1 });
  });

  test('a footer gives the totals of the form', () => {
    const footer = { rows: [['1x5|总分', '=100', '=99.83', '']] };
    const { match } = recognise(frames({ ...zhejiang, grids: [...(zhejiang.grids ?? []), footer] }), packs);
    expect(match?.fields['total.weight']?.value).toBe('100');
    expect(match?.fields['total.score']?.value).toBe('99.83');
  });
});
