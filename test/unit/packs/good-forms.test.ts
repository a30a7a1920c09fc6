import { expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import type { Filing, Row } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';
import { application } from './well-filled';

const levels: Record<string, [string, string]> = {
  数量: ['产出指标', '数量指标'],
  质量: ['产出指标', '质量指标'],
  时效: ['产出指标', '时效指标'],
  成本: ['产出指标', '成本指标'],
  经济: ['效益指标', '经济效益指标'],
  社会: ['效益指标', '社会效益指标'],
  可持续: ['效益指标', '可持续影响指标'],
  满意: ['满意度指标', '服务对象满意度指标'],
};

/** `数量 培训职工人数 ≥200人`, one indicator a line. */
const table = (lines: string): Row[] =>
  lines.trim().split('\n').map((line) => {
    const [level = '', name = '', value = ''] = line.trim().split(/\s+/);
    const [level1 = '', level2 = ''] = levels[level] ?? [];
    return { level1, level2, name, operator: '', value, unit: '' };
  });

/** Forms as careful people of different offices write them, in different manners of writing values and dates. */
const forms: { title: string; fields: Record<string, string>; schedule?: [string, string, string][]; indicators: string }[] = [
  {
    title: '技能培训，金额带小数，进度按月填写',
    fields: { 'project.name': '职工职业技能培训', 'fund.total': '38.75', 'fund.upper': '18.75', 'fund.own.total': '20', 'fund.own.unionFee': '20', 'fund.own.careerIncome': '',
      'project.overviewGoal': '2026年3月至10月面向全市产业工人举办焊工、电工等8期培训班，培训职工400人，提高职工技能等级。' },
    schedule: [['制定方案、遴选机构', '2026年3月', '2026年3月'], ['分期培训', '2026年4月', '2026年9月'], ['考核发证、总结', '2026年10月', '2026年10月']],
    indicators: `
      数量 培训职工人数 不少于400人
      数量 举办培训班期数 8期
      质量 培训考试合格率 95%以上
      时效 培训完成时间 2026年10月底前
      成本 人均培训成本 不超过950元
      成本 培训总费用 ≤38.75万元
      经济 参训职工人均增收 ≥2000元/年
      社会 参训职工持证率 ≥80%
      可持续 培训成果持续发挥作用年限 ≥3年
      满意 参训学员满意度 ≥95%`,
  },
  {
    title: '法律援助，含时限和率，没有经济效益并说明',
    fields: { 'project.name': '农民工维权服务', 'project.overviewGoal': '全年为农民工提供法律咨询2000人次、办理法律援助案件120件，帮助追回欠薪，维护劳动关系和谐稳定。',
      'fund.total': '50', 'fund.upper': '', 'fund.own.total': '50', 'fund.own.unionFee': '50', 'fund.own.careerIncome': '—', notes: '本项目为公益法律服务，不直接产生经济效益，故不设经济效益指标。' },
    indicators: `
      数量 提供法律咨询人次 ≥2000人次
      数量 办理法律援助案件数 ≥120件
      质量 法律援助案件办结率 ≥95%
      时效 来访答复时限 ≤5个工作日
      成本 件均援助补贴标准 ≤2000元/件
      社会 劳动争议调解成功率 ≥60%
      社会 集体性劳动争议事件 0起
      可持续 法律服务工作站持续运行 长期
      满意 政策咨询满意率 ≥90%`,
  },
  {
    title: '疗休养，区间和带句子的时限',
    fields: { 'project.name': '劳模和一线职工疗休养', 'project.overviewGoal': '2026年5月至9月组织劳模和一线职工300人分6批疗休养，每批5天，促进职工身心健康。',
      'fund.total': '90', 'fund.upper': '90', 'fund.own.total': '', 'fund.own.unionFee': '', 'fund.own.careerIncome': '' },
    indicators: `
      数量 疗休养人数 280-320人
      数量 疗休养批次 6批
      质量 疗休养计划完成率 ＝100%
      时效 疗休养完成时间 于2026年9月30日前完成
      成本 疗休养人均标准 ≤3000元
      经济 协议价节约费用 ≥5万元
      社会 一线职工占比 ≥70%
      可持续 疗休养制度持续执行年限 ≥5年
      满意 参加职工满意度 ≥95%`,
  },
  {
    title: '职工书屋建设，设备和面积',
    fields: { 'project.name': '职工书屋建设', 'project.overviewGoal': '2026年新建职工书屋10个，改造面积1200平方米，配置图书2万册，8月底前投入使用，满足职工阅读需求。',
      'fund.total': '120.5', 'fund.upper': '50', 'fund.fiscal': '0', 'fund.own.total': '70.5', 'fund.own.unionFee': '60', 'fund.own.careerIncome': '10.5', 'fund.other': '无' },
    indicators: `
      数量 新建职工书屋数量 10个
      数量 改造面积 1200平方米
      数量 配置图书册数 2万册
      质量 工程验收合格率 100%
      质量 图书质量 符合国家出版物标准
      时效 投入使用时间 2026.8.31前
      成本 书屋建设总成本 ≤120.5万元
      经济 集中采购节约资金 ≥3万元
      社会 覆盖职工人数 ≥5000人
      可持续 书屋持续使用年限 ≥5年
      满意 职工读者满意率 ≥90%`,
  },
  {
    title: '劳动竞赛，跨年项目，百分比下降',
    fields: { 'project.name': '安全生产劳动竞赛', 'project.period': '2025-07-01 至 2027-06-30',
      'project.overviewGoal': '2025年至2027年在50家重点企业开展安全生产劳动竞赛，参赛职工每年不少于3000人，安全生产事故逐年下降。', 'fund.total': '60', 'fund.upper': '', 'fund.own.total': '60', 'fund.own.unionFee': '60', 'fund.own.careerIncome': '' },
    indicators: `
      数量 参赛企业家数 ≥50家
      数量 参赛职工人次 ≥3000人次
      质量 竞赛方案执行率 ≥95%
      时效 年度评比完成时间 11月底前
      成本 竞赛奖励及组织费用 ≤60万元
      经济 合理化建议创造效益 ≥200万元
      社会 安全生产事故下降率 ≥5%
      可持续 竞赛机制 长期坚持
      满意 参赛职工满意度 ≥90%`,
  },
  {
    title: '文体活动，季度进度，及时率',
    fields: { 'project.name': '职工文化体育活动', 'project.overviewGoal': '2026年举办职工运动会、书画展等活动12场，参与职工6000人次，丰富职工精神文化生活。', 'fund.total': '80', 'fund.upper': '30', 'fund.own.total': '50', 'fund.own.unionFee': '50', 'fund.own.careerIncome': '0' },
    schedule: [['春季健步走', '2026.3.1', '2026.4.30'], ['职工运动会', '2026.5.10', '2026.6.20'], ['书画展', '2026.9.1', '2026.9.30'], ['总结表彰', '2026.11.1', '2026.11.15']],
    indicators: `
      数量 举办文体活动场次 ≥12场
      数量 参与职工人次 ≥6000人次
      质量 活动安全事故 0起
      时效 活动按计划完成率 100%
      成本 场均活动成本 ≤6.5万元
      经济 吸引社会赞助金额 ≥10万元
      社会 新增会员人数 ≥500人
      社会 媒体报道 ≥8篇
      可持续 品牌活动持续举办 ≥3年
      满意 参与职工满意率 ≥92%`,
  },
  {
    title: '救助金按季发放，分级分档的定性指标',
    fields: { 'project.name': '困难职工生活救助', 'project.overviewGoal': '2026年按季度向612户建档困难职工发放生活救助金，保障其基本生活，年内解困脱困率不低于40%。', 'fund.total': '150', 'fund.upper': '80', 'fund.own.total': '70', 'fund.own.unionFee': '70', 'fund.own.careerIncome': '' },
    indicators: `
      数量 救助困难职工户数 612户
      质量 救助对象认定准确率 ＝100%
      时效 救助金发放时间 每季度末前
      成本 户均救助标准 ≤2400元/户
      经济 困难职工家庭减轻支出 ≥140万元
      社会 解困脱困率 ≥40%
      社会 困难职工生活状况 优：改善率90%以上；良：80%以上；中：60%以上；差：60%以下
      可持续 动态帮扶机制持续年限 ≥3年
      满意 救助对象满意度 ≥95%`,
  },
  {
    title: '直属事业单位设备购置，事业收入出资',
    fields: { unit: '大连市工人文化宫', 'project.dept': '大连市工人文化宫', 'project.name': '剧场灯光音响设备购置', 'project.leaderTitle': '主任', 'project.phone': '0411-82345678转801',
      'project.overviewGoal': '2026年7月底前购置剧场灯光音响设备35台（套）并投入使用，全年承接演出60场，增加经营收入。', 'fund.total': '200', 'fund.upper': '', 'fund.own.total': '200', 'fund.own.unionFee': '', 'fund.own.careerIncome': '150', 'fund.own.businessIncome': '50' },
    indicators: `
      数量 购置设备台套数 35台套
      数量 承接演出场次 ≥60场
      质量 设备验收合格率 100%
      质量 设备故障率 ≤2%
      时效 设备投入使用时间 2026年7月31日前
      成本 设备采购总成本 ≤200万元
      经济 增加经营收入数额 ≥30万元
      社会 服务职工观众人次 ≥2万人次
      可持续 设备使用年限 ≥8年
      满意 观众满意率 ≥90%`,
  },
  {
    title: '年末才能完成并写明理由',
    fields: { 'project.name': '劳动模范表彰', 'project.period': '2026-03-01 至 2026-12-20', 'project.overviewGoal': '2026年评选表彰市劳动模范200名、先进集体50个，12月中旬召开表彰大会，弘扬劳模精神。',
      notes: '表彰大会按市委安排于12月中旬召开，故完成时间晚于11月底。', 'fund.total': '45', 'fund.upper': '', 'fund.own.total': '45', 'fund.own.unionFee': '45', 'fund.own.careerIncome': '' },
    schedule: [['推荐评选', '2026-03-01', '2026-06-30'], ['考察公示', '2026-07-01', '2026-10-31'], ['召开表彰大会', '2026-11-01', '2026-12-20']],
    indicators: `
      数量 表彰劳动模范人数 200人
      数量 表彰先进集体个数 50个
      质量 评选程序合规率 100%
      时效 表彰大会召开时间 2026年12月20日前
      成本 表彰活动总费用 ≤45万元
      经济 劳模创新成果增效 ≥100万元
      社会 主流媒体宣传报道 ≥20篇
      可持续 劳模工作室作用发挥 ≥3年
      满意 职工群众认可度 ≥90%`,
  },
];

const set = compileRules(builtinPacks, 'dalian-union/project-target');

function filled({ fields, schedule, indicators }: (typeof forms)[number]): Pick<Filing, 'fields' | 'tables'> {
  const tables: Filing['tables'] = { ...application.tables, indicators: table(indicators) };
  if (schedule) tables.schedule = schedule.map(([content, start, end]) => ({ content, start, end }));
  return { fields: { ...application.fields, ...fields }, tables };
}

test.each(forms)('a good form is told of no error and no warning: $title', (form) => {
  if (set === undefined) throw new Error('no target form');
  const { findings } = check(set, filled(form), { today: '2025-11-10' });
  expect(findings.filter(({ severity }) => severity !== 'hint').map(({ rule, at, message }) => `${rule} @${at}: ${message}`)).toEqual([]);
});

test.each(forms)('hints on a good form stay few: $title', (form) => {
  if (set === undefined) throw new Error('no target form');
  const { findings } = check(set, filled(form), { today: '2025-11-10' });
  expect(findings.map(({ rule, at }) => `${rule} @${at}`).slice(3)).toEqual([]);
});
