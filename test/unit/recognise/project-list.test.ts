import { expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import { packs } from './packs';
import { frames, item } from './reading-builder';

const heads = ['项目编码', '项目名称', '主管部门', '实施单位', '年度资金总额', '财政拨款', '年度目标'];
const projects = [
  ['P1', '=送温暖', '=市总工会', '=保障部', '=318.62', '=266.40', '=慰问职工'],
  ['P2', '=劳模疗休养', '=市总工会', '=经济部', '=120.00', '=100.00', '=组织疗休养'],
];
const list = { headerRows: 1, rows: [heads, ...projects] };
const asked = ['项目名称', '主管部门', '实施单位', '年度'];

test('a query over projects with the list of what it found is no form, whatever it is titled', () => {
  const page = { sections: ['项目支出绩效目标申报'], items: asked.map((label) => item(label)), grids: [list] };
  expect(recognise(frames(page), packs).match).toBeNull();
});

test('what stands in the rows of a list over a form is no field of the form', () => {
  const indicators = {
    headerRows: 1,
    rows: [
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '[慰问人数]', '[≥500人次]'],
    ],
  };
  const labels = ['项目名称', '主管部门', '实施单位', '项目负责人', '联系电话'];
  const page = { sections: ['项目支出绩效目标申报表'], items: labels.map((label) => item(label, label)), grids: [list, indicators] };
  const { match } = recognise(frames(page), packs);
  expect(match?.fields['project.name']?.value).toBe('项目名称');
  expect(match?.fields['fund.total']).toBeUndefined();
  expect(match?.fields['fund.fiscal']).toBeUndefined();
});
