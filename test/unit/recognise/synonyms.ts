/** What public portals call the parts of these forms, by the form and the id that each is. */
export interface Words {
  form: string;
  at: string;
  words: string[];
}

const columns = (form: string, at: string, words: string): Words => ({ form, at: `indicators.${at}`, words: words.split(' ').map((word) => word.replaceAll('\u3000', ' ')) });
const fields = (form: string, at: string, words: string): Words => ({ form, at: `fields.${at}`, words: words.split(' ').map((word) => word.replaceAll('\u3000', ' ')) });
const fund = (form: string, at: string, words: string): Words => ({ form, at: `fund.${at}`, words: words.split(' ').map((word) => word.replaceAll('\u3000', ' ')) });

const target = 'national/project-target';
const monitor = 'national/monitor';
const evaluation = 'national/project-self-evaluation';

export const spoken: Words[] = [
  columns(target, 'level1', '一级指标 指标类型 绩效目标类型 一级目标 一级绩效指标 *一级绩效指标名称'),
  columns(target, 'level2', '二级指标 指标类别 二级目标 二级绩效指标名称'),
  columns(target, 'name', '指标名称 三级指标 指标内容 三级指标名称 绩效目标名称 指标项 *三级绩效指标名称 四级指标'),
  columns(target, 'operator', '计算符号 性质 指标方向 符号 指标性质'),
  columns(
    target,
    'value',
    '指标值 年度指标值 年度指标 年初指标值 年度指标值(A) 年初目标值（A） 目标值 预期实现值 预期指标值 各项预期指标值 绩效目标值 目标值(标准) 计划指标值 *指标值 2022年指标值 2022指标值 指标值（2026年）',
  ),
  columns(target, 'unit', '计量单位 单位 度量单位 指标度量单位 单位（文字描述）'),
  columns(target, 'adjusted', '调整后指标值'),
  columns(target, 'weight', '权重 分值 权重设定值 指标满分值 指标权重 权重% 指标权重比例(%) 权重（%）'),
  columns(target, 'before', '前年指标值 前年'),
  columns(target, 'last', '上年指标值 上年 历史指标值'),
  columns(target, 'current', '预计当年实现'),
  columns(target, 'basis', '指标值确定依据'),
  columns(target, 'standard', '评分标准 赋分原则 扣分标准 指标值说明 目标值说明 评（扣）分标准 评价标准及评分规则 评扣分细则'),
  columns(target, 'note', '指标解释 绩效指标说明 公式或说明 说明 备注 备注（指标解释等）'),
  columns(
    monitor,
    'actual',
    '当前完成值 1-7月执行情况 1-X月执行情况 1—8月执行情况 1~9月执行情况 1-X月指标完成情况 截至7月底完成情况 截至X月底完成情况 指标累计完成情况 阶段完成情况 当前月执行情况 当前完成情况 7月执行情况 X月执行情况 1·7月执行情况',
  ),
  columns(monitor, 'forecast', '全年预计完成情况 全年指标预计完成情况 1-8月份指标预估完成值'),
  columns(monitor, 'possibility', '完成目标可能性 完成全年目标可能性 完成可能性分析 完成年度目标可能性'),
  columns(monitor, 'deviation', '偏差原因分析 原因说明 未完成原因分析 原因分析'),
  columns(monitor, 'adjusted', '调整后指标值'),
  columns(monitor, 'others', '其他原因 其他'),
  columns(
    evaluation,
    'actual',
    '实际完成值 实际完成值(B) 自评完成值 实际完成指标值 指标完成情况 绩效指标完成情况 指标值完成情况 *实际完成值（定量填数字，定性填达成、部分达成、未达成）',
  ),
  columns(evaluation, 'weight', '分值 权重 权重设定值 指标满分值 指标权重 权重% *分值\u3000数量(20)、质量(10)、时效(10)、成本(10)、效益(30)、满意度(10)'),
  columns(
    evaluation,
    'score',
    '自评得分 得分 实际得分 指标得分 单位自评分 自评分数 *指标得分（定量系统自动计算，定性必填达成比例）',
  ),
  columns(
    evaluation,
    'deviation',
    '偏差原因分析 偏差原因分析及改进措施 偏差原因及改进措施 未完成原因分析 偏差大或目标未完成原因分析 原因说明 绩效目标偏离原因分析 目标偏差分析及整改措施 偏差原因分析及整改措施 得失分依据及原因 偏差原因及改进措施（指标未完成时必填） 未达到支出进度和绩效目标原因分析',
  ),
  columns(evaluation, 'brief', '完成情况简要描述 定性值情况说明 完成情况简要描述（定量选填，定性必填）'),
  columns(evaluation, 'measures', '改进措施及结果应用方案'),
  columns(evaluation, 'value', '年度指标值(A) 年度指标 年初目标值（A） 年初指标值'),
  fund(evaluation, 'initial', '年初预算数 年初预算'),
  fund(evaluation, 'budget', '全年预算数 全年预算数（A） 调整后预算数 调整预算数（A）'),
  fund(evaluation, 'exec', '全年执行数 全年执行数（B） 执行数（B） 实际支出数 预算执行数'),
  fund(evaluation, 'rate', '执行率 预算执行率% 预算执行率(%) 预算执行率（%） 执行率（B/A）'),
  fund(evaluation, 'surplus', '资金结(转)余 资金结转结余'),
  fund(monitor, 'adjustment', '年度预算调整 年度预算调整数 追加预算数 年中预算调整数 调整（追加）预算数'),
  fund(monitor, 'exec', '1-7月执行数 1-X月执行数 1-7月支出数 跟踪期执行数 实际支出数 累计支出'),
  fund(monitor, 'rate', '1-7月执行率 执行率 支出进度% 跟踪期执行率'),
  fund(monitor, 'forecast', '全年预计执行数 预计全年执行数'),
  fields(target, 'goal.year', '年度总体目标 年度目标 年度绩效目标 绩效目标'),
  fields(target, 'goal.mid', '实施期目标 中期目标 中期（绩效）目标 绩效中期目标 长期目标 中期目标（2024年—2026年）'),
  fields(evaluation, 'goal.expected', '预期目标 年初预期目标 年度总体目标 年初设定目标'),
  fields(evaluation, 'goal.done', '实际完成情况 全年目标完成情况 年度实际完成情况 目标实际完成情况 总体绩效目标完成情况说明'),
  fields(target, 'fund.total', '年度资金总额 资金总额(元) 资金总额（元） 项目资金总额'),
  fields(target, 'fund.mid.total', '实施期资金总额 中期资金总额'),
  fields(target, 'project.authority', '主管部门及代码 主管部门 主管预算部门 主管部门（盖章）'),
  fields(target, 'project.unit', '实施单位 项目实施单位 项目执行单位 预算单位 项\u3000目\u3000单\u3000位'),
  fields(target, 'project.leader', '项目责任人 项目负责人 负责人'),
  fields(evaluation, 'grade', '自评等级 评价等级'),
  fields(evaluation, 'improvements', '改进措施 整改措施 下一步改进措施'),
  fields(evaluation, 'total.score', '总分 自评总分 总得分 单位自评总得分'),
];
const code = (form: string, at: string, words: string): Words => ({ form, at, words: words.split(' ').map((word) => word.replaceAll('\u3000', ' ')) });

