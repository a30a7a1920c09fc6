import { describe, expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import { packs } from './packs';
import { frames, type ReadingDraft } from './reading-builder';

describe('headers and rows of the indicator table', () => {
  const head = ['项目名称', '项目负责人', '职务', '联系电话'].map((label) => ({ label, value: '甲' }));
  const indicatorsOf = (grid: NonNullable<ReadingDraft['grids']>[number]) =>
    recognise(frames({ sections: ['工会项目支出预算绩效目标申报表'], items: head, grids: [grid] }), packs).match?.tables['indicators']
      ?.rows ?? [];

  const indicatorsOfNational = (grid: NonNullable<ReadingDraft['grids']>[number]) =>
    recognise(frames({ sections: ['项目支出绩效目标申报表'], items: ['项目名称', '主管部门', '实施单位'].map((label) => ({ label, value: '甲' })), grids: [grid] }), packs)
      .match?.tables['indicators']?.rows ?? [];

  test('columns whose heads reach down beside a group are of one table with the columns of the group', () => {
    const rows = indicatorsOf({
      headerRows: 2,
      rows: [
        ['2x1|一级指标', '2x1|二级指标', '1x2|绩效指标', '2x1|权重'],
        ['三级指标', '指标值'],
        ['=产出指标', '=数量指标', '[人数]', '[500]', '[20]'],
      ],
    });
    expect(rows[0]?.cells).toMatchObject({ level1: '产出指标', level2: '数量指标', name: '人数', value: '500', weight: '20' });
  });

  test('a head that is one word in two cells over each other is that word, 上年 over 指标值 is last year’s', () => {
    const rows = indicatorsOfNational({
      headerRows: 2,
      rows: [
        ['2x1|一级指标', '2x1|二级指标', '2x1|三级指标', '1x2|上年（2025年）', '1x2|本年（2026年）', '权重'],
        ['指标值', '实际完成值', '指标值', '计量单位', '设定值'],
        ['=产出指标', '=数量指标', '[人数]', '=480', '=490', '[500]', '[人]', '[20]'],
      ],
    });
    expect(rows[0]?.cells).toMatchObject({ last: '480', value: '500', unit: '人', weight: '20' });
  });

  test('a branch of levels that bears the points of what is below it is no row', () => {
    const rows = indicatorsOfNational({
      headerRows: 1,
      rows: [
        ['绩效指标', '指标值', '权重'],
        ['=−产出指标', '=', '=50'],
        ['=−数量指标', '=', '='],
        ['=•人数', '[500]', '[20]'],
      ],
    });
    expect(rows.map(({ cells }) => [cells['level1'], cells['level2'], cells['name'], cells['weight']])).toEqual([['产出指标', '数量指标', '人数', '20']]);
  });

  test('the numbers that a report prints under its heads are no row', () => {
    const rows = indicatorsOf({
      headerRows: 1,
      rows: [
        ['行次', '一级指标', '二级指标', '三级指标', '指标值', '权重'],
        ['栏次', '甲', '乙', '1', '2', '3'],
        ['1', '=产出指标', '=数量指标', '[人数]', '[500]', '[20]'],
        ['2', '=产出指标', '=质量指标', '[合格率]', '[98]', '[30]'],
      ],
    });
    expect(rows.map((row) => [row.cells['level2'], row.cells['name'], row.cells['weight']])).toEqual([
      ['数量指标', '人数', '20'],
      ['质量指标', '合格率', '30'],
    ]);
  });

  test('a row of two lines under a head of two lines is one row', () => {
    const rows = indicatorsOf({
      headerRows: 2,
      rows: [
        ['2x1|二级指标', '三级指标', '指标值', '权重'],
        ['1x3|备注'],
        ['2x1|=数量指标', '[人数]', '[500]', '[20]'],
        ['1x3|[含离退休]'],
        ['2x1|=质量指标', '[合格率]', '[98]', '[30]'],
        ['1x3|[]'],
      ],
    });
    expect(rows.map(({ cells }) => [cells['level2'], cells['name'], cells['value'], cells['weight']])).toEqual([
      ['数量指标', '人数', '500', '20'],
      ['质量指标', '合格率', '98', '30'],
    ]);
  });

  test('a group of columns over a header row tells them as it does within one', () => {
    const rows = indicatorsOf({
      headerRows: 2,
      rows: [
        ['1x1|', '1x1|', '1x1|', '1x3|指标值'],
        ['一级指标', '二级指标', '三级指标', '符号', '值', '单位'],
        ['=产出指标', '=数量指标', '[人数]', '[≥]', '[500]', '[人]'],
      ],
    });
    expect(rows[0]?.cells).toMatchObject({ name: '人数', operator: '≥', value: '500', unit: '人' });
  });

  test('a row that shows its level and nothing else yet is a row', () => {
    const rows = indicatorsOf({
      headerRows: 1,
      rows: [
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['=产出指标', '=数量指标', '=人数', '=500'],
        ['=产出指标', '=质量指标', '=', '='],
        ['=产出指标', '=时效指标', '=完成时间', '=11月底'],
      ],
    });
    expect(rows.map((row) => [row.cells['level2'], row.cells['name']])).toEqual([
      ['数量指标', '人数'],
      ['质量指标', ''],
      ['时效指标', '完成时间'],
    ]);
  });

  test('a label over several rows does not take the first name under it for its value', () => {
    const { match } = recognise(
      frames({
        sections: ['工会项目支出预算绩效目标申报表'],
        items: head,
        grids: [
          { rows: [['2x1|总体目标', '中期目标（2026—2028年）', '年度目标'], ['[甲]', '[乙]']] },
          { rows: [['二级指标', '三级指标', '指标值'], ['=数量指标', '[人数]', '[500]']] },
        ],
      }),
      packs,
    );
    expect(match?.form).toBe('dalian-union/project-target');
    expect(match?.fields['project.overviewGoal']?.value ?? '').not.toContain('中期目标');
  });

  test('the sign and the count of a row that folds the rows of a level are no part of its name', () => {
    const rows = indicatorsOf({
      headerRows: 1,
      rows: [['二级指标', '三级指标', '指标值'], ['1x3|▼ 产出指标（2）'], ['=数量指标', '[人数]', '[500]'], ['=质量指标', '[]', '[]']],
    });
    expect(rows.map((row) => row.cells['level1'])).toEqual(['产出指标', '产出指标']);
  });
});
