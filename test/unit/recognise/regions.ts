/**
 * What the forms of the regions print, column by column, as their templates have it. A column is `its words>its id`; what our
 * forms do not have bears no id and must stay unbound. `words(a;b)` is a group of columns.
 */
export interface Region {
  region: string;
  form: string;
  title: string;
  /** label>field id */
  fields: string;
  fund?: string;
  fundRows?: string;
  /** `mid:` before an id is the table of the middle term */
  indicators: string;
  /** what the form of the region leaves in doubt */
  open?: string[];
}

const who = '项目名称>project.name 主管部门及代码>project.authority 实施单位>project.unit';
const target = (region: string, fields: string, indicators: string, title = '项目支出绩效目标申报表'): Region => ({
  region,
  form: 'national/project-target',
  title,
  fields: `${who} ${fields}`,
  indicators,
});
const levels = '一级指标>level1 二级指标>level2 三级指标>name';
const later = '一级指标>level1 二级指标>mid:level2 三级指标>mid:name 指标值>mid:value 二级指标>level2 三级指标>name 指标值>value';

export const targets: Region[] = [
  target(
    '山西',
    '项目属性>project.attr 项目期>project.term 实施期资金总额>fund.mid.total 年度资金总额>fund.total 项目概况>project.overview 立项依据>project.basis 实施期目标>goal.mid 年度目标>goal.year',
    later,
  ),
  target('合肥', '项目期限>project.term 中期资金总额>fund.mid.total 年度资金总额>fund.total 中期目标（2024年—2026年）>goal.mid 年度目标>goal.year', later),
  target(
    '安徽',
    '项目来源 项目期>project.term 财政拨款>fund.fiscal 上年结转>fund.carryover 其他资金>fund.other 年度目标>goal.year',
    '一级指标>level1 二级指标>level2 数据状态 三级指标>name 指标值>value 调整后指标值>adjusted',
  ),
  target('广西', '项目编码>project.code 资金总额(元)>fund.total 年度绩效目标>goal.year', '一级指标>level1 二级指标>level2 指标内容>name 指标值>value'),
  target('河北', '资金总额(元)>fund.total 财政拨款>fund.fiscal 上级补助 本级安排 其他资金>fund.other 年度总体目标>goal.year', `${levels} 指标值>value 说明>note`),
  target(
    '湖北',
    '项目编码>project.code 年度资金总额>fund.total 长期目标>goal.mid 年度目标>goal.year',
    '目标名称>goal 一级指标>level1 二级指标>level2 三级指标>name 前年>before 上年>last 预计当年实现>current 指标值>value 指标值确定依据>basis',
  ),
  target('宁夏', '项目属性>project.attr 项目期>project.term 年度资金总额>fund.total 年度总体目标>goal.year', `${levels} 指标值>value`),
  target('天津', '转移支付资金>fund.other 区级资金>fund.fiscal 年度资金总额>fund.total 绩效目标>goal.year', `${levels} 指标值>value`),
  target(
    '项目入库',
    '项目编码>project.code 绩效目标>goal.year',
    '一级指标>level1 二级指标>level2 指标名称>name 符号>operator 指标值>value 计量单位>unit 备注（指标解释等）>note 指标值说明（评分标准等）>standard',
  ),
  {
    region: '浙江部门',
    form: 'national/unit-target',
    title: '部门整体支出绩效目标申报表',
    fields: '部门名称>dept.name 年度总体目标>goal.year',
    indicators: `部门职责>duty ${levels} 指标重要性>importance 指标内容>content 分值>weight 赋分原则>standard 计算符号>operator 计量单位>unit 年度指标值>value 历史指标值>last 是否与预算挂钩>linked`,
  },
  {
    region: '天津部门',
    form: 'national/unit-target',
    title: '部门整体支出绩效目标表',
    fields: '部门名称>dept.name 年度总体目标>goal.year',
    indicators: `${levels} 指标值(符号>operator;值>value;单位（文字描述）>unit)`,
  },
];

const fundRows = '年度资金总额>total 其中：本年财政拨款>fiscal 上年结转资金>carryover 其他资金>other';
const monitor = (region: string, fund: string, indicators: string): Region => ({
  region,
  form: 'national/monitor',
  title: '项目支出绩效目标执行监控表',
  fields: `${who} 年度总体目标>goal.year`,
  fund,
  fundRows,
  indicators,
});
const causes = '偏差原因分析(经费保障>funding;制度保障>rules;人员保障>staff;硬件条件保障>hardware;其他>others;原因说明>deviation)';
const possibility = '完成目标可能性(确定能>possibility;有可能>possibility;完全不可能>possibility)';

