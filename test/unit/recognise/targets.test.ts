import { describe, expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import { packs } from './packs';
import { frames, type ReadingDraft } from './reading-builder';

/** The ministry's table: money, goals and indicators of the middle term on the left, of the year on the right. */
const twin = (left: string, right: string, heads: [string, string] = ['', '']): ReadingDraft => ({
  sections: ['项目支出绩效目标申报表'],
  notes: ['（2026年度）'],
  grids: [
    {
      rows: [
        ['项目名称', '1x6|[职工服务中心改造]'],
        ['主管部门及代码', '1x2|[市总工会]', '1x2|实施单位', '1x2|[保障部]'],
        ['项目属性', '1x2|[延续项目]', '1x2|项目期', '1x2|[2026-01-01 至 2028-12-31]'],
        ['3x1|项目资金（万元）', '1x2|中期资金总额：', '[300]', '1x2|年度资金总额：', '[100]'],
        ['1x2|其中：财政拨款', '[200]', '1x2|其中：财政拨款', '[60]'],
        ['1x2|其他资金', '[100]', '1x2|其他资金', '[40]'],
        ['2x1|总体目标', `1x3|${left}`, `1x3|${right}`],
        ['1x3|[三年改造3个中心]', '1x3|[改造1个中心]'],
        ...(heads[0] === '' ? [] : [['', `1x3|${heads[0]}`, `1x3|${heads[1]}`]]),
        ['一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
        ['2x1|产出指标', '数量指标', '[中心个数]', '[≥3个]', '数量指标', '[中心个数]', '[≥1个]'],
        ['质量指标', '[验收合格率]', '[100%]', '质量指标', '[验收合格率]', '[98%]'],
      ],
    },
  ],
});

const layouts: [string, ReadingDraft][] = [
  ['under 中期目标 and 年度目标', twin('中期目标（2026年—2028年）', '年度目标')],
  ['under 实施期目标 and 年度目标', twin('实施期目标', '年度目标')],
  ['with heads of their own', twin('中期目标（2026年—2028年）', '年度目标', ['中期指标', '年度指标'])],
];

describe.each(layouts)('the target form with both halves %s', (_, draft) => {
  const { match } = recognise(frames(draft), packs);
  const rowsOf = (table: string) => match?.tables[table]?.rows.map(({ cells }) => [cells['level1'], cells['name'], cells['value']]);

  test("is the ministry's, with money and goals of each half at its own place", () => {
    expect(match?.form).toBe('national/project-target');
    const values = ['fund.mid.total', 'fund.mid.fiscal', 'fund.mid.other', 'fund.total', 'fund.fiscal', 'fund.other', 'goal.mid', 'goal.year'];
    expect(values.map((id) => match?.fields[id]?.value)).toEqual(['300', '200', '100', '100', '60', '40', '三年改造3个中心', '改造1个中心']);
  });

  test('holds the indicators of each half in its own table', () => {
    expect(rowsOf('indicatorsMid')).toEqual([
      ['产出指标', '中心个数', '3'],
      ['产出指标', '验收合格率', '100'],
    ]);
    expect(rowsOf('indicators')).toEqual([
      ['产出指标', '中心个数', '1'],
      ['产出指标', '验收合格率', '98'],
    ]);
  });
});

test('a table of the year alone has no middle term', () => {
  const { match } = recognise(
    frames({
      sections: ['项目支出绩效目标表'],
      items: ['项目名称', '主管部门', '实施单位', '资金总额', '财政拨款', '年度总体目标'].map((label) => ({ label, value: '1' })),
      grids: [
        {
          headerRows: 1,
          rows: [
            ['一级指标', '二级指标', '三级指标', '指标值'],
            ['产出指标', '数量指标', '[中心个数]', '[≥1个]'],
          ],
        },
      ],
    }),
    packs,
  );
  expect(Object.keys(match?.tables ?? {})).toEqual(['indicators']);
  expect(match?.fields['fund.fiscal']?.value).toBe('1');
});
