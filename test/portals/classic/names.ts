/**
 * The names of the classic portal's form: abbreviations of pinyin, as such systems were written. This is test data: the
 * extension never sees the mapping to its own ids.
 */
export interface NamedField {
  id: string;
  name: string;
  label: string;
  writable: boolean;
}

const field = (id: string, name: string, label: string, writable = true): NamedField => ({ id, name, label, writable });

export const targetFields: NamedField[] = [
  field('year', 'nd', '年度'),
  field('unit', 'tbdw', '填报部门或单位（盖章）'),
  field('fillDate', 'tbrq', '填报日期'),
  field('project.name', 'xmmc', '项目名称'),
  field('project.dept', 'sybm', '预算资金使用部门（单位）'),
  field('project.leader', 'xmfzr', '项目负责人'),
  field('project.leaderTitle', 'fzrzw', '职务'),
  field('project.phone', 'lxdh', '联系电话'),
  field('fund.total', 'zjxqze', '资金需求总额'),
  field('fund.upper', 'sjghbk', '1.上级工会拨款'),
  field('fund.fiscal', 'czbk', '2.财政拨款'),
  field('fund.own.total', 'zyzj', '3.本级工会（直属事业单位）自有资金'),
  field('fund.own.unionFee', 'ghjf', '其中，工会经费'),
  field('fund.own.adminSubsidy', 'xzbzsr', '行政补助收入'),
  field('fund.own.careerIncome', 'sysr', '事业收入'),
  field('fund.own.businessIncome', 'jyxsr', '经营性收入'),
  field('fund.other', 'qtzj', '4.其他资金'),
  field('dept.function', 'bmzngs', '预算资金使用部门（单位）职能概述'),
  field('project.overviewGoal', 'xmgkjmb', '项目概况及总体目标'),
  field('project.basis', 'lxyj', '项目立项依据'),
  field('project.feasibility', 'sbkxx', '项目申报可行性'),
  field('project.necessity', 'sbbyx', '项目申报必要性'),
  field('notes', 'qtsm', '其他需说明的问题'),
  field('sign.filler', 'tbr', '填报人'),
  field('sign.head', 'bmfzr', '部门（单位）负责人'),
  field('sign.supervisor', 'fgld', '分管领导'),
];

/** The period stands in two inputs of one cell. */
export const period = { id: 'project.period', start: 'qssj', end: 'jzsj', label: '项目起止时间' };

/** One prefix a 二级指标: `slzb1` is the name of its first indicator, `slzbz1` its value. */
export const indicatorPrefixes = ['slzb', 'zlzb', 'sxzb', 'cbzb', 'jjxyzb', 'shxyzb', 'kcxyxzb', 'fwdxmydzb'] as const;
export const indicatorsPrinted = 2;

/** `jdnr1`, `jdks1`, `jdwc1`: content, start and end of the first step. */
export const schedulePrefixes = { content: 'jdnr', start: 'jdks', end: 'jdwc' } as const;
export const schedulePrinted = 5;

export const selfEvaluationFields: NamedField[] = [
  field('year', 'nd', '年度', false),
  field('project.name', 'xmmc', '项目名称', false),
  field('project.authority', 'zgbm', '主管部门'),
  field('project.unit', 'ssdw', '实施单位'),
  field('goal.expected', 'yqmb', '预期目标'),
  field('goal.done', 'sjwcqk', '实际完成情况'),
  field('total.weight', 'zfz', '总分', false),
  field('total.score', 'zdf', '总分', false),
];

/** `zjnc_total`: column prefix and row of the fund block. */
export const fundColumns = [
  { id: 'initial', prefix: 'zjnc', label: '年初预算数', writable: true },
  { id: 'budget', prefix: 'zjqn', label: '全年预算数（A）', writable: true },
  { id: 'exec', prefix: 'zjzx', label: '全年执行数（B）', writable: true },
  { id: 'weight', prefix: 'zjfz', label: '分值', writable: false },
  { id: 'rate', prefix: 'zjzxl', label: '执行率（B/A）', writable: false },
  { id: 'score', prefix: 'zjdf', label: '得分', writable: false },
] as const;

/** Only the row of the total is scored; in the others these cells print a dash. */
export const scoredInTotal = (row: string, column: string): boolean =>
  row === 'total' || (column !== 'weight' && column !== 'score');

/** `sjwcz1`: column prefix and number of the indicator. The first four columns are printed, not typed. */
export const evaluatedColumns = [
  { id: 'level1', prefix: 'yjzb', label: '一级指标', writable: false },
  { id: 'level2', prefix: 'ejzb', label: '二级指标', writable: false },
  { id: 'name', prefix: 'zbmc', label: '三级指标', writable: false },
  { id: 'value', prefix: 'ndzbz', label: '年度指标值（A）', writable: false },
  { id: 'actual', prefix: 'sjwcz', label: '实际完成值（B）', writable: true },
  { id: 'weight', prefix: 'fz', label: '分值', writable: true },
  { id: 'score', prefix: 'df', label: '得分', writable: true },
  { id: 'deviation', prefix: 'pcyy', label: '偏差原因分析及改进措施', writable: true },
] as const;
