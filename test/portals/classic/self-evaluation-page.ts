import { fundRows } from '../content.ts';
import { Controls, escaped, page, star } from './markup.ts';
import { type ClassicModel, rowsOf } from './model.ts';
import { evaluatedColumns, fundColumns, scoredInTotal } from './names.ts';

function fundBlock(control: Controls): string {
  const head = `<tr><td class="lab" rowspan="${fundRows.length + 1}">项目资金<br>（万元）</td><td class="lab" colspan="2">&nbsp;</td>
${fundColumns.map(({ label }) => `<td class="lab">${label}</td>`).join('')}</tr>`;
  const rows = fundRows.map(({ id, label }) => {
    const cells = fundColumns.map(({ id: column, prefix, writable }) => {
      const name = `${prefix}_${id}`;
      const box = scoredInTotal(id, column) ? control.input(name, { money: true, shut: !writable }) : '—';
      return `<td align="center">${box}</td>`;
    });
    return `<tr><td class="lab left" colspan="2">${label}</td>${cells.join('')}</tr>`;
  });
  return [head, ...rows].join('\n');
}

/** Rows that share the value of `prefix` from `row` on: the span of its merged cell; 0 inside a span. */
function spanAt(model: ClassicModel, prefix: string, row: number, rows: number): number {
  const same = (other: number): boolean => model[`${prefix}${other}`] === model[`${prefix}${row}`];
  if (row > 1 && same(row - 1)) return 0;
  let span = 1;
  while (row + span <= rows && same(row + span)) span++;
  return span;
}

function indicatorBlock(control: Controls, model: ClassicModel): string {
  const rows = rowsOf(model, 'zbmc');
  const head = `<tr><td class="lab" rowspan="${rows + 1}">绩<br>效<br>指<br>标</td>
${evaluatedColumns.map(({ label }) => `<td class="lab">${label}</td>`).join('')}</tr>`;
  const printed = (name: string): string =>
    `${escaped(model[name] ?? '')}<input type="hidden" name="${name}" value="${escaped(model[name] ?? '')}">`;
  const lines = Array.from({ length: rows }, (_, index) => {
    const n = index + 1;
    const cells = evaluatedColumns.map(({ id, prefix, writable }) => {
      const name = `${prefix}${n}`;
      if (id === 'level1' || id === 'level2') {
        const span = spanAt(model, prefix, n, rows);
        if (span > 0) return `<td class="lab" rowspan="${span}">${printed(name)}</td>`;
        return `<input type="hidden" name="${name}" value="${escaped(model[name] ?? '')}">`;
      }
      if (!writable) return `<td>${printed(name)}</td>`;
      if (id === 'deviation') return `<td>${control.area(name, 2)}</td>`;
      return `<td>${control.input(name, { money: id !== 'actual' })}</td>`;
    });
    const hidden = cells.filter((cell) => cell.startsWith('<input'));
    const shown = cells.filter((cell) => cell.startsWith('<td'));
    const last = shown.pop() ?? '';
    return `<tr>${shown.join('')}${last.replace('</td>', `${hidden.join('')}</td>`)}</tr>`;
  });
  return [head, ...lines].join('\n');
}

/** The national self-evaluation table as one table of nine columns. */
export function selfEvaluationPage(model: ClassicModel, project: number, message = ''): string {
  const control = new Controls(model, true);
  const body = `<form name="form1" method="post" action="/bud/zp_save.do?project=${project}" onsubmit="return false">
${message === '' ? '' : `<div class="msg">${escaped(message)}</div>`}
<div class="tit">项目支出绩效自评表</div>
<div class="sub">（${escaped(model['nd'] ?? '')}年度）<input type="hidden" name="nd" value="${escaped(model['nd'] ?? '')}"></div>
<table class="frm" width="1100" align="center" border="1" cellspacing="0" cellpadding="3">
<colgroup><col width="70"><col width="90"><col width="110"><col width="180"><col width="120"><col width="120"><col width="80"><col width="90"><col width="240"></colgroup>
<tr><td class="lab" colspan="2">项目名称</td><td colspan="7">${control.input('xmmc', { shut: true })}</td></tr>
<tr><td class="lab" colspan="2">${star}主管部门</td><td colspan="2">${control.input('zgbm')}</td><td class="lab" colspan="2">${star}实施单位</td><td colspan="3">${control.input('ssdw')}</td></tr>
${fundBlock(control)}
<tr><td class="lab" rowspan="2">年度<br>总体<br>目标</td><td class="lab" colspan="4">预期目标</td><td class="lab" colspan="4">实际完成情况</td></tr>
<tr><td colspan="4">${control.area('yqmb', 5)}</td><td colspan="4">${control.area('sjwcqk', 5)}</td></tr>
${indicatorBlock(control, model)}
<tr><td class="lab" colspan="6">总分</td><td>${control.input('zfz', { shut: true })}</td><td>${control.input('zdf', { shut: true })}</td><td>&nbsp;</td></tr>
</table>
</form>`;
  return page('绩效自评', body, { script: true, bodyClass: 'formbody' });
}