export const monitors: Region[] = [
  monitor(
    '山西',
    '项目资金>item 年度预算资金安排(上年结转;本年预算;小计>budget) 1-7月下达数 下达率% 1-7月支出数>exec 支出进度%>rate 全年预计执行数>forecast',
    `${levels} 年初指标值>value 调整后指标值>adjusted 1-7月指标完成情况>actual 全年指标预计完成情况>forecast ${causes} ${possibility} 备注>note`,
  ),
  monitor(
    '天津、安徽',
    '项目资金>item 年初预算数>initial 调整（追加）预算数>adjustment 1-7月执行数>exec 1-7月执行率>rate 全年预计执行数>forecast',
    `${levels} 年度指标值>value 1-7月执行情况>actual 全年预计完成情况>forecast ${causes} ${possibility} 备注>note`,
  ),
  monitor(
    '江西',
    '项目资金>item 年初预算数>initial 跟踪期执行数>exec 跟踪期执行率>rate 全年预计执行数>forecast',
    `${levels} 年度指标值>value 当前完成情况>actual 偏差原因分析>deviation 完成目标可能性>possibility 备注>note`,
  ),
  monitor(
    '河北、湖北',
    '项目资金>item 年初预算数（A）>initial 调整后预算数（A1）>budget 执行数（B）>exec 执行率（B/A）>rate 全年预计执行数>forecast',
    `${levels} 年度指标值>value 7月执行情况>actual 偏差原因分析>deviation 完成目标可能性>possibility 备注>note`,
  ),
  monitor(
    '广西',
    '资金来源>item 年初预算数>initial 年中预算调整数>adjustment 调整后预算数>budget 实际支出数>exec 执行率>rate',
    '一级指标>level1 二级指标>level2 指标内容>name 指标值>value 指标累计完成情况（截至7月31日）>actual 偏差原因分析>deviation 完成全年目标可能性>possibility',
  ),
  monitor(
    '合肥',
    '项目资金>item 年初预算数>initial 追加预算数>adjustment 调整后预算数>budget 1-7月执行数>exec 1-7月执行率>rate 全年预计执行数>forecast',
    `${levels} 年度指标值>value 截至7月底完成情况>actual 全年预计完成情况>forecast 完成年度目标可能性>possibility 原因分析>deviation 备注>note`,
  ),
];

const evaluation = (region: string, fund: string, indicators: string, goal = '预期目标>goal.expected 实际完成情况>goal.done'): Region => ({
  region,
  form: 'national/project-self-evaluation',
  title: '项目支出绩效自评表',
  fields: `${who} ${goal}`,
  fund,
  fundRows: fundRows.replace('本年', '当年'),
  indicators,
});
const scored = '分值>weight 得分>score';

export const evaluations: Region[] = [
  evaluation(
    '江西',
    '项目资金>item 年初预算数>initial 全年预算数（A）>budget 全年执行数（B）>exec 分值>weight 执行率>rate 得分>score',
    `${levels} 年度指标>value 实际完成值>actual ${scored} 偏差原因分析及改进措施>deviation`,
  ),
  evaluation(
    '安徽、合肥',
    '项目资金>item 年初预算数>initial 全年预算数>budget 全年执行数>exec 执行率>rate',
    `${levels} 年度指标值>value 实际完成值>actual ${scored} 偏差原因分析及改进措施>deviation`,
  ),
  evaluation(
    '天津',
    '项目资金>item 年初预算数>initial 全年预算数(A)>budget 全年执行数(B)>exec 分值>weight 得分>score 执行率(B/A)>rate 偏差原因分析及改进措施>deviation',
    `${levels} 年度指标值(A)>value 实际完成值(B)>actual ${scored} 偏差原因分析及改进措施>deviation`,
    '年初预期目标>goal.expected 年度实际完成情况>goal.done',
  ),
  // It splits the budget of the beginning of the year in two, and says of neither that it is the one.
  {
    open: ['fund.initial'],
    ...evaluation(
    '山西',
    '项目资金>item 年初预算数(目标申报数;预算编制数) 全年预算数>budget 全年执行数>exec 资金结(转)余>surplus 执行率>rate 得分>score 偏差原因>deviation',
    `${levels} 年初指标值>value 调整后指标值>adjusted 实际完成值>actual 定性值情况说明>brief ${scored} 偏差原因分析及改进措施>deviation`,
  ),
  },
  evaluation(
    '贵州',
    '资金来源>item 全年预算数（A）>budget 全年执行数（B）>exec 分值>weight 执行率>rate 得分>score',
    `${levels} 年度指标值(A)>value 实际完成值(B)>actual ${scored} 未完成原因分析>deviation`,
  ),
  evaluation(
    '广西',
    '资金来源>item 年初预算数>initial 调整后预算数>budget 实际支出数>exec 执行率>rate',
    '一级指标>level1 二级指标>level2 指标内容>name 指标值>value 分值>weight 实际完成值>actual 指标得分>score 完成情况简要描述>brief 偏差原因及改进措施>deviation',
    '年度绩效目标>goal.expected 目标实际完成情况>goal.done',
  ),
  evaluation(
    '河北',
    '项目资金>item 预算数>initial 调整预算数（A）>budget 执行数（B）>exec 执行率（B/A）>rate 得分（20分×执行率）>score',
    `${levels} 年初目标值（A）>value 实际完成值（B）>actual ${scored} 偏差大或目标未完成原因分析>deviation 改进措施及结果应用方案>measures`,
  ),
  evaluation(
    '浙江',
    '项目资金>item 全年预算数>budget 全年执行数>exec 全年执行数(其他) 执行率>rate',
    `${levels} 年度指标值>value 实际完成值>actual 权重>weight 得分>score 偏差原因分析及改进措施>deviation`,
  ),
];
