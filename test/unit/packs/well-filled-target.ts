import { indicator, type Contents } from './well-filled';

const goal = '2026年元旦春节期间走访慰问全市困难职工500户，发放慰问金100万元，1月底前发放完毕。';

/** The ministry's 项目支出绩效目标申报表. */
export const nationalTarget: Contents = {
  fields: {
    year: '2026',
    'project.name': '困难职工送温暖',
    'project.authority': '大连市总工会',
    'project.unit': '大连市总工会职工服务中心',
    'project.attr': '延续项目',
    'project.term': '2026-01-05 至 2026-11-20',
    'fund.total': '120',
    'fund.fiscal': '50',
    'fund.other': '70',
    'goal.year': goal,
  },
  tables: {
    indicators: [
      indicator('数量指标', '慰问困难职工户数', '≥500户'),
      indicator('质量指标', '慰问对象核定准确率', '＝100%'),
      indicator('时效指标', '慰问金发放完成时间', '2026年1月底前'),
      indicator('成本指标', '慰问总费用控制数', '≤120万元'),
      indicator('社会效益指标', '困难职工帮扶覆盖率', '≥98%'),
      indicator('生态效益指标', '慰问品包装回收比例', '≥80%'),
      indicator('可持续影响指标', '帮扶机制持续发挥作用年限', '≥3年'),
      indicator('服务对象满意度指标', '慰问对象满意率', '≥95%'),
    ],
  },
};

/** Kunming's project target under the measures of 2023. */
export const kunmingTarget: Contents = {
  fields: {
    year: '2026',
    unit: '昆明市总工会权益保障部',
    fillDate: '2025-11-08',
    'project.name': '困难职工送温暖',
    'project.leader': '李国栋',
    'project.phone': '0871-63605566',
    'project.attr': '延续项目',
    'project.scale': '一般项目',
    'project.period': '2026-01-05 至 2026-11-20',
    'fund.total': '120',
    'fund.union': '70',
    'fund.fiscal': '50',
    'goal.year': goal,
    'sign.filler': '王晓敏',
    'sign.head': '孙立民',
  },
  tables: {
    indicators: [
      indicator('数量指标', '慰问困难职工户数', '≥500户'),
      indicator('质量指标', '慰问对象核定准确率', '＝100%'),
      indicator('成本指标', '慰问总费用控制数', '≤120万元'),
      indicator('时效指标', '慰问金发放完成时间', '2026年1月底前'),
      indicator('经济效益指标', '带动社会捐赠金额', '≥20万元'),
      indicator('社会效益指标', '困难职工帮扶覆盖率', '≥98%'),
      indicator('可持续影响指标', '帮扶机制持续发挥作用年限', '≥3年'),
      { ...indicator('服务对象满意度指标', '慰问对象满意率', '≥95%') },
    ],
  },
};

/** Chongqing women's federation: a project of several years with both halves. */
export const chongqingTarget: Contents = {
  fields: {
    year: '2026',
    'project.name': '妇女创业就业培训',
    'project.authority': '市妇女联合会',
    'project.unit': '市妇联发展部',
    'project.attr': '延续项目',
    'project.term': '2026-03-01 至 2026-10-31',
    'fund.total': '80',
    'fund.fiscal': '60',
    'fund.other': '20',
    'goal.mid': '2026年至2028年累计培训妇女1800人，带动就业900人，形成稳定的就业服务机制。',
    'goal.year': '2026年3月至10月举办妇女创业就业培训12期，培训妇女600人，带动就业300人。',
    notes: '其他资金20万元为社会捐赠。',
  },
  tables: {
    indicators: [
      indicator('数量指标', '举办培训期数', '≥12期'),
      indicator('数量指标', '培训妇女人数', '≥600人'),
      indicator('质量指标', '培训考试合格率', '≥95%'),
      indicator('时效指标', '培训完成时间', '2026年10月底前'),
      indicator('成本指标', '人均培训成本', '≤1300元'),
      indicator('经济效益指标', '参训妇女人均增收', '≥2000元'),
      indicator('社会效益指标', '带动妇女就业人数', '≥300人'),
      indicator('可持续影响指标', '培训成果持续发挥作用年限', '≥3年'),
      indicator('服务对象满意度指标', '参训妇女满意度', '≥95%'),
    ],
  },
};

