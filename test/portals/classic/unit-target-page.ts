import { Controls, escaped, page, star } from './markup.ts';
import type { ClassicModel } from './model.ts';
import { targetRows, tasksPrinted } from './unit-target-names.ts';

function taskBlock(control: Controls): string {
  const heads = `<tr><td class="lab" rowspan="${tasksPrinted + 3}">年度<br>主要<br>任务</td>
<td class="lab" rowspan="2">任务名称</td><td class="lab" rowspan="2">主要内容</td><td class="lab" colspan="3">预算金额（万元）</td></tr>
<tr><td class="lab">总额</td><td class="lab">财政拨款</td><td class="lab">其他资金</td></tr>`;
  const money = (name: string, shut = false): string => `<td>${control.input(name, { money: true, shut })}</td>`;
  const rows = Array.from({ length: tasksPrinted }, (_, index) => {
    const n = index + 1;
    return `<tr><td>${control.input(`rwmc${n}`)}</td><td>${control.area(`rwnr${n}`, 2)}</td>${money(`rwze${n}`, true)}${money(`rwcz${n}`)}${money(`rwqt${n}`)}</tr>`;
  });
  const total = `<tr><td class="lab" colspan="2">金额合计</td>${money('rwzehj', true)}${money('rwczhj', true)}${money('rwqthj', true)}</tr>`;
  return [heads, ...rows, total].join('\n');
}

function spanFrom(index: number, id: 'level1' | 'level2'): number {
  const here = targetRows[index]?.[id];
  if (targetRows[index - 1]?.[id] === here) return 0;
  const end = targetRows.findIndex((row, at) => at > index && row[id] !== here);
  return (end < 0 ? targetRows.length : end) - index;
}

function indicatorBlock(control: Controls): string {
  const head = `<tr><td class="lab" rowspan="${targetRows.length + 1}">年度<br>绩效<br>指标</td>
<td class="lab">一级指标</td><td class="lab">二级指标</td><td class="lab" colspan="2">三级指标</td><td class="lab">指标值</td></tr>`;
  const rows = targetRows.map((row, index) => {
    const levels = (['level1', 'level2'] as const).map((id) => {
      const span = spanFrom(index, id);
      return span === 0 ? '' : `<td class="lab" rowspan="${span}">${row[id] ?? ''}</td>`;
    });
    return `<tr>${levels.join('')}<td colspan="2">${control.input(`sjzb${index + 1}`, { limit: 100 })}</td><td>${control.input(`zbz${index + 1}`)}</td></tr>`;
  });
  return [head, ...rows].join('\n');
}

/** The ministry's 部门（单位）整体支出绩效目标申报表: tasks, the goal and the indicators in one table. */
export function unitTargetPage(model: ClassicModel, project: number, message = ''): string {
  const control = new Controls(model, true);
  const year = escaped(model['nd'] ?? '');
  const body = `<form name="form1" method="post" action="/bud/zt_save.do?project=${project}" onsubmit="return false">
${message === '' ? '' : `<div class="msg">${escaped(message)}</div>`}
<div class="tit">部门（单位）整体支出绩效目标申报表</div>
<div class="sub">（${year}年度）<input type="hidden" name="nd" value="${year}"></div>
<table class="frm" width="960" align="center" border="1" cellspacing="0" cellpadding="3">
<colgroup><col width="70"><col width="180"><col width="250"><col width="150"><col width="150"><col width="160"></colgroup>
<tr><td class="lab" colspan="2">${star}部门（单位）名称</td><td colspan="4">${control.input('bmmc')}</td></tr>
${taskBlock(control)}
<tr><td class="lab">${star}年度<br>总体<br>目标</td><td colspan="5">${control.area('ndmb', 5)}</td></tr>
${indicatorBlock(control)}
</table>
</form>`;
  return page('整体绩效目标申报', body, { script: true, bodyClass: 'formbody' });
}
