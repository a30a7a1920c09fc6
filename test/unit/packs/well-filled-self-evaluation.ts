import type { Row } from '@/lib/model/filing';
import { done, type Contents } from './well-filled';

const fund = (item: string, initial: string, exec: string, rate: string, weight = '', score = ''): Row => ({
  item, initial, budget: initial, exec, rate, weight, score,
});

const indicators = [
  done('数量指标', '慰问困难职工户数', '≥500户', '512户', '20', '20'),
  done('质量指标', '慰问对象核定准确率', '＝100%', '100%', '10', '10'),
  done('时效指标', '慰问金发放完成时间', '2026年1月底前', '2026年1月25日', '10', '10'),
  done('成本指标', '慰问总费用控制数', '≤120万元', '116.4万元', '10', '10'),
  done('经济效益指标', '带动社会捐赠金额', '≥20万元', '18万元', '10', '9', '经济形势影响，少募集2万元；下年将提前发动企业捐赠。'),
  done('社会效益指标', '困难职工帮扶覆盖率', '≥98%', '98.5%', '10', '10'),
  done('可持续影响指标', '帮扶机制持续发挥作用年限', '≥3年', '3年', '10', '10'),
  done('服务对象满意度指标', '慰问对象满意率', '≥95%', '96%', '10', '10'),
];

const goals = {
  'goal.expected': '元旦春节期间走访慰问全市困难职工500户，1月底前将慰问金发放完毕。',
  'goal.done': '走访慰问困难职工512户，1月25日发放完毕，支出116.4万元，有签收台账；发放问卷300份，满意率96%。结余3.6万元，因采购节约。',
};

/** 大连: the self-evaluation of a union project. */
export const dalianSelfEvaluation: Contents = {
  fields: {
    year: '2026',
    'project.name': '困难职工送温暖',
    unit: '大连市总工会权益保障部',
    'project.dept': '权益保障部',
    ...goals,
    'total.score': '98.7',
    'sign.filler': '王晓敏',
    'sign.head': '李国栋',
    'sign.supervisor': '孙立民',
    fillDate: '2027-01-18',
  },
  tables: {
    fund: [
      fund('年度资金总额', '120', '116.4', '97%', '10', '9.7'),
      fund('上级工会拨款', '50', '50', '100%'),
      fund('本级工会（直属事业单位）自有资金', '70', '66.4', '94.86%'),
    ],
    indicators,
  },
};

/** 昆明, under the measures of 2023. */
export const kunmingSelfEvaluation: Contents = {
  fields: {
    year: '2026',
    unit: '昆明市总工会权益保障部',
    'project.name': '困难职工送温暖',
    'project.leader': '李国栋',
    'project.scale': '一般项目',
    ...goals,
    'analysis.economy': '支出116.4万元，比预算节约3.6万元，户均慰问标准控制在2300元以内。',
    'analysis.efficiency': '1月25日发放完毕，比计划提前6天，单位管理费用低于上年。',
    'analysis.benefit': '覆盖98.5%的建档困难职工，问卷调查满意率96%，缓解了节日期间的生活压力。',
    'analysis.rectify': '针对社会捐赠未达目标，下年一季度起提前发动企业捐赠。',
    'total.score': '98.7',
    'sign.filler': '王晓敏',
    'sign.head': '孙立民',
    fillDate: '2027-01-18',
  },
  tables: {
    fund: [fund('年度资金总额', '120', '116.4', '97%', '10', '9.7'), fund('工会经费', '70', '66.4', '94.86%'), fund('财政拨款', '50', '50', '100%')],
    indicators,
    unmet: [{ name: '带动社会捐赠金额', state: '18万元，完成90%', cause: '经济形势影响，企业捐赠意愿下降。', measure: '下年将提前发动企业捐赠。' }],
  },
};

/** 重庆市妇联. */
export const chongqingSelfEvaluation: Contents = {
  fields: {
    year: '2026',
    'project.name': '困难妇女儿童慰问',
    'project.authority': '市妇女联合会',
    'project.unit': '市妇联发展部',
    ...goals,
    'total.score': '98.7',
  },
  tables: {
    fund: [fund('年度资金总额', '120', '116.4', '97%', '10', '9.7'), fund('当年财政拨款', '50', '50', '100%'), fund('其他资金', '70', '66.4', '94.86%')],
    indicators,
  },
};

/** The ministry's 部门整体支出绩效自评表. */
export const nationalUnitSelfEvaluation: Contents = {
  fields: {
    year: '2026',
    'dept.name': '大连市总工会',
    'contact.person': '王晓敏',
    'contact.phone': '0411-83602345',
    ...goals,
    'total.weight': '100',
    'total.score': '98.7',
    grade: '优',
  },
  tables: {
    fund: [fund('年度资金总额', '120', '116.4', '97%', '10', '9.7'), fund('财政拨款', '50', '50', '100%'), fund('其他资金', '70', '66.4', '94.86%')],
    tasks: [{ name: '困难职工帮扶', content: '走访慰问困难职工500户。', done: '走访慰问困难职工512户，1月25日发放完毕。', budget: '120', exec: '116.4', rate: '97%' }],
    indicators,
  },
};
