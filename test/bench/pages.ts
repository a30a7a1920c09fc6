/** Pages to measure on, as HTML of a body. Nothing here touches a DOM, so that both sides of a bench know what is on them. */
const rowsOfTable = 50;
const heads = ['指标名称', '单位', '年初指标值', '年度指标值', '实际完成值', '分值', '自评得分'];
const controlsOfRow = heads.length - 2;

/** Where a control of a grid page stands, in the words of the page. */
export interface Standing {
  row: string;
  column: string;
  section: string;
}

const rowName = (table: number, row: number): string => `指标${table}之${row}`;
const sectionName = (table: number): string => `第${table}部分 产出指标`;

/**
 * Tables of 50 rows: a header row, then two cells of text and five controls a row, no `<label>` unless `labelled`. One
 * control in 17 is a select, one in 13 a textarea.
 */
export function gridPage(controls: number, labelled = false): string {
  const parts: string[] = ['<h1>项目支出绩效自评表</h1><p>单位：万元</p>'];
  let drawn = 0;
  for (let table = 1; drawn < controls; table++) {
    parts.push(`<h2>${sectionName(table)}</h2><table border="1"><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>`);
    for (let row = 1; row <= rowsOfTable && drawn < controls; row++) {
      parts.push(`<tr><td>${rowName(table, row)}</td><td>人次</td>`);
      for (let column = 0; column < controlsOfRow; column++, drawn++) {
        const label = labelled ? `<label for="c${drawn}">${heads[column + 2]}</label>` : '';
        parts.push(`<td>${drawn < controls ? label + control(drawn, labelled) : ''}</td>`);
      }
      parts.push('</tr>');
    }
    parts.push('</table>');
  }
  return parts.join('');
}

function control(index: number, identified: boolean): string {
  const names = `${identified ? `id="c${index}" ` : ''}name="c${index}"`;
  if (index % 17 === 16) return `<select ${names}><option value="1">≥</option><option value="2">≤</option></select>`;
  if (index % 13 === 12) return `<textarea ${names}>说明${index}</textarea>`;
  return `<input ${names} value="${index}">`;
}

/** Where the control of this name must be found; undefined for a name that no grid page has. */
export function standingOf(name: string): Standing | undefined {
  const index = Number(/^c(\d+)$/.exec(name)?.[1] ?? Number.NaN);
  if (Number.isNaN(index)) return undefined;
  const row = Math.floor(index / controlsOfRow);
  const table = Math.floor(row / rowsOfTable) + 1;
  return {
    row: rowName(table, (row % rowsOfTable) + 1),
    column: heads[(index % controlsOfRow) + 2] ?? '',
    section: sectionName(table),
  };
}

/** A page of news with this many elements and no form: items of a list, each with a link, a date and two lines of text. */
export function newsPage(elements: number): string {
  const items = Math.ceil(elements / 6);
  const item = (at: number) =>
    `<li><a href="#${at}">关于做好第${at}批重点工作安排的通知</a><span>2026-03-${String((at % 28) + 1).padStart(2, '0')}</span>` +
    `<div><p>各部门、各直属单位：为进一步做好有关工作，现将第${at}项安排通知如下，请结合实际认真贯彻落实。</p><p>办公室</p></div></li>`;
  return `<ul>${Array.from({ length: items }, (_, at) => item(at)).join('')}</ul>`;
}

/** Short inputs side by side, so that hundreds are in sight at once; the page is long enough to be scrolled. */
export function densePage(controls: number): string {
  const one = (at: number) => `<input name="d${at}" value="${at}" style="width:60px;height:16px;margin:2px">`;
  return `<div style="height:200vh;line-height:0">${Array.from({ length: controls }, (_, at) => one(at)).join('')}</div>`;
}

const levels = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['产出指标', '成本指标'],
  ['效益指标', '经济效益指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const;

/** The 二级指标 of a row of a form with this many indicators: each has its block of rows. */
const levelAt = (row: number, indicators: number): (typeof levels)[number] =>
  levels[Math.floor((row * levels.length) / indicators)] ?? levels[0];

/** An indicator as a form page holds it. */
export const indicatorAt = (row: number, indicators: number) => ({
  level1: levelAt(row, indicators)[0],
  level2: levelAt(row, indicators)[1],
  name: `${['慰问困难职工', '培训骨干', '走访企业', '帮扶资金发放', '服务活动'][row % 5]}${row + 1}`,
  operator: '≥',
  value: String(80 + (row % 20)),
  unit: row % 3 === 0 ? '人次' : '%',
});

const fields: readonly (readonly [label: string, value: string])[] = [
  ['填报部门或单位', '市总工会权益保障部'],
  ['填报日期', '2026-01-20'],
  ['项目名称', '送温暖'],
  ['预算资金使用部门（单位）', '权益保障部'],
  ['项目负责人', '王建国'],
  ['职务', '部长'],
  ['联系电话', '0411-83600000'],
  ['项目起止时间', '2026-01-01 至 2026-12-31'],
  ['资金需求总额', '300'],
  ['上级工会拨款', '100'],
  ['财政拨款', '200'],
  ['项目概况及总体目标', '慰问困难职工，保障基本生活。'],
  ['项目立项依据', '按照上级工会送温暖工作部署。'],
  ['填报人', '李晓'],
];

/** The Dalian application form with this many indicators, each in four controls; the value's is named `value<row>`. */
export function formPage(indicators: number): string {
  const head = fields.map(([label, value], at) => `<tr><td>${label}</td><td><input name="f${at}" value="${value}"></td></tr>`).join('');
  const rows = Array.from({ length: indicators }, (_, row) => {
    const { level1, level2, name, operator, value, unit } = indicatorAt(row, indicators);
    const cell = (id: string, text: string) => `<td><input name="${id}${row}" value="${text}"></td>`;
    return `<tr><td>${level1}</td><td>${level2}</td>${cell('name', name)}${cell('operator', operator)}${cell('value', value)}${cell('unit', unit)}</tr>`;
  }).join('');
  return (
    `<h1>工会项目支出预算绩效目标申报表</h1><p>（2026 年度）</p><table border="1">${head}</table><h2>预算绩效目标</h2>` +
    `<table border="1"><tr>${['一级指标', '二级指标', '三级指标', '计算符号', '年度指标值', '计量单位'].map((text) => `<th>${text}</th>`).join('')}</tr>${rows}</table>`
  );
}

/** The same indicators in a grid whose cells are texts until they are pressed. */
export function openingGridPage(indicators: number): string {
  const rows = Array.from({ length: indicators }, (_, row) => {
    const { level1, level2, name, operator, value, unit } = indicatorAt(row, indicators);
    const cell = (text: string) => `<td class="editable"><span>${text}</span></td>`;
    return `<tr><td>${level1}</td><td>${level2}</td>${cell(name)}${cell(operator)}${cell(value)}${cell(unit)}</tr>`;
  }).join('');
  const heads = ['一级指标', '二级指标', '三级指标', '计算符号', '年度指标值', '计量单位'].map((text) => `<th>${text}</th>`).join('');
  return `<h1>工会项目支出预算绩效目标申报表</h1><h2>预算绩效目标</h2><table border="1"><tr>${heads}</tr>${rows}</table>`;
}
