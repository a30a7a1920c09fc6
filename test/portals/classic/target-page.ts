import { levels } from '../content.ts';
import { Controls, escaped, page, star } from './markup.ts';
import { type ClassicModel, rowsOf } from './model.ts';
import { indicatorPrefixes, schedulePrefixes } from './names.ts';

const addRow = (call: string): string =>
  `<br><a href="javascript:void(0)" class="lnk" onclick="${call}">增加一行</a>`;
const dropRow = (call: string): string => ` <a href="javascript:void(0)" class="lnk" onclick="${call}">删除一行</a>`;

function moneyRows(control: Controls, must: string): string {
  const lines: [string, string, string, boolean][] = [
    ['', '资金需求总额：', 'zjxqze', true],
    ['', '1.上级工会拨款：', 'sjghbk', false],
    ['', '2.财政拨款：', 'czbk', false],
    ['', '3.本级工会（直属事业单位）自有资金：', 'zyzj', false],
    ['in1', '其中，工会经费：', 'ghjf', false],
    ['in2', '行政补助收入：', 'xzbzsr', false],
    ['in2', '事业收入：', 'sysr', false],
    ['in2', '经营性收入：', 'jyxsr', false],
    ['', '4.其他资金：', 'qtzj', false],
  ];
  return lines
    .map(([indent, label, name, required], index) => {
      const head = index === 0 ? `<td class="lab" rowspan="${lines.length}">预算资金申请<br>（万元）</td>` : '';
      const box = control.input(name, { width: '130px', money: true });
      return `<tr>${head}<td colspan="5" class="${indent}">${required ? must : ''}${label}${box}</td></tr>`;
    })
    .join('\n');
}

function scheduleRows(control: Controls, model: ClassicModel, open: boolean): string {
  const rows = rowsOf(model, schedulePrefixes.content);
  const acts = open ? addRow('addJd()') + dropRow('delJd()') : '';
  const head = `<tr><td class="lab" id="jd_lab" rowspan="${rows + 1}">项目实施<br>进度计划${acts}</td>
<td class="lab" colspan="3">项目实施内容</td><td class="lab">开始时间</td><td class="lab">完成时间</td></tr>`;
  const steps = Array.from({ length: rows }, (_, index) => {
    const n = index + 1;
    return `<tr class="jd"><td colspan="3"><span class="no">${n}、</span>${control.input(`jdnr${n}`, { width: '90%' })}</td>
<td>${control.input(`jdks${n}`, { date: true })}</td><td>${control.input(`jdwc${n}`, { date: true })}</td></tr>`;
  });
  return [head, ...steps].join('\n');
}

function indicatorRows(control: Controls, model: ClassicModel, open: boolean): string {
  const counts = indicatorPrefixes.map((prefix) => rowsOf(model, prefix));
  const spanOf = (level1: string): number =>
    counts.reduce((sum, count, index) => (levels[index]?.level1 === level1 ? sum + count : sum), 0);
  const rows: string[] = [];
  indicatorPrefixes.forEach((prefix, index) => {
    const level = levels[index];
    const count = counts[index] ?? 0;
    if (!level) return;
    const first1 = levels[index - 1]?.level1 !== level.level1;
    for (let n = 1; n <= count; n++) {
      const cell1 =
        first1 && n === 1
          ? `<td class="lab" data-yj="${level.level1}" rowspan="${spanOf(level.level1)}">${level.level1}</td>`
          : '';
      const acts = open ? addRow(`addZb('${prefix}')`) + dropRow(`delZb('${prefix}')`) : '';
      const cell2 = n === 1 ? `<td class="lab" id="${prefix}_lab" rowspan="${count}">${level.level2}${acts}</td>` : '';
      rows.push(`<tr class="zb ${prefix}" yj="${level.level1}">${cell1}${cell2}
<td colspan="2"><span class="no">${n}.</span>${control.input(`${prefix}${n}`, { width: '90%', limit: 100 })}</td>
<td colspan="2">${control.input(`${prefix}z${n}`, { limit: 100 })}</td></tr>`);
    }
  });
  return rows.join('\n');
}

/**
 * The form 附件1 as one large table, laid out as it is printed. `message` stands above it (saved, or restored); a form that
 * is not open shows texts only.
 */
export function targetPage(model: ClassicModel, project: number, open: boolean, message = ''): string {
  const control = new Controls(model, open);
  const area = (name: string, rows: number): string => control.area(name, rows);
  const must = open ? star : '';
  const body = `<form name="form1" method="post" action="/bud/kpi_save.do?project=${project}" onsubmit="return false">
${message === '' ? '' : `<div class="msg">${escaped(message)}</div>`}
<div class="tit">工会项目支出预算绩效目标申报表</div>
<div class="sub">（ ${control.select('nd', ['2024', '2025', '2026', '2027'])} 年度）</div>
<table class="head" width="940" align="center"><tr>
<td>${must}填报部门或单位（盖章）：${control.input('tbdw', { width: '260px' })}</td>
<td align="right">${must}填报日期：${control.input('tbrq', { width: '110px' })}</td></tr></table>
<table class="frm" width="940" align="center" border="1" cellspacing="0" cellpadding="3">
<colgroup><col width="140"><col width="150"><col width="150"><col width="160"><col width="150"><col width="190"></colgroup>
<tr><td class="lab">${must}项目名称</td><td colspan="5">${control.input('xmmc')}</td></tr>
<tr><td class="lab">${must}预算资金使用部门（单位）</td><td colspan="5">${control.input('sybm')}</td></tr>
<tr><td class="lab">${must}项目负责人</td><td>${control.input('xmfzr')}</td><td class="lab">${must}职务</td><td>${control.input('fzrzw')}</td><td class="lab">${must}联系电话</td><td>${control.input('lxdh')}</td></tr>
<tr><td class="lab">${must}项目起止时间</td><td colspan="5">${control.input('qssj', { width: '110px' })} 至 ${control.input('jzsj', { width: '110px' })}${open ? ' <span class="tip">格式：2026-03-01</span>' : ''}</td></tr>
${moneyRows(control, must)}
<tr><td class="lab">${must}预算资金使用部门（单位）职能概述</td><td colspan="5">${area('bmzngs', 3)}</td></tr>
<tr><td class="lab">${must}项目概况<br>及总体目标</td><td colspan="5">${area('xmgkjmb', 5)}</td></tr>
<tr><td class="lab" rowspan="3">项目立项情况</td><td class="lab">${must}项目立项依据</td><td colspan="4">${area('lxyj', 3)}</td></tr>
<tr><td class="lab">${must}项目申报<br>可行性</td><td colspan="4">${area('sbkxx', 3)}</td></tr>
<tr><td class="lab">${must}项目申报<br>必要性</td><td colspan="4">${area('sbbyx', 3)}</td></tr>
${scheduleRows(control, model, open)}
<tr><td class="lab">一级指标</td><td class="lab">二级指标</td><td class="lab" colspan="2">三级指标（个性指标）</td><td class="lab" colspan="2">年度指标值</td></tr>
${indicatorRows(control, model, open)}
<tr><td class="lab">其他需说明<br>的问题</td><td colspan="5">${area('qtsm', 3)}</td></tr>
</table>
<table class="head" width="940" align="center"><tr>
<td>${must}填报人：${control.input('tbr', { width: '120px' })}</td>
<td align="center">${must}部门（单位）负责人：${control.input('bmfzr', { width: '120px' })}</td>
<td align="right">${must}分管领导：${control.input('fgld', { width: '120px' })}</td></tr></table>
</form>`;
  return page('绩效目标申报', body, { script: open, bodyClass: 'formbody' });
}
