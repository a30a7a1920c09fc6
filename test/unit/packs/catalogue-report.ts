import { asIs, cells, field, indicator, type Chapter } from './catalogue-case';

const selfEvaluated = (actual: string, exec: string) => ({
  'self-evaluation': {
    form: 'dalian-union/project-self-evaluation',
    fields: {},
    tables: {
      fund: [{ item: '年度资金总额', exec }],
      indicators: [{ level1: '产出指标', level2: '数量指标', name: '慰问困难职工户数', value: '≥500户', actual }],
    },
  },
});
const target = (...names: string[]) => ({
  target: {
    form: 'dalian-union/project-target',
    fields: { 'project.name': '困难职工送温暖' },
    tables: { indicators: names.map((name) => ({ level1: '产出指标', level2: '数量指标', name, value: '≥500户' })) },
  },
});

const selfReport: Chapter = {
  form: 'dalian-union/self-report',
  cases: [
    ['CMP-002', asIs, field('unit', '')],
    ['RPT-001', asIs, field('s1.project', '')],
    ['RPT-002', asIs, field('s2.economy', '')],
    ['RPT-003', asIs, field('s3', '')],
    ['RPT-004', asIs, field('s4', '')],
    ['RPT-005', asIs, field('s5', '')],
    ['RPT-006', asIs, field('s1.function', '')],
    ['RPT-007', asIs, field('s1.project', '项目内容为元旦春节期间走访慰问困难职工，计划1月底完成，进度上已于1月25日全部完成。')],
    ['RPT-008', asIs, field('s1.project', '项目内容为元旦春节期间走访慰问困难职工。立项依据为《工会送温暖资金使用管理办法（试行）》，已全部落实。')],
    ['RPT-009', asIs, field('s1.fund', '')],
    ['RPT-010', asIs, field('s2.efficiency', '')],
    ['RPT-011', asIs, field('s1.mgmt', '建立了送温暖资金管理制度，实行民主评议、公示和审批；财务部门和经审部门开展了两次专项检查，慰问品经招投标采购。')],
    ['RPT-012', asIs, field('s3', '1.社会捐赠未达到目标，动员启动较晚。2.走访时间集中，力量不足。3.回访覆盖面不够，未能及时掌握困难职工的后续情况。')],
    ['RPT-013', asIs, field('s3', '无')],
    ['RPT-014', asIs, field('s3', '社会捐赠未达到目标，动员较晚。')],
    ['RPT-019', asIs, field('s1.function', '大连市总工会权益保障部负责困难职工帮扶、职工维权和法律援助，指导各级工会开展服务职工工作，承担送温暖资金的日常管理，负责财')],
    ['RPT-020', asIs, (form) => void (form.fields['s2.effect'] = form.fields['s2.economy'] ?? '')],
    ['RPT-021', asIs, field('s2.effect', '慰问困难职工五百一十二户超过了年初设定的目标数量。慰问困难职工五百一十二户超过了年初设定的目标数量。')],
    ['RPT-022', asIs, field('s5', '数据来源于帮扶工作管理系统、慰问金签收台账和银行发放凭证，满意度来自问卷，佐证材料详见附件，已归档备查。')],
    ['RPT-023', asIs, field('s5', '本项目各项工作均已按要求完成，没有需要特别说明的问题，后续将继续做好困难职工的日常帮扶和回访服务等工作。')],
    ['CON-009', asIs, (form) => void form.tables.indicators?.pop(), { related: { target: { ...target('慰问困难职工户数').target, tables: { indicators: [{ level1: '满意度指标', level2: '服务对象满意度指标', name: '慰问对象满意率', value: '≥95%' }] } } } }],
    ['CON-010', asIs, indicator('慰问困难职工户数', { actual: '480户' }), { related: selfEvaluated('512户', '116.4') }],
    ['CON-011', asIs, field('s1.fund', '资金需求120万元，由上级工会拨款和本级工会经费安排；实际支出118万元，预算执行率98%，结余2万元系慰问品集中采购节约所致。'), { related: selfEvaluated('512户', '116.4') }],
    ['AMT-024', field('s1.fund', '全年收入4627.37万元，其中基本支出拨款3827.37万元、项目拨款800万元；实际支出116.4万元，执行率97%，因集中采购有结余。'), field('s1.fund', '全年收入4627.37万元，其中基本支出拨款3827.37万元、项目拨款880万元；实际支出116.4万元，执行率97%，因集中采购有结余。')],
    ['AMT-026', field('s2.economy', '慰问品支出22.68万元，慰问金支出4.61万元，合计27.29万元，户均标准控制在2300元以内，成本得到控制，采购节约明显。'), field('s2.economy', '慰问品支出22.68万元，慰问金支出4.61万元，合计27.22万元，户均标准控制在2300元以内，成本得到控制，采购节约明显。')],
    ['EVD-008', asIs, field('s2.effect', '慰问困难职工512户，超过500户的目标；建档困难职工帮扶覆盖率达到98.5%，问卷调查满意率100%，节日期间的生活压力得到缓解。')],
    ['TXT-004', asIs, field('s3', '，困难劳模帮扶资金发放较晚，原因是名单核定时间较长，基层工会力量不足，个别区县没有按时报送材料，影响了进度。')],
    ['TXT-010', asIs, field('s2.effect', '圆满完成各项任务。')],
  ],
};

const evaluationReport: Chapter = {
  form: 'dalian-union/evaluation-report',
  cases: [
    ['RPT-015', asIs, field('s3.methods', '')],
    ['RPT-016', asIs, field('s3.methods', '由评价工作组组织有关人员开展评价，通过查阅资料和实地走访了解情况，最后由工作组集体讨论形成评价结论和评分结果。')],
    ['RPT-017', asIs, field('s6', '项目总体工作完成较好，成效明显。建议下年度继续安排预算，预算规模保持稳定，并把社会捐赠的动员时间提前一个季度。')],
    ['RPT-018', asIs, field('s6', '综合得分96.7分，等级为优。项目总体工作完成较好，困难职工得到及时帮扶，社会捐赠动员工作有待提前谋划和组织实施。')],
    ['RPT-019', asIs, field('s7', '数据来源于帮扶工作管理系统、签收台账、银行发放凭证和回收的296份问卷，未发现影响评价结论的其他事项，评价过程由财')],
    ['DLS-008', asIs, cells('scores', 7, { score: '2' })],
  ],
};

const kunmingReport: Chapter = {
  form: 'kunming-union/unit-self-report-2019',
  cases: [
    ['AMT-024', asIs, field('r1_3', '2019年部门收入4707.37万元，其中基本支出拨款3827.37万元、项目支出拨款800万元；全年支出4562.6万元，预算执行率98.6%，年末结转64.77万元。')],
    ['CON-019', asIs, field('r6', '主要做法是我局把绩效目标分解到部门和季度，我会实行目标、预算、执行三张清单对照管理；满意度调查委托第三方开展。')],
    ['RPT-024', asIs, field('r5', '')],
    ['RPT-017', asIs, field('r3', '部门整体绩效目标基本实现，各项工作完成较好，职工满意，三公经费比上年有所下降，预算执行情况良好，达到了预期的效果。')],
  ],
};

export const reportChapters: Chapter[] = [selfReport, evaluationReport, kunmingReport];
