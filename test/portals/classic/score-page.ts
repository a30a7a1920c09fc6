import { scoreLines } from '../content.ts';
import { Controls, escaped, page, star } from './markup.ts';
import type { ClassicModel } from './model.ts';

/** How many lines from this one on share a level; 0 inside such a run. */
function spanFrom(index: number, id: 'level1' | 'level2'): number {
  const here = scoreLines[index]?.[id];
  if (scoreLines[index - 1]?.[id] === here) return 0;
  const end = scoreLines.findIndex((line, at) => at > index && line[id] !== here);
  return (end < 0 ? scoreLines.length : end) - index;
}

function lines(control: Controls): string {
  return scoreLines
    .map((line, index) => {
      const merged = ([['level1', line.weight1], ['level2', line.weight2]] as const).map(([id, weight]) => {
        const span = spanFrom(index, id);
        const cell = (text: string): string => `<td class="lab" rowspan="${span}">${text}</td>`;
        return span === 0 ? '' : cell(line[id]) + cell(weight);
      });
      const box = control.input(`pf${index + 1}`, { money: true });
      return `<tr>${merged.join('')}<td class="lab">${line.label}</td><td align="center">${line.of}</td><td>${box}</td></tr>`;
    })
    .join('\n');
}

/** 附件7 as it is printed, seven columns and a total. */
export function scorePage(model: ClassicModel, project: number, message = ''): string {
  const control = new Controls(model, true);
  const year = escaped(model['nd'] ?? '');
  const body = `<form name="form1" method="post" action="/bud/pf_save.do?project=${project}" onsubmit="return false">
${message === '' ? '' : `<div class="msg">${escaped(message)}</div>`}
<div class="tit">工会项目支出预算绩效评价指标评分表</div>
<div class="sub">（${year}年度）<input type="hidden" name="nd" value="${year}"></div>
<table class="head" width="900" align="center">
<tr><td>项目名称：${control.input('xmmc', { width: '300px', shut: true })}</td>
<td align="right">${star}预算资金使用部门（单位）：${control.input('sybm', { width: '240px' })}</td></tr></table>
<table class="frm" width="900" align="center" border="1" cellspacing="0" cellpadding="3">
<colgroup><col width="130"><col width="70"><col width="150"><col width="70"><col width="220"><col width="90"><col width="170"></colgroup>
<tr>${['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '得分'].map((label) => `<td class="lab">${label}</td>`).join('')}</tr>
${lines(control)}
<tr><td class="lab" colspan="5">总分</td><td align="center">100</td><td>${control.input('pfzf', { shut: true })}</td></tr>
</table>
</form>`;
  return page('绩效评价', body, { script: true, bodyClass: 'formbody' });
}
