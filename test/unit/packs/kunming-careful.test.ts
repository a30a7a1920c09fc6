import { describe, expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import type { Contents } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';

/** The tables and the report of 2020 as a careful office fills them. */
const row = (task: string, plan: string, actual: string, compare: string) => ({ goal: '', task, plan, actual, compare, note: '无' });
const tasks = [
  row('经济效益', '开展职工技能竞赛、“五小”创新活动，带动企业节支增效', '组织技能竞赛12场，征集职工合理化建议860条，为企业节约成本1200万元', '比年初计划多2场，节约成本超目标20%'),
  row('社会效益', '推进集体协商，维护职工合法权益', '签订集体合同1560份，覆盖职工21万人，办理法律援助案件89件', '集体合同建制率92%，高于年初目标2个百分点'),
  row('生态效益', '不适用：工会工作不产生直接生态效益', '不适用', '不适用'),
  row('社会公众或服务对象满意度', '服务对象满意度≥90%', '发放问卷300份，回收286份，满意度95.2%', '高于年初目标5.2个百分点'),
  row('预算编制科学', '按零基预算要求编制部门预算，细化到项目', '2020年部门预算经市人大批准，追加预算1次', '预算调整率3.1%，低于上年'),
  row('基本支出足额保障', '保障在职人员78人工资福利和公用经费', '按月足额发放在职人员78人工资，支出2890.45万元', '完成预算的99.8%'),
  row('确保重点支出安排', '安排送温暖、劳模帮扶等重点支出671.73万元', '重点项目支出671.73万元，送温暖资金拨付至1200户', '完成预算的100%'),
  row('严控“三公经费”支出', '“三公”经费不超过15万元', '“三公”经费支出12.3万元，其中公务接待1.2万元、公务用车11.1万元', '比预算减少2.7万元，下降18%'),
  row('严格预算执行', '按月编制用款计划，年底执行率达到95%以上', '全年执行率98.6%', '高于年初目标3.6个百分点'),
  row('严格结转结余', '结转结余资金不超过预算的5%', '年末结转50.2万元，占预算的1.4%', '低于年初目标'),
  row('项目组织良好', '每个项目明确责任部门，制定实施方案', '12个项目全部制定实施方案，中期检查2次', '与年初计划一致，12个项目全部按期完成'),
  row('“三公经费”节支增效', '公务用车统一派车，减少空驶', '公务用车燃油费下降6%', '节约0.7万元'),
  row('管理制度健全', '修订本单位财务管理、采购管理制度', '修订《昆明市总工会机关财务管理办法》等3项制度', '比年初计划多修订1项'),
  row('信息公开及时完整', '按规定时间公开预算、决算和绩效信息', '2月18日公开部门预算，9月10日公开部门决算', '均在规定的20日内公开'),
  row('资产管理使用规范有效', '资产每年盘点1次，账实相符', '12月盘点资产1次，共1865件，账实相符率100%', '与年初目标一致'),
];
const report = {
  unit: '曲靖市总工会', year: '2020',
  r1_1: '曲靖市总工会是中共曲靖市委和云南省总工会领导下的群团组织，内设办公室、组织部、权益保障部等8个部室，核定编制56人，年末在职52人，主要职责是维护职工合法权益、竭诚服务职工群众。',
  r1_2: '2020年设立部门整体支出绩效目标4项、绩效指标23个，主要包括：慰问困难职工1500户，开展技能竞赛12场，职工满意度达到90%以上。',
  r1_3: '2020年收入决算3610.38万元，其中：一般公共预算财政拨款收入3120.5万元，上级补助收入489.88万元；支出决算3562.18万元，其中：基本支出2890.45万元，占81.14%；项目支出671.73万元，占18.86%。年末结转结余48.2万元。',
  r1_4: '制定了《机关财务管理办法》《专项资金管理办法》等12项制度，预算编制、执行、监督分工明确，全年开展内部审计2次。',
  r2_1: '检验预算资金使用的合规性和有效性，查找预算编制和执行中的薄弱环节，为下一年度预算安排提供依据。',
  r2_2_1: '根据市财政局《关于开展2020年度部门整体支出绩效自评工作的通知》，成立由主席任组长的自评工作组，制定自评方案，明确3个阶段的时间和责任人。',
  r2_2_2: '1月至2月各部室对12个项目逐个自评，财务部汇总数据、核对台账和会计凭证，3月5日召开会议审定自评结果。',
  r3: '经自评，部门整体支出绩效得分93.6分，等级为“优”。产出指标完成率98.5%，效益指标完成率96%，预算执行率98.66%。',
  r4: '一是个别指标设置偏低，完成率超过130%，下年度编制目标时参考近3年实际值调整。二是部分基层项目资金拨付较晚，已建立按月通报制度，2021年6月底前整改到位。',
  r5: '自评结果在门户网站公开，并作为2021年预算安排的依据，对执行率低于80%的2个项目压减预算15%。',
  r6: '坚持绩效目标与业务工作同部署、同检查、同考核，业务部室每季度报送绩效数据，财务部每半年通报一次。',
  r7: '无',
};

const said = (form: string, contents: Contents) => {
  const rules = compileRules(builtinPacks, `kunming-union/${form}`);
  if (rules === undefined) throw new Error(`no form ${form}`);
  return check(rules, contents, { today: '2021-03-10' })
    .findings.filter(({ severity }) => severity !== 'hint')
    .map(({ rule, at, message }) => `${rule} @${at}: ${message}`);
};
const inReport = (changed: Partial<typeof report>) => said('unit-self-report-2019', { fields: { ...report, ...changed }, tables: {} });
const inTable = (task: string, changed: Partial<(typeof tasks)[number]>) =>
  said('unit-self-evaluation-2019', {
    fields: { unit: report.unit, year: report.year },
    tables: { tasks: tasks.map((each) => (each.task === task ? { ...each, ...changed } : each)) },
  });

test('a careful report and a careful table have neither error nor warning', () => {
  expect(inReport({})).toEqual([]);
  expect(inTable('', {})).toEqual([]);
});

describe('one slip is one finding', () => {
  test.each<[string, Partial<typeof report>, string]>([
    ['a part that does not add up', { r1_3: report.r1_3.replace('671.73', '691.73') }, 'kunming-union/amounts-uneven @fields.r1_3: 总额3562.18万元，分项相加3582.18万元，差20万元'],
    ['another kind of office', { r6: `我局${report.r6}` }, 'kunming-union/other-kind-of-office @fields.r6: 部门是工会，文中自称“我局”'],
    ['a conclusion of praise only', { r3: '各项工作圆满完成，取得了较好的社会效益，促进全市工会工作再上新台阶，得到广大职工的一致好评。' }, 'kunming-union/conclusion-without-grade @fields.r3: 综合评价结论没有得分，也没有等级'],
    ['a part copied from another', { r6: `我们的做法如下。${report.r2_2_2}` }, 'kunming-union/copied-part @fields.r6: 主要经验及做法照抄前面的内容：“1月至2月各部室对12个…”'],
    ['a part left out', { r5: '' }, 'kunming-union/part-missing @fields.r5: 自评报告缺少“绩效自评结果应用”'],
  ])('in the report: %s', (_, changed, wanted) => expect(inReport(changed)).toEqual([wanted]));

  test.each<[string, string, Partial<(typeof tasks)[number]>, string]>([
    ['no figure for satisfaction', '社会公众或服务对象满意度', { actual: '职工普遍反映良好，获得感明显增强' }, 'kunming-union/satisfaction-without-figure @tasks[3].actual: 满意度目标90%，实际执行情况没有写数值'],
    ['a copied column', '社会效益', { actual: '推进集体协商，维护职工合法权益' }, 'kunming-union/plan-copied-into-actual @tasks[1].actual: 社会效益：执行情况照抄任务措施'],
    ['an empty column', '项目组织良好', { compare: '' }, 'kunming-union/blank-cell @tasks[10]: 项目组织良好：有空栏'],
    ['无 without a reason', '生态效益', { plan: '无', actual: '无', compare: '无' }, 'kunming-union/not-applicable-unexplained @tasks[2]: 生态效益：写了“无”，没有理由'],
    ['a row moved to the left', '管理制度健全', { goal: '管理制度健全', task: '修订制度', plan: '修订3项制度', actual: '多修订1项', compare: '无', note: '' }, 'kunming-union/shifted-row @tasks[12]: 第13行“管理制度健全”与表头错位，疑似整行移了一列'],
    ['fewer than planned', '资产管理使用规范有效', { plan: '资产每年盘点2次', actual: '12月盘点资产1次' }, 'kunming-union/count-short @tasks[14].actual: 目标2次，实际1次，没有说明差在哪里'],
  ])('in the table: %s', (_, task, changed, wanted) => expect(inTable(task, changed)).toEqual([wanted]));
});
