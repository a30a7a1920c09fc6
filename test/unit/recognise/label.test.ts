import { describe, expect, test } from 'vitest';
import { readCode, readLabel, withoutOrdinal } from '@/lib/recognise/label';

describe('a label is the same under its marks', () => {
  test.each([
    ['* 项目名称：', '项目名称'],
    ['✶项目名称', '项目名称'],
    ['1.上级工会拨款：', '上级工会拨款'],
    ['请输入项目名称', '项目名称'],
    ['（一）项目概况', '项目概况'],
    ['其中，工会经费：', '工会经费'],
    ['其中：财政拨款', '财政拨款'],
    ['全年预算数（A）', '全年预算数'],
    ['全年执行数B', '全年执行数'],
    ['执行率（B/A）', '执行率'],
    ['执行率%', '执行率'],
    ['预算资金申请（万元）', '预算资金申请'],
    ['资金总额(单位：元)', '资金总额'],
    ['项目概况\n及总体目标', '项目概况及总体目标'],
    ['项 目 名 称', '项目名称'],
    ['2026年指标值', '指标值'],
    ['2026年度指标值', '年度指标值'],
    ['1—7月执行数', '1x月执行数'],
    ['１－Ｘ月执行数', '1x月执行数'],
    ['截至6月底完成情况', '截至x月底完成情况'],
    ['填报部门或单位（盖章）', '填报部门或单位'],
    ['三级指标①', '三级指标'],
    ['一级指标\nLevel 1', '一级指标'],
    ['年度指标值（A）\n含计算符号、数值及单位', '年度指标值'],
    ['*实际完成值（定量填数字，定性填达成、部分达成、未达成）', '实际完成值'],
  ])('%s', (text, key) => expect(readLabel(text).bare).toBe(key));

  test('what brackets hold is kept in the whole key where it is a word of the label', () => {
    expect(readLabel('本级工会（直属事业单位）自有资金').whole).toBe('本级工会直属事业单位自有资金');
    expect(readLabel('本级工会（直属事业单位）自有资金').bare).toBe('本级工会自有资金');
  });
});

test('brackets that make another field of a label are not dropped', () => {
  expect(readLabel('资金总额（中期）').bare).toBe('资金总额中期');
  expect(readLabel('指标值（上年）').bare).toBe('指标值上年');
});

describe('what was taken off is kept', () => {
  test('the unit', () => {
    expect(['项目资金（万元）', '资金总额(元)', '执行率（%）', '项目名称'].map((text) => readLabel(text).unit)).toEqual(
      ['万元', '元', '%', ''],
    );
  });
  test('the year', () => {
    expect(['2026年度', '（2026 年度）', '2026年指标值', '年度指标值'].map((text) => readLabel(text).year)).toEqual([
      2026,
      2026,
      2026,
      null,
    ]);
  });
  test('that it is a part of what stands above it', () => {
    expect([readLabel('其中：财政拨款').part, readLabel('财政拨款').part]).toEqual([true, false]);
  });
});

test('words between two controls, notes of a unit and long texts are no labels', () => {
  for (const text of ['至', '—', '单位：万元', '金额单位:元', '字'.repeat(300)]) expect(readLabel(text).whole).toBe('');
});

test('a code is read without its path, its separators and the number of its row', () => {
  expect(
    ['lv3_perf_ind_name', 'lv3PerfIndName', 'rows[2].lv3PerfIndName', 'form:lv3-perf-ind-name'].map(readCode),
  ).toEqual(Array.from({ length: 4 }, () => 'lv3perfindname'));
});

test('a printed ordinal is no part of a name, a number is', () => {
  expect(['1.', '2.慰问人数', '3、走访', '指标1：', '指标12：走访', '1.5万元以上项目'].map(withoutOrdinal)).toEqual([
    '',
    '慰问人数',
    '走访',
    '',
    '走访',
    '1.5万元以上项目',
  ]);
});