/** Codes that several vendors use for them. */
export const coded: Words[] = [
  code(target, 'indicators.level1', 'lv1_perf_ind_name lv1PerfIndName findex kpi_lv1 yjzb tOneName oneLevelIndex longName1'),
  code(target, 'indicators.level2', 'lv2_perf_ind_name lv2PerfIndName sindex ejzb tTwoName longName2'),
  code(target, 'indicators.name', 'lv3_perf_ind_name lv3PerfIndName level3Indicators indexContent longName3 sjzb'),
  code(target, 'indicators.operator', 'computesign'),
  code(
    target,
    'indicators.value',
    'kpi_val kpiVal indexval targetvalue ncindexval tIndexVal indicatorsTargetvalue FTargetValue SJ_TARGET_VALUE zbz factGoal',
  ),
  code(target, 'indicators.adjusted', 'adjustindexval'),
  code(target, 'indicators.unit', 'meterunit indicatorsMeasuringUnit'),
  code(target, 'indicators.weight', 'ind_weight indWeight weight FULL_VALUE'),
  code(target, 'indicators.before', 'qnindexval'),
  code(target, 'indicators.last', 'snindexval'),
  code(target, 'indicators.standard', 'kpi_evalstd kpiEvalstd'),
  code(target, 'indicators.note', 'kpi_remark kpiRemark kpi_content'),
  code(monitor, 'indicators.actual', 'perf_comp perfComp ind_comp'),
  code(monitor, 'indicators.forecast', 'est_perf_annual estPerfAnnual'),
  code(monitor, 'indicators.possibility', 'complete_rate completeRate'),
  code(monitor, 'indicators.deviation', 'ana_dev_reasons anaDevReasons deviationanalysis'),
  code(monitor, 'indicators.others', 'otherreasons'),
  code(evaluation, 'indicators.actual', 'ind_comp indComp actualvalue FCompletionValue factFinish'),
  code(evaluation, 'indicators.score', 'eval_score evalScore score actualweight threeScore factScore'),
  code(evaluation, 'indicators.deviation', 'devi_analy deviAnaly deviationanalysis factRemark score_remark'),
  code(target, 'fields.project.name', 'xmmc form1:xmmc txt_xmmc project.xmmc'),
  code(target, 'fields.project.authority', 'zgbm'),
  code(target, 'fields.project.unit', 'xmssdw'),
  code(target, 'fields.fund.total', 'zjze'),
  code(target, 'fields.fund.fiscal', 'czbk'),
  code(target, 'fields.goal.mid', 'cqmb'),
  code(target, 'fields.goal.year', 'ndmb kpi_target kpiTarget'),
  code(evaluation, 'fields.goal.done', 'goal_comp goalComp'),
  code(evaluation, 'fields.total.score', 'total_eval_value totalEvalValue'),
  code(evaluation, 'fields.improvements', 'rectify_advise rectifyAdvise'),
];
