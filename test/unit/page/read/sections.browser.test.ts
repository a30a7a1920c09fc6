import { expect, test } from 'vitest';
import { readingOf } from './reading-of';

/** `section / section: first label` of each slot. */
function places(html: string): string[] {
  const { sections, slots } = readingOf(html).reading;
  const trail = (index: number): string[] => {
    const section = sections[index];
    return section ? [...trail(section.parent), section.title] : [];
  };
  return slots.map((slot) => `${trail(slot.section).join(' / ')}: ${slot.labels[0]?.text ?? ''}`);
}
const item = (label: string) => `<div><label>${label}</label><div><input></div></div>`;

test('headings nest by their level and reach beyond the box that holds them', () => {
  expect(
    places(`<div class="head"><h1>绩效目标申报表</h1></div><div><div class="head"><h2>一、基本信息</h2></div>${item('项目名称')}</div>
      <div><div><h2>二、绩效目标</h2></div><h3>年度目标</h3>${item('总体目标')}</div>`),
  ).toEqual(['绩效目标申报表 / 一、基本信息: 项目名称', '绩效目标申报表 / 二、绩效目标 / 年度目标: 总体目标']);
});

test('a legend, a card title and a summary head what is in their box and nothing after it', () => {
  expect(
    places(`<fieldset><legend>资金安排</legend>${item('财政拨款')}</fieldset>
      <div class="card"><div class="card-title">基本信息</div>${item('项目名称')}${item('年度')}</div>
      <details open><summary>附加信息</summary>${item('备注')}</details><div>${item('电话')}</div>`),
  ).toEqual(['资金安排: 财政拨款', '基本信息: 项目名称', '基本信息: 年度', '附加信息: 备注', ': 电话']);
});

test('a tab panel is headed by its tab', () => {
  expect(
    places(`<div role="tablist"><div role="tab" id="one">基本信息</div><div role="tab" id="two">绩效指标</div></div>
      <div role="tabpanel" aria-labelledby="one">${item('项目名称')}</div>
      <div role="tabpanel" aria-labelledby="two" style="display:none">${item('指标值')}</div>`),
  ).toEqual(['基本信息: 项目名称', '绩效指标: 指标值']);
});

test('tabs without roles head the panels that follow them in the same order', () => {
  expect(
    places(`<div><ul><li>基本信息</li><li>绩效指标</li></ul><div><div>${item('项目名称')}</div><div style="display:none">${item('指标值')}</div></div></div>`),
  ).toEqual(['基本信息: 项目名称', '绩效指标: 指标值']);
});

test('a lone bold, large or centred line is a title, a remark beside it a note', () => {
  const { reading } = readingOf(`<p align="center"><b>工会项目支出预算绩效目标申报表</b></p><p>（2026年度）</p><p>单位：万元</p>
    <table><tr><td>项目名称</td><td><input></td></tr></table>`);
  expect(reading.sections.map((section) => section.title)).toEqual(['工会项目支出预算绩效目标申报表']);
  expect(reading.notes).toEqual(['（2026年度）', '单位：万元']);
  expect(reading.grids[0]?.title).toBe('工会项目支出预算绩效目标申报表');
});

test('a page title before a line with one control names the page, not the control', () => {
  const live = readingOf(`<div style="font-size:22px;text-align:center">绩效目标申报表</div>
    <div>（<select><option>2026</option></select>年度）</div><table><tr><td>项目名称</td><td><input></td></tr></table>`);
  expect(live.reading.slots[0]?.labels).toEqual([{ via: 'inside', text: '年度）' }]);
  expect(live.reading.sections[0]?.title).toBe('绩效目标申报表');
});

test('the button that opens and shuts a panel heads what is in it, one that opens a menu or says only so does not', () => {
  const panel = (button: string, inner: string) => `<div><div>${button}</div><div>${inner}</div></div>`;
  expect(
    places(
      panel('<button aria-expanded="true">产出指标</button>', item('三级指标')) +
        panel('<button aria-expanded="true" aria-haspopup="menu">导出为文件</button>', item('指标值')) +
        panel('<button aria-expanded="true">展开全部</button>', item('备注')),
    ),
  ).toEqual(['产出指标: 三级指标', ': 指标值', ': 备注']);
});
