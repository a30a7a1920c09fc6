import { Controls, escaped, page, star } from './markup.ts';
import type { ClassicModel } from './model.ts';
import { moneyRows, monitorRows } from './monitor-names.ts';

const heads = ['预算数', '执行数', '执行率'] as const;
const firstSource = '其中：财政资金';
const secondSource = '　　　工会经费';

function budgetBlock(control: Controls): string {
  return moneyRows
    .map(({ names }, row) => {
      const cells = names.map((name, column) => {
        const label = row === 0 ? `${star}${heads[column] ?? ''}` : row === 1 ? firstSource : secondSource;
        return `<td class="lab">${label}</td><td>${control.input(name, { money: true, shut: column === 2 })}</td>`;
      });
      const head = row === 0 ? `<td class="lab" rowspan="3">预算执行情况</td>` : '';
      return `<tr>${head}${cells.join('')}</tr>`;
    })
    .join('\n');
}

const spanFrom = (index: number, same: 'level1' | 'level2'): number => {
  const here = monitorRows[index]?.[same];
  if (monitorRows[index - 1]?.[same] === here) return 0;
  const end = monitorRows.findIndex((row, at) => at > index && row[same] !== here);
  return (end < 0 ? monitorRows.length : end) - index;
};

function indicatorBlock(control: Controls): string {
  const head = `<tr><td class="lab" rowspan="${monitorRows.length + 1}">绩效指标<br>完成情况</td>
${['一级指标', '二级指标', '三级指标', '预期指标值', '指标完成值', '指标完成率'].map((label) => `<td class="lab">${label}</td>`).join('')}</tr>`;
  const rows = monitorRows.map((row, index) => {
    const n = index + 1;
    const levels = (['level1', 'level2'] as const).map((id) => {
      const span = spanFrom(index, id);
      return span === 0 ? '' : `<td class="lab" rowspan="${span}">${row[id] ?? ''}</td>`;
    });
    return `<tr>${levels.join('')}<td>${control.input(`sjzb${n}`, { limit: 100 })}</td><td>${control.input(`yqz${n}`)}</td>
<td>${control.input(`wcz${n}`)}</td><td>${control.input(`wcl${n}`, { shut: true })}</td></tr>`;
  });
  return [head, ...rows].join('\n');
}

/** 附件1 整体绩效监控情况表 as it is printed: one table, its labels before or above their places. */
export function monitorPage(model: ClassicModel, project: number, message = ''): string {
  const control = new Controls(model, true);
  const body = `<form name="form1" method="post" action="/bud/jk_save.do?project=${project}" onsubmit="return false">
${message === '' ? '' : `<div class="msg">${escaped(message)}</div>`}
<div class="tit">整体绩效监控情况表</div>
<table class="head" width="980" align="center"><tr>
<td>${star}填报部门(单位)：${control.input('tbdw', { width: '300px' })}</td><td align="right">单位：万元</td></tr></table>
<table class="frm" width="980" align="center" border="1" cellspacing="0" cellpadding="3">
<colgroup><col width="100"><col width="120"><col width="150"><col width="170"><col width="160"><col width="130"><col width="150"></colgroup>
${budgetBlock(control)}
<tr><td class="lab" rowspan="2">目标完成情况</td><td class="lab" colspan="2">${star}年度预期目标</td><td class="lab" colspan="3">${star}完成情况</td><td class="lab">${star}总体完成率</td></tr>
<tr><td colspan="2">${control.area('yqmb', 6)}</td><td colspan="3">${control.area('wcqk', 6)}</td><td>${control.input('ztwcl')}</td></tr>
${indicatorBlock(control)}
<tr><td class="lab">${star}绩效目标执<br>行出现的偏<br>差和采取的<br>措施</td><td colspan="6">${control.area('pccs', 5)}<br><span class="tip">（填写执行现状与年度绩效目标存在的偏差和原因分析,下一步采取的纠偏措施）</span></td></tr>
</table>
<table class="head" width="980" align="center"><tr>
<td>${star}部门负责人：${control.input('bmfzr', { width: '120px' })}</td>
<td align="center">${star}分管领导签字：${control.input('fgld', { width: '120px' })}</td>
<td align="right">${star}填报日期：${control.input('tbrq', { width: '110px' })}</td></tr></table>
</form>`;
  return page('绩效监控', body, { script: true, bodyClass: 'formbody' });
}
