import type { Row } from '@/lib/model/filing';
import { indicator, type Contents } from './well-filled';

const seen = (level2: string, name: string, value: string, actual: string, more: Row = {}): Row => ({ ...indicator(level2, name, value), actual, ...more });

/** 秦皇岛: one project at the end of June, well under way. */
export const qinhuangdaoMonitor: Contents = {
  fields: {
    unit: '秦皇岛市总工会权益保障部',
    name: '职工文体活动资金',
    'budget.total': '800',
    'budget.fiscal': '300',
    'budget.union': '500',
    'exec.total': '420',
    'exec.fiscal': '200',
    'exec.union': '220',
    'rate.total': '52.5%',
    'rate.fiscal': '66.67%',
    'rate.union': '44%',
    'goal.expected': '全年举办职工文体活动10场，参与职工500人，6月底前完成半数。',
    'goal.done': '已举办活动5场，参与职工260人，场地和物资按合同采购，问卷调查满意率95%。',
    'goal.rate': '66%',
    deviation: '因场地安排，参与人数略高于进度；下半年活动将于九月集中开展，结余资金2万元拟结转。',
    'sign.head': '李国栋',
    'sign.supervisor': '孙立民',
    'sign.date': '2026-06-30',
  },
  tables: {
    indicators: [
      seen('数量指标', '举办活动场次', '≥10场', '5场', { completion: '50%' }),
      seen('数量指标', '参与职工人数', '≥500人', '260人', { completion: '52%' }),
      seen('质量指标', '活动按方案完成率', '≥95%', '95%', { completion: '100%' }),
      seen('时效指标', '活动完成及时率', '≥95%', '95%', { completion: '100%' }),
      seen('成本指标', '场均活动成本', '≤80万元', '80万元', { completion: '100%' }),
      { ...seen('社会效益指标', '职工参与率', '≥60%', '33%', { completion: '55%' }), level1: '效果指标' },
      { ...seen('可持续影响指标', '活动品牌持续年限', '≥3年', '1年', { completion: '33.33%' }), level1: '效果指标' },
      { ...seen('满意度指标', '参与职工满意度', '≥95%', '95%', { completion: '100%' }), level1: '满意度指标' },
    ],
  },
};

const fund = (item: string, budget: string, exec: string, rate: string, forecast: string): Row => ({
  item, initial: budget, budget, exec, rate, forecast,
});

/** The ministry's 监控表 at the end of July. */
export const nationalMonitor: Contents = {
  fields: {
    year: '2026',
    asOf: '2026-07-31',
    'project.name': '困难职工送温暖',
    'project.authority': '大连市总工会',
    'project.unit': '大连市总工会职工服务中心',
    'goal.year': '慰问困难职工500户，发放慰问金100万元，11月底前全部发放完毕。',
    'goal.done': '截至7月底已慰问困难职工310户，发放慰问金62万元。',
    deviation: '与计划进度基本一致，下半年将继续推进。',
    'contact.person': '王晓敏',
    'contact.phone': '0411-83602345',
  },
  tables: {
    fund: [fund('年度资金总额', '120', '74.4', '62%', '120'), fund('其中：本年财政拨款', '50', '31', '62%', '50'), fund('上年结转资金', '', '', '', ''), fund('其他资金', '70', '43.4', '62%', '70')],
    indicators: [
      seen('数量指标', '慰问困难职工户数', '≥500户', '310户', { forecast: '500户', possibility: '确定能' }),
      seen('质量指标', '慰问对象核定准确率', '＝100%', '100%', { forecast: '100%', possibility: '确定能' }),
      seen('时效指标', '慰问金发放及时率', '≥95%', '96%', { forecast: '96%', possibility: '确定能' }),
      seen('成本指标', '户均慰问标准', '≤2000元', '2000元', { forecast: '2000元', possibility: '确定能' }),
      seen('社会效益指标', '困难职工帮扶覆盖率', '≥98%', '62%', { forecast: '98%', possibility: '确定能' }),
      seen('服务对象满意度指标', '慰问对象满意率', '≥95%', '95%', { forecast: '95%', possibility: '确定能' }),
    ],
  },
};

/** Kunming's and Chongqing's monitoring, of the same project. */
export const kunmingMonitor: Contents = {
  fields: {
    year: '2026',
    unit: '昆明市总工会权益保障部',
    asOf: '2026-07-31',
    'project.name': '困难职工送温暖',
    'project.leader': '李国栋',
    'monitor.kind': '一般监控',
    'goal.expected': nationalMonitor.fields['goal.year'] ?? '',
    'goal.done': nationalMonitor.fields['goal.done'] ?? '',
    'monitor.conclusion': '绩效目标实现程度和预算执行进度与预期一致。',
    'monitor.action': '按计划拨款',
    'sign.filler': '王晓敏',
    'sign.head': '孙立民',
  },
  tables: {
    fund: [fund('年度资金总额', '120', '74.4', '62%', '120'), fund('工会经费', '70', '43.4', '62%', '70'), fund('财政拨款', '50', '31', '62%', '50')],
    indicators: [...(nationalMonitor.tables.indicators ?? []), seen('可持续影响指标', '帮扶机制持续发挥作用年限', '≥3年', '2年', { possibility: '确定能' })].map((row) => ({ ...row, completion: '' })),
  },
};

export const chongqingMonitor: Contents = {
  fields: {
    year: '2026',
    'project.name': '妇女创业就业培训',
    'project.authority': '市妇女联合会',
    'project.unit': '市妇联发展部',
    asOf: '2026-07-31',
    'goal.year': '举办妇女创业就业培训12期，培训妇女600人，带动就业300人。',
    'goal.done': '截至7月底已举办7期，培训妇女372人，带动就业186人。',
  },
  tables: {
    fund: [fund('年度资金总额', '80', '49.6', '62%', '80'), fund('本年财政拨款', '60', '37.2', '62%', '60'), fund('其他资金', '20', '12.4', '62%', '20')],
    indicators: [
      seen('数量指标', '培训妇女人数', '≥600人', '372人', { forecast: '600人', possibility: '确定能' }),
      seen('质量指标', '培训考试合格率', '≥95%', '96%', { forecast: '96%', possibility: '确定能' }),
      seen('社会效益指标', '带动妇女就业人数', '≥300人', '186人', { forecast: '300人', possibility: '确定能' }),
      seen('服务对象满意度指标', '参训妇女满意度', '≥95%', '96%', { forecast: '96%', possibility: '确定能' }),
    ],
  },
};