/** The ministry's 部门整体支出绩效目标申报表. */
export const nationalUnitTarget: Contents = {
  fields: {
    year: '2026',
    'dept.name': '大连市总工会',
    'contact.person': '王晓敏',
    'contact.phone': '0411-83602345',
    'total.amount': '800',
    'total.fiscal': '300',
    'total.other': '500',
    'goal.year': '2026年慰问困难职工500户，培训职工2000人，新建职工书屋10个，职工满意度不低于95%。',
  },
  tables: {
    tasks: [
      { name: '困难职工帮扶', content: '走访慰问困难职工500户，开展日常帮扶。', amount: '420', fiscal: '150', other: '270', basic: '', project: '420' },
      { name: '职工素质提升', content: '举办技能培训，建设职工书屋10个。', amount: '380', fiscal: '150', other: '230', basic: '', project: '380' },
    ],
    indicators: [
      indicator('数量指标', '慰问困难职工户数', '≥500户'),
      indicator('数量指标', '培训职工人数', '≥2000人'),
      indicator('数量指标', '新建职工书屋数量', '≥10个'),
      indicator('质量指标', '培训考试合格率', '≥95%'),
      indicator('时效指标', '年度任务完成时间', '2026年11月底前'),
      indicator('成本指标', '项目支出控制数', '≤800万元'),
      indicator('社会效益指标', '困难职工帮扶覆盖率', '≥98%'),
      indicator('可持续影响指标', '帮扶机制持续发挥作用年限', '≥3年'),
      indicator('服务对象满意度指标', '职工满意度', '≥95%'),
    ],
  },
};

/** Kunming's unit target under the measures of 2023: six dimensions. */
export const kunmingUnitTarget: Contents = {
  fields: {
    year: '2026',
    unit: '昆明市总工会',
    'dept.kind': '工会机关',
    'fund.income': '4627.37',
    'fund.total': '4627.37',
    'fund.basic': '3827.37',
    'fund.project': '800',
    'goal.mid': '到2028年，建成覆盖全市的职工服务网络，困难职工帮扶覆盖率保持在98%以上。',
    'goal.year': '2026年慰问困难职工500户，培训职工2000人，职工满意度不低于95%。',
    'notes.own': '自有收入为工会经费收缴，按规定入账并全部纳入预算管理。',
    'notes.match': '支出用于帮扶、培训和维权，均属工会主责主业。',
    'sign.filler': '王晓敏',
    'sign.head': '李国栋',
  },
  tables: {
    tasks: [
      { task: '困难职工帮扶', content: '走访慰问困难职工500户，开展日常帮扶。', total: '420', union: '270', fiscal: '150', other: '' },
      { task: '职工素质提升', content: '举办技能培训，培训职工2000人。', total: '380', union: '230', fiscal: '150', other: '' },
    ],
    indicators: [
      { level1: '运行成本', level2: '运行成本', name: '公用经费控制数', value: '≤120万元' },
      { level1: '管理效率', level2: '管理效率', name: '预算执行率', value: '≥95%' },
      { level1: '履职效能', level2: '履职效能', name: '慰问困难职工户数', value: '≥500户' },
      { level1: '履职效能', level2: '履职效能', name: '培训职工人数', value: '≥2000人' },
      { level1: '社会效益', level2: '社会效益', name: '困难职工帮扶覆盖率', value: '≥98%' },
      { level1: '可持续发展能力', level2: '可持续发展能力', name: '帮扶机制持续发挥作用年限', value: '≥3年' },
      { level1: '职工满意度', level2: '职工满意度', name: '职工满意度', value: '≥95%' },
    ],
  },
};
