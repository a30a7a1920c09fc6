/**
 * The names of the modern portal's model, partly those of the national field codes. This is test data: the extension
 * never sees the mapping to its own ids.
 */
export interface ModelField {
  id: string;
  /** a path in the model: `fund.upper` */
  path: string;
  label: string;
  writable: boolean;
  kind?: 'money' | 'dept' | 'date';
}

export const field = (id: string, path: string, label: string, more: Partial<ModelField> = {}): ModelField => ({
  id,
  path,
  label,
  writable: true,
  ...more,
});
const money = (id: string, path: string, label: string, writable = true): ModelField =>
  field(id, path, label, { kind: 'money', writable });

export const targetFields: ModelField[] = [
  field('year', 'pfYear', '年度'),
  field('unit', 'fillUnit', '填报部门或单位'),
  field('fillDate', 'fillDate', '填报日期', { kind: 'date' }),
  field('project.name', 'proName', '项目名称', { writable: false }),
  field('project.dept', 'useDept', '预算资金使用部门（单位）', { kind: 'dept' }),
  field('project.leader', 'leader', '项目负责人'),
  field('project.leaderTitle', 'leaderPost', '职务'),
  field('project.phone', 'phone', '联系电话'),
  money('fund.total', 'fundTotal', '资金需求总额', false),
  money('fund.upper', 'fund.upper', '上级工会拨款'),
  money('fund.fiscal', 'fund.fiscal', '财政拨款'),
  money('fund.own.total', 'fund.ownTotal', '本级工会（直属事业单位）自有资金'),
  money('fund.own.unionFee', 'fund.unionFee', '其中：工会经费'),
  money('fund.own.adminSubsidy', 'fund.adminSubsidy', '行政补助收入'),
  money('fund.own.careerIncome', 'fund.careerIncome', '事业收入'),
  money('fund.own.businessIncome', 'fund.businessIncome', '经营性收入'),
  money('fund.other', 'fund.other', '其他资金'),
  field('dept.function', 'deptFunction', '预算资金使用部门（单位）职能概述'),
  field('project.overviewGoal', 'kpiTarget', '项目概况及总体目标'),
  field('project.basis', 'proBasis', '项目立项依据'),
  field('project.feasibility', 'feasibility', '项目申报可行性'),
  field('project.necessity', 'necessity', '项目申报必要性'),
  field('notes', 'remark', '其他需说明的问题'),
  field('sign.filler', 'filler', '填报人'),
  field('sign.head', 'deptHead', '部门（单位）负责人'),
  field('sign.supervisor', 'supervisor', '分管领导'),
];

export const period = { id: 'project.period', path: 'proTerm', label: '项目起止时间' };

export const selfEvaluationFields: ModelField[] = [
  field('year', 'pfYear', '年度', { writable: false }),
  field('project.name', 'proName', '项目名称', { writable: false }),
  field('project.authority', 'authority', '主管部门'),
  field('project.unit', 'implUnit', '实施单位'),
  field('goal.expected', 'kpiTarget', '预期目标'),
  field('goal.done', 'goalComp', '实际完成情况'),
  field('total.weight', 'totalWeight', '总分', { writable: false }),
  field('total.score', 'totalEvalValue', '自评得分', { writable: false }),
];

export interface ModelColumn {
  id: string;
  key: string;
  label: string;
  writable: boolean;
  kind?: 'money' | 'sign' | 'date' | 'possibility' | 'tick' | 'points';
}

export const scheduleColumns: ModelColumn[] = [
  { id: 'content', key: 'planContent', label: '项目实施内容', writable: true },
  { id: 'start', key: 'startDate', label: '开始时间', writable: true, kind: 'date' },
  { id: 'end', key: 'endDate', label: '完成时间', writable: true, kind: 'date' },
];

export const levels: ModelColumn[] = [
  { id: 'level1', key: 'lv1PerfIndName', label: '一级指标', writable: false },
  { id: 'level2', key: 'lv2PerfIndName', label: '二级指标', writable: false },
];

export const measure = (writable: boolean): ModelColumn[] => [
  { id: 'operator', key: 'computeSign', label: '计算符号', writable, kind: 'sign' },
  { id: 'value', key: 'kpiVal', label: '指标值', writable },
  { id: 'unit', key: 'meterUnit', label: '计量单位', writable },
];

export const indicatorColumns: ModelColumn[] = [
  ...levels,
  { id: 'name', key: 'lv3PerfIndName', label: '三级指标（个性指标）', writable: true },
  ...measure(true),
];

export const fundColumns: ModelColumn[] = [
  { id: 'initial', key: 'initAmt', label: '年初预算数', writable: true, kind: 'money' },
  { id: 'budget', key: 'bgtAmt', label: '全年预算数（A）', writable: true, kind: 'money' },
  { id: 'exec', key: 'execAmt', label: '全年执行数（B）', writable: true, kind: 'money' },
  { id: 'weight', key: 'indWeight', label: '分值', writable: false },
  { id: 'rate', key: 'execRate', label: '执行率（B/A）', writable: false },
  { id: 'score', key: 'evalScore', label: '得分', writable: false },
];

export const evaluatedColumns: ModelColumn[] = [
  ...levels,
  { id: 'name', key: 'lv3PerfIndName', label: '指标名称', writable: false },
  ...measure(false),
  { id: 'actual', key: 'indComp', label: '实际完成值', writable: true },
  { id: 'weight', key: 'indWeight', label: '分值', writable: true },
  { id: 'score', key: 'evalScore', label: '自评得分', writable: true },
  { id: 'deviation', key: 'anaDevReasons', label: '偏差原因分析及改进措施', writable: true },
];

/** Codes of the model for what the page shows. */
export const depts: Record<string, string> = {
  '001001': '市总工会困难职工帮扶中心',
  '001002': '市总工会权益保障部',
  '001003': '市总工会组织建设部',
  '001004': '市总工会宣传教育和网络工作部',
  '001005': '市总工会财务和资产监督管理部',
};
export const signs: Record<string, string> = { '1': '≥', '2': '＞', '3': '＝', '4': '＜', '5': '≤', '6': '定性' };
export const possibilities: Record<string, string> = { '1': '确定能', '2': '有可能', '3': '完全不可能' };
