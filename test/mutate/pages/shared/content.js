import { oneOf, shuffled } from './random.js';

const labels = {
  text: ['项目负责人', '联系人', '填报人', '审核人', '主管部门', '实施单位', '联系电话', '项目地点'],
  number: ['财政拨款', '其他资金', '上级补助', '自有资金'],
  area: ['年度目标', '项目概况', '立项依据'],
  select: ['项目类别', '资金来源', '支出方向'],
  radio: ['项目属性', '是否跨年'],
  date: ['开始日期', '结束日期', '填报日期'],
  range: ['实施期限', '资金使用期限'],
  several: ['受益对象', '支持方式'],
  cascade: ['绩效分类', '支出分类'],
};
/** So many fields of a kind a page has, one that is dear to draw, and one of those with lists and calendars of every kind. */
const counts = {
  usual: { text: 4, number: 2, select: 2, date: 1, area: 1, radio: 1 },
  small: { text: 3, number: 1, select: 2, date: 1, area: 1, radio: 1 },
  rich: { text: 2, number: 1, select: 1, date: 1, radio: 1, range: 1, several: 1, cascade: 1 },
};
export const options = {
  select: ['经常性', '一次性', '专项', '其他'],
  radio: ['新增', '延续'],
  unit: ['人次', '场', '万元', '%'],
  sort: ['定量', '定性'],
  several: ['困难职工', '农民工', '劳动模范', '女职工'],
  cascade: ['产出指标/数量指标', '产出指标/质量指标', '效益指标/社会效益', '效益指标/生态效益'],
};
const levels = [
  ['产出指标', '数量指标'],
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度'],
];
const names = ['慰问困难职工', '培训骨干', '走访企业', '资金发放', '服务活动', '开展讲座', '建成基地'];

/**
 * A page's content by lot: fields, columns and rows under ids of their own.
 * @param mixed with columns of every kind of control
 * @param size one of `counts`
 */
export function contentBy(random, mixed, size) {
  const fields = shuffled(
    Object.entries(labels).flatMap(([type, words]) =>
      shuffled(words, random)
        .slice(0, counts[size][type] ?? 0)
        .map((label) => ({ type, label })),
    ),
    random,
  ).map((field, at) => ({ ...field, id: `f${at}`, code: random() < 0.5 ? `code${at}` : '', options: options[field.type] }));
  fields.unshift({ id: 'name', type: 'text', label: '项目名称', code: '', options: undefined });
  const others = [
    { id: 'due', label: '完成时间', type: 'date' },
    { id: 'kind', label: '指标性质', type: 'radio', options: options.sort },
    { id: 'means', label: '主要措施', type: 'area' },
  ];
  const columns = [
    { id: 'name', label: '指标名称', type: 'text' },
    { id: 'sign', label: '指标值', type: 'text' },
    { id: 'unit', label: '计量单位', type: 'select', options: options.unit },
    { id: 'weight', label: '分值', type: 'number' },
    { id: 'note', label: '备注', type: 'text' },
  ].slice(0, 3 + Math.floor(random() * 3));
  if (mixed) columns.push(...shuffled(others, random));
  const fewest = size === 'usual' ? 4 : 3;
  const rows = levels.slice(0, fewest + Math.floor(random() * fewest)).map(([level1, level2], at) => ({ id: `r${at}`, level1, level2 }));
  return { fields, columns, rows };
}

/** The values of a project: its name always, of the rest about half. Rows of one level are told apart by their names. */
export function valuesBy(project, { fields, columns, rows }, random) {
  const values = {};
  const text = (type, given) => {
    if (type === 'several') return given.filter(() => random() < 0.5).join('、');
    if (type === 'range') return `2026-0${1 + Math.floor(random() * 5)}-1${Math.floor(random() * 9)} 至 2026-0${6 + Math.floor(random() * 3)}-2${Math.floor(random() * 9)}`;
    if (given) return oneOf(given, random);
    if (type === 'number') return String(10 + Math.floor(random() * 900));
    if (type === 'date') return `2026-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
    return `${project}原有${Math.floor(random() * 1000)}`;
  };
  for (const { id, type, options: given } of fields) values[`${project}:${id}`] = id === 'name' || random() < 0.4 ? text(type, given) : '';
  const named = shuffled(names, random);
  rows.forEach((row, at) => {
    const filled = random() < 0.6;
    for (const { id, type, options: given } of columns) {
      values[`${project}:${row.id}:${id}`] = !filled ? '' : id === 'name' ? `${named[at]}${project}` : random() < 0.4 ? text(type, given) : '';
    }
  });
  return values;
}
