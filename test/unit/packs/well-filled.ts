import type { Filing, Row } from '@/lib/model/filing';

export type Contents = Pick<Filing, 'fields' | 'tables'>;

const level1: Record<string, string> = {
  经济效益指标: '效益指标',
  社会效益指标: '效益指标',
  生态效益指标: '效益指标',
  可持续影响指标: '效益指标',
  服务对象满意度指标: '满意度指标',
};
export const indicator = (level2: string, name: string, value: string): Row => ({ level1: level1[level2] ?? '产出指标', level2, name, value });

/** A 目标申报表 as a careful person fills it. */
export const application: Contents = {
  fields: {
    year: '2026',
    unit: '大连市总工会权益保障部',
    fillDate: '2025-11-08',
    'project.name': '困难职工送温暖',
    'project.dept': '权益保障部',
    'project.leader': '李国栋',
    'project.leaderTitle': '部长',
    'project.phone': '0411-83602345',
    'project.period': '2026-01-05 至 2026-11-20',
    'fund.total': '120',
    'fund.upper': '50',
    'fund.own.total': '70',
    'fund.own.unionFee': '60',
    'fund.own.careerIncome': '10',
    'dept.function': '负责困难职工帮扶、职工维权和法律援助，指导基层工会开展服务职工工作。',
    'project.overviewGoal': '2026年元旦春节期间走访慰问全市困难职工500户，发放慰问金100万元，1月底前发放完毕；全年开展日常帮扶。',
    'project.basis': '依据《工会送温暖资金使用管理办法（试行）》（总工办发〔2018〕9号）和大连市总工会2026年工作要点。',
    'project.feasibility': '已有12家职工服务站和3名专职人员，连续五年组织实施，制度健全，按户均2000元标准测算，资金专款专用。',
    'project.necessity': '全市建档困难职工612户，节日期间生活支出压力大，开展送温暖是工会履行帮扶职责的基本要求。',
    notes: '无',
    'sign.filler': '王晓敏',
    'sign.head': '李国栋',
    'sign.supervisor': '孙立民',
  },
  tables: {
    schedule: [
      { content: '走访摸底、核定慰问名单', start: '2026-01-05', end: '2026-01-12' },
      { content: '发放慰问金', start: '2026-01-13', end: '2026-01-31' },
      { content: '日常帮扶', start: '2026-03-01', end: '2026-10-31' },
      { content: '总结归档', start: '2026-11-01', end: '2026-11-20' },
    ],
    indicators: [
      indicator('数量指标', '慰问困难职工户数', '≥500户'),
      indicator('数量指标', '走访慰问场次', '≥20场'),
      indicator('质量指标', '慰问对象核定准确率', '＝100%'),
      indicator('时效指标', '慰问金发放完成时间', '2026年1月底前'),
      indicator('成本指标', '户均慰问标准', '≤2000元'),
      indicator('成本指标', '慰问总费用控制数', '≤120万元'),
      indicator('经济效益指标', '带动社会捐赠金额', '≥20万元'),
      indicator('社会效益指标', '困难职工帮扶覆盖率', '≥98%'),
      indicator('可持续影响指标', '帮扶机制持续发挥作用年限', '≥3年'),
      indicator('服务对象满意度指标', '慰问对象满意率', '≥95%'),
    ],
  },
};

export const done = (level2: string, name: string, value: string, actual: string, weight: string, score: string, deviation = ''): Row => ({
  ...indicator(level2, name, value),
  actual,
  weight,
  score,
  deviation,
});

/** A 自评表 with things that went wrong, each told as it should be. */
export const selfEvaluation: Contents = {
  fields: {
    year: '2021',
    'project.name': '护理人员培训补助',
    'project.authority': '市人力资源和社会保障局',
    'project.unit': '市职业技能培训中心',
    'goal.expected': '培训护理人员12500名，验收培训机构11所，12月底前完成。',
    'goal.done': '全年培训12166名，验收机构11所，按期完成；问卷调查满意率88.32%。补贴资金结余586.84万元，因培训人数未达计划。',
    'total.score': '94.22',
  },
  tables: {
    fund: [
      { item: '年度资金总额', initial: '3750', budget: '3750', exec: '3163.16', weight: '10', rate: '84.35%', score: '8.44' },
      { item: '其中：当年财政拨款', initial: '3750', budget: '3750', exec: '3163.16', weight: '—', rate: '84.35%', score: '—' },
      { item: '上年结转资金', initial: '', budget: '', exec: '', weight: '—', rate: '', score: '—' },
      { item: '其他资金', initial: '0', budget: '0', exec: '0', weight: '—', rate: '', score: '—' },
    ],
    indicators: [
      done('数量指标', '培训人数', '12500名', '12166名', '10', '9.73', '受疫情影响两期停办，少培训334名，下年补办。'),
      done('数量指标', '验收机构', '11所', '11所', '5', '5'),
      done('质量指标', '结业通过率', '100%', '98.79%', '10', '9.88', '部分学员补考未通过，下年加强考前辅导。'),
      done('质量指标', '机构验收合格率', '100%', '100%', '10', '10'),
      done('时效指标', '按期完成', '2021年12月31日前', '按期完成', '5', '5'),
      done('成本指标', '补贴标准', '≤3000元/人', '2600元/人', '10', '10'),
      done('经济效益指标', '减轻家庭负担', '优：九成以上家庭支出减少；良：八成以上', '良', '8', '7.2', '效果有待持续跟踪，今后完善回访。'),
      done('社会效益指标', '就业率', '≥60%', '53.53%', '15', '13.38', '用工需求下降，下一步加强岗位对接。'),
      done('可持续影响指标', '就业能力', '长期', '良', '7', '6.3', '今后持续跟踪。'),
      done('服务对象满意度指标', '学员满意度', '≥95%', '88.32%', '10', '9.3', '伙食和住宿意见较多，下一步改进后勤。'),
    ],
  },
};
