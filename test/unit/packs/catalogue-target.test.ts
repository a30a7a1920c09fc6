import { expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import type { Filing, Row } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';
import { application } from './well-filled';

type Contents = Pick<Filing, 'fields' | 'tables'>;
/** What an example of the catalogue changes in a well filled form. */
type Change = (form: Contents) => void;

const level1: Record<string, string> = { 经济: '效益指标', 社会: '效益指标', 可持续: '效益指标', 满意度: '满意度指标' };
const level2: Record<string, string> = {
  经济: '经济效益指标', 社会: '社会效益指标', 可持续: '可持续影响指标', 满意度: '服务对象满意度指标',
};
const row = (level: string, name: string, value: string): Row => ({
  level1: level1[level] ?? '产出指标',
  level2: level2[level] ?? `${level}指标`,
  name,
  value,
});

/** One field holds something else. */
const field = (id: string, value: string): Change => (form) => void (form.fields[id] = value);
const fields = (values: Record<string, string>): Change => (form) => void Object.assign(form.fields, values);
/** The rows of one 二级指标 give way to one of the example. */
const only = (level: string, name: string, value: string): Change => (form) => {
  const mine = row(level, name, value);
  const rest = (form.tables.indicators ?? []).filter((each) => each.level2 !== mine.level2);
  form.tables.indicators = [...rest, mine];
};
/** One more row. */
const more = (level: string, name: string, value: string): Change => (form) => void form.tables.indicators?.push(row(level, name, value));
const without = (level: string): Change => (form) => {
  form.tables.indicators = (form.tables.indicators ?? []).filter((each) => each.level2 !== (level2[level] ?? `${level}指标`));
};
const indicators = (...rows: Row[]): Change => (form) => void (form.tables.indicators = rows);
const schedule = (...rows: [string, string, string][]): Change => (form) =>
  void (form.tables.schedule = rows.map(([content, start, end]) => ({ content, start, end })));
const all = (...changes: Change[]): Change => (form) => changes.forEach((change) => change(form));
const asIs: Change = () => {};
const repeated = (count: number, value?: string) =>
  Array.from({ length: count }, (_, at) => row('数量', `慰问第${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'[at] ?? ''}类职工户数`, value ?? `${at + 5}户`));

/** Check, an example that passes, one that fails, and the days of checking where they matter. */
const catalogue: [id: string, pass: Change, fail: Change, days?: { pass?: string; fail?: string }][] = [
  ['CMP-001', field('project.name', '困难职工送温暖项目'), field('project.name', '')],
  ['CMP-002', field('unit', '权益保障部'), field('unit', '　')],
  ['CMP-003', field('project.dept', '职工服务中心'), field('project.dept', '')],
  ['CMP-004', fields({ 'project.leader': '李某', 'sign.head': '李某' }), field('project.leader', '')],
  ['CMP-005', field('project.leaderTitle', '部长'), field('project.leaderTitle', '')],
  ['CMP-006', field('project.phone', '0411-83602345'), field('project.phone', '')],
  ['CMP-007', field('project.period', '2026-03-01 至 2026-10-31'), field('project.period', '2026-03-01 至 ')],
  ['CMP-008', field('fund.total', '120'), field('fund.total', '')],
  ['CMP-009', asIs, fields({ 'fund.upper': '', 'fund.own.total': '', 'fund.own.unionFee': '', 'fund.own.careerIncome': '' })],
  ['CMP-010', asIs, field('dept.function', '')],
  ['CMP-011', field('project.overviewGoal', '慰问困难职工500人，1月底前发放完毕'), field('project.overviewGoal', '')],
  ['CMP-012', field('project.basis', '依据《送温暖管理办法》（×工发〔2022〕1号）'), field('project.basis', '')],
  ['CMP-013', asIs, field('project.feasibility', '')],
  ['CMP-014', asIs, field('project.necessity', '')],
  ['CMP-015', schedule(['1、调研摸底', '2026-03-01', '2026-04-30']), schedule(['', '', ''], ['', '', ''])],
  ['CMP-016', schedule(['发放慰问金', '2026-01-10', '2026-01-25']), schedule(['发放慰问金', '2026-01-10', ''])],
  ['CMP-017', only('数量', '慰问人数', '≥500人'), only('数量', '慰问人数', '')],
  ['CMP-018', only('数量', '慰问人数', '500人'), only('数量', '', '500人')],
  ['CMP-026', field('sign.filler', '王某'), field('sign.filler', '')],
  ['CMP-027', asIs, field('sign.head', '')],
  ['CMP-027', asIs, field('sign.supervisor', '')],
  ['CMP-028', field('fillDate', '2025-11-08'), field('fillDate', '')],
  ['CMP-029', field('year', '2026'), field('year', '')],
  ['STR-001', indicators(...repeated(8)), indicators(...repeated(3))],
  ['STR-002', only('数量', '培训人数', '≥200人'), without('数量')],
  ['STR-003', only('质量', '培训合格率', '≥95%'), without('质量')],
  ['STR-004', only('时效', '培训完成时间', '11月底前完成'), without('时效')],
  ['STR-005', only('成本', '人均成本', '≤400元/天'), without('成本')],
  ['STR-006', only('经济', '带动增收', '≥20万元'), all(without('经济'), field('notes', ''))],
  ['STR-007', only('社会', '受益职工', '≥3000人次'), all(without('社会'), field('notes', ''))],
  ['STR-008', only('可持续', '服务站持续使用', '≥5年'), all(without('可持续'), field('notes', ''))],
  ['STR-009', only('满意度', '职工满意度', '≥90%'), without('满意度')],
  ['STR-012', asIs, (form) => form.tables.indicators?.push(...repeated(22))],
  ['STR-013', more('数量', '培训人数', '≥50人'), all(more('数量', '慰问人数', '≥50人'), more('数量', '慰问人数', '≥50人'))],
  ['STR-014', all(only('社会', '受益人次', '≥300人次'), only('满意度', '市民满意度', '≥90%')), all(only('社会', '市民满意度', '≥90%'), only('满意度', '市民满意度', '≥90%'))],
  ['STR-015', asIs, indicators(...repeated(8, '100%'))],
  ['STR-016', asIs, all(indicators(...repeated(6, '100%')), more('数量', '慰问场次', '3场'))],
  ['STR-020', asIs, field('project.feasibility', '已有12家职工服务站和3名专职人员，连续五年组织实施，制度健全，资金专款专用。')],
  ['STR-021', asIs, schedule(['全年开展', '2026-01-05', '2026-11-20'])],
  ['STR-022', asIs, (form) => form.tables.indicators?.push({ ...row('数量', '培训人数', '≥200人'), level1: '效益指标' })],
  ['VAL-001', only('数量', '参与活动人数', '≥200人'), only('数量', '参与活动人数', '若干')],
  ['VAL-002', only('时效', '发放完成时间', '2026年10月底前'), only('时效', '发放完成时间', '及时')],
  ['VAL-003', only('成本', '总费用', '≤90万元'), only('成本', '总费用', '符合规定')],
  ['VAL-004', only('经济', '带动增收', '增收≥20万元'), only('经济', '带动增收', '效果明显')],
  ['VAL-005', only('满意度', '职工满意度', '≥95%'), only('满意度', '职工满意度', '满意')],
  ['VAL-007', only('社会', '安全生产事故', '下降≥5%'), only('社会', '安全生产水平', '明显提高')],
  ['VAL-008', only('社会', '职工生活状况', '优：改善率90%以上；良：80%以上'), only('社会', '职工生活状况', '得到缓解')],
  ['VAL-008', asIs, only('社会', '职工生活水平', '有所提高')],
  ['VAL-009', only('数量', '文体活动场次', '6场'), only('数量', '文体活动场次', '6')],
  ['VAL-010', only('数量', '培训职工人次', '≥280人次'), only('数量', '培训职工人次', '280人次')],
  ['VAL-011', only('质量', '培训合格率', '≥95%'), only('质量', '培训合格率', '≥120%')],
  ['VAL-012', only('质量', '培训合格率', '＝100%'), only('质量', '培训合格率', '≥100%')],
  ['VAL-013', only('质量', '设施稳定运行率', '≥99%'), only('质量', '设施稳定运行率', '≤99%')],
  ['VAL-014', only('成本', '总成本', '≤90万元'), only('成本', '总成本', '≥90万元')],
  ['VAL-015', only('质量', '培训合格率', '≥90%'), only('质量', '培训合格率', '≥≥90%')],
  ['VAL-016', only('质量', '培训合格率', '≥100%'), only('质量', '培训合格率', '≥100%百分比')],
  ['VAL-017', only('质量', '培训合格率', '≥100%'), only('质量', '培训合格率', '≧100%')],
  ['VAL-018', only('社会', '会员增长率', '8%—10%'), only('社会', '会员增长率', '10%—8%')],
  ['VAL-019', only('数量', '宣讲场次', '5场'), only('数量', '宣讲场次', '0场')],
  ['VAL-020', only('社会', '安全生产事故', '下降≥5%'), only('社会', '安全生产事故', '-5%')],
  ['VAL-021', only('数量', '慰问劳模人数', '63人'), only('数量', '慰问劳模人数', '63.5人')],
  ['VAL-022', only('数量', '培训人数', '200人'), only('数量', '培训人数', '200场')],
  ['VAL-023', only('质量', '培训合格率', '100%'), only('质量', '培训合格率', '100')],
  ['VAL-024', only('数量', '培训人数', '280人次'), only('数量', '培训人数', '100%')],
  ['VAL-025', only('满意度', '职工满意度', '≥90%'), only('满意度', '职工满意度', '≥50%')],
  ['VAL-026', only('满意度', '职工满意度', '≥95%'), only('满意度', '职工满意度', '100%')],
  ['VAL-027', only('满意度', '职工满意度', '≥90%'), only('满意度', '职工满意度', '90分')],
  ['VAL-028', only('时效', '按期完成率', '100%'), only('时效', '完成时间', '100%')],
  ['VAL-029', only('时效', '完成时间', '2026年10月底前'), only('时效', '完成时间', '2026年')],
  ['VAL-030', only('成本', '总成本', '≤110万元'), only('成本', '总成本', '控制在预算成本内')],
  ['VAL-031', asIs, field('fund.upper', '50.0000001')],
  ['VAL-032', only('数量', '发放手册份数', '2,280份'), only('数量', '发放手册份数', '22.80.1')],
  ['VAL-035', only('满意度', '职工满意度', '95%'), only('满意度', '职工满意度', '９５％')],
  ['VAL-036', only('数量', '慰问人数', '≥500人'), only('数量', '慰问人数', '元旦春节期间走访慰问全市在档困难职工，其中深度困难职工、相对困难职工和意外致困职工共500人')],
  ['NAM-001', only('数量', '培训人数', '200人'), only('数量', '培训200人', '200人')],
  ['NAM-002', only('满意度', '职工满意度', '≥90%'), only('满意度', '职工满意度≥90%', '≥90%')],
  ['NAM-003', only('数量', '慰问困难职工人数', '200人'), only('数量', '人数', '200人')],
  ['NAM-004', only('质量', '培训合格率', '≥95%'), only('数量', '为提高全市产业工人队伍整体技能素质而组织开展的各级各类职业技能培训班参训人数', '200人')],
  ['NAM-005', only('数量', '慰问人数', '200人'), only('数量', '指标1', '200人')],
  ['NAM-005', only('数量', '慰问人数', '200人'), only('数量', '三级指标', '200人')],
  ['NAM-006', only('社会', '职工技能等级提升人数', '≥50人'), only('社会', '提高职工素质', '效果良好')],
  ['NAM-007', only('数量', '培训人数', '200人'), only('数量', '培训人数、场次及合格率', '200人')],
  ['NAM-008', only('数量', '劳模创新工作室数', '5个'), only('数量', '劳模|工作室', '5个')],
  ['NAM-009', only('数量', '慰问人数', '200人'), only('数量', ' 慰问人数', '200人')],
  ['NAM-010', only('数量', '改造面积', '200平方米'), only('数量', '工程资金金额', '20万元')],
  ['NAM-011', only('数量', '帮扶职工人数', '200人'), only('数量', 'XX活动场次', '20场')],
  ['NAM-012', only('数量', '送温暖慰问人数', '200人'), all(field('project.name', '送温暖项目'), only('数量', '送温暖项目', '1个'))],
  ['CAT-001', asIs, only('社会', '市民满意度', '≥90%')],
  ['CAT-002', only('质量', '验收合格率', '≥98%'), only('数量', '验收合格率', '≥98%')],
  ['CAT-003', only('时效', '按期完成率', '100%'), only('数量', '发放及时率', '100%')],
  ['CAT-004', only('数量', '维护次数', '4次'), only('质量', '维护次数', '4次')],
  ['CAT-005', only('成本', '人均培训成本', '≤400元'), only('数量', '培训成本', '≤400元')],
  ['CAT-006', only('成本', '总成本', '≤90万元'), only('成本', '资金到位率', '100%')],
  ['CAT-007', only('时效', '完成时间', '2026年10月底前'), only('时效', '参加人数', '500人')],
  ['CAT-008', only('社会', '劳动关系稳定率', '≥98%'), only('经济', '促进社会稳定', '≥98%')],
  ['CAT-009', only('经济', '企业增收额', '≥20万元'), only('社会', '企业增收额', '≥20万元')],
  ['CAT-010', only('经济', '节约资金', '≥5万元'), only('经济', '工作完成率', '100%')],
  ['CAT-012', only('可持续', '服务站使用', '≥5年'), only('可持续', '开展活动', '2次')],
  ['CAT-013', all(only('数量', '培训人数', '≥50人'), only('社会', '参训职工持证率', '≥80%')), all(only('数量', '培训人数', '≥50人'), only('社会', '培训人数', '≥50人'))],
  ['CAT-014', only('满意度', '职工满意度', '≥90%'), only('满意度', '服务群众人数', '500人')],
  ['CAT-015', only('成本', '成本控制率', '≤100%'), only('质量', '成本控制率', '≤100%')],
  ['DAT-001', field('project.period', '2026-03-01 至 2026-10-31'), field('project.period', '2026-10-01 至 2026-03-31')],
  ['DAT-002', field('project.period', '2026-01-05 至 2026-11-30'), field('project.period', '2026-01-05 至 2026-12-20')],
  ['DAT-003', schedule(['总结', '2026-11-01', '2026-11-25']), schedule(['总结', '2026-11-01', '2026-12-31'])],
  ['DAT-004', only('时效', '完成时间', '2026年11月底前'), only('时效', '完成时间', '2026年12月底前')],
  ['DAT-005', schedule(['培训', '2026-03-01', '2026-03-31']), schedule(['培训', '2026-05-01', '2026-04-01'])],
  ['DAT-006', asIs, all(field('project.period', '2026-01-05 至 2026-10-31'), schedule(['总结', '2026-03-01', '2026-12-31']))],
  ['DAT-007', schedule(['甲', '2026-03-01', '2026-04-30'], ['乙', '2026-05-01', '2026-08-31'], ['丙', '2026-09-01', '2026-10-31']), schedule(['丙', '2026-09-01', '2026-10-31'], ['甲', '2026-03-01', '2026-08-30'])],
  ['DAT-008', asIs, schedule(['甲', '2026-10-01', '2026-10-31'], ['乙', '2026-11-01', '2026-11-20'])],
  ['DAT-009', asIs, schedule(['甲', '2026-03-01', '2026-03-31'], ['乙', '2026-10-01', '2026-11-20'])],
  ['DAT-010', asIs, field('project.period', '2025-01-05 至 2025-11-20')],
  ['DAT-011', field('fillDate', '2025-11-08'), field('fillDate', '2023-11-08')],
  ['DAT-012', field('fillDate', '2025-02-28'), field('fillDate', '2025-02-30')],
  ['DAT-012', asIs, schedule(['甲', '2026-02-30', '2026-03-31'])],
  ['DAT-012', only('时效', '完成时间', '2026年2月28日前'), only('时效', '完成时间', '2026年2月30日前')],
  ['DAT-013', asIs, field('fillDate', '2026-11-08'), { fail: '2025-11-08' }],
  ['DAT-014', field('project.period', '2026-03-01 至 2026-10-31'), field('project.period', '2026-03-01 至 2028-08-31')],
  ['DAT-017', asIs, field('project.overviewGoal', '2022年元旦春节期间走访慰问困难职工500户，1月底前发放完毕。')],
  ['DAT-019', asIs, all(field('project.period', '2026-03-01 至 2026-10-31'), only('时效', '完成时间', '2026年12月底前'))],
  ['AMT-001', asIs, field('fund.total', '110')],
  ['AMT-002', asIs, field('fund.own.careerIncome', '5')],
  ['AMT-003', asIs, field('fund.own.unionFee', '90')],
  ['AMT-004', asIs, field('fund.own.total', '')],
  ['AMT-005', field('fund.total', '120.00'), field('fund.total', '约120')],
  ['AMT-006', asIs, field('fund.upper', '-20')],
  ['AMT-007', fields({ 'fund.total': '38.75', 'fund.own.total': '38.75' }), field('fund.total', '387500')],
  ['AMT-008', field('fund.total', '5'), field('fund.total', '0.0005')],
  ['AMT-009', fields({ 'fund.total': '90', 'fund.upper': '', 'fund.own.total': '90' }), field('fund.total', '0')],
  ['AMT-010', only('成本', '总成本', '≤90万元'), only('成本', '总成本', '≤250万元')],
  ['AMT-011', only('成本', '总成本', '≤115万元'), only('成本', '总成本', '≤10万元')],
  ['AMT-012', all(only('数量', '培训人数', '≥200人'), only('成本', '人均培训成本', '≤400元')), all(only('数量', '培训人数', '≥4000人'), only('成本', '人均培训成本', '≤400元'))],
  ['AMT-013', asIs, field('fund.fiscal', '20')],
  ['AMT-014', fields({ 'fund.other': '10', notes: '其他资金10万元为企业赞助，见说明。' }), fields({ 'fund.other': '10', notes: '' })],
  ['CON-001', field('project.overviewGoal', '2026年慰问困难职工500户，1月底前发放完毕。'), field('project.overviewGoal', '2026年慰问困难职工600户，1月底前发放完毕。')],
  ['CON-003', asIs, field('project.overviewGoal', '做好全市困难职工的走访慰问工作，把组织的关怀送到职工心坎上。')],
  ['CON-012', asIs, (form) => void (form.fields['project.necessity'] = form.fields['project.feasibility'] ?? '')],
  ['CON-012', asIs, (form) => void (form.fields['project.basis'] = form.fields['dept.function'] ?? '')],
  ['CON-013', fields({ 'project.leader': '李某', 'sign.head': '李某' }), fields({ 'project.leader': '李某', 'sign.head': '张某' })],
  ['TXT-001', asIs, field('project.necessity', '全市建档困难职工612户，节日期间生活支出压力大……')],
  ['TXT-001', asIs, field('project.basis', '依据××市总工会工作要点。')],
  ['TXT-002', field('project.name', '2026年送温暖'), field('project.name', '２０２６年送温暖')],
  ['TXT-003', asIs, field('project.necessity', '全市建档困难职工612户,节日期间生活支出压力大,需要及时慰问。')],
  ['TXT-003', asIs, field('project.necessity', '全市建档困难职工很多.节日期间生活支出压力大，需要及时慰问。')],
  ['TXT-004', asIs, field('project.necessity', '，困难劳模生活支出压力大，需要及时慰问。')],
  ['TXT-005', asIs, field('project.necessity', '落实年初提出的的目标，需要及时慰问全市困难职工。')],
  ['TXT-006', asIs, field('project.basis', '依据《工会送温暖资金使用管理办法（试行）')],
  ['TXT-007', asIs, field('project.basis', '依据《预算法》和年初指定的工作计划。')],
  ['RPT-021', asIs, field('project.necessity', '全市建档困难职工六百余户，节日期间生活支出压力很大。全市建档困难职工六百余户，节日期间生活支出压力很大。')],
  ['TXT-008', field('project.feasibility', '不适用：本项目为一次性慰问，由上级统一部署。'), field('project.feasibility', '此项为空')],
  ['TXT-011', field('project.basis', '依据大工财〔2022〕3号。'), field('project.basis', '依据大工财(2022)3号。')],
  ['TXT-012', asIs, field('project.necessity', '帮扶对象张某，身份证210202198001011234，生活困难需要帮扶。')],
  ['TXT-013', field('project.name', '送温暖项目'), field('project.name', '送温暖\n项目')],
  ['ROL-001', field('project.phone', '0411-82345678'), field('project.phone', '8234')],
  ['ROL-002', field('sign.filler', '王某'), field('sign.filler', '财务部')],
  ['ROL-003', asIs, field('sign.filler', '李国栋')],
  ['ROL-004', asIs, field('sign.supervisor', '李国栋')],
  ['ROL-005', asIs, field('project.phone', '13804110000、0411-82345678')],
  ['WFL-006', asIs, schedule(['集中慰问', '2026-09-01', '2026-11-20']), { pass: '2026-08-15', fail: '2026-10-15' }],
];

const set = compileRules(builtinPacks, 'dalian-union/project-target');

function told(change: Change, today: string) {
  const form = structuredClone(application);
  change(form);
  if (set === undefined) throw new Error('no target form');
  return check(set, form, { today }).findings;
}

test.each(catalogue)('%s is told of what breaks it and not of what keeps it', (id, pass, fail, days = {}) => {
  const about = (change: Change, day = '2026-11-10') => told(change, day).filter(({ serves }) => serves.includes(id));
  expect(about(pass, days.pass)).toEqual([]);
  const findings = about(fail, days.fail);
  expect(findings).not.toEqual([]);
  expect(findings.filter(({ message }) => [...message].length > 60).map(({ message }) => message)).toEqual([]);
});

test('every check of the catalogue that a rule serves has its example here', () => {
  const served = new Set(set?.rules.flatMap(({ spec }) => spec.serves).filter((id) => /^[A-Z]{3}-\d{3}$/.test(id)));
  expect([...served].filter((id) => !catalogue.some(([shown]) => shown === id)).sort()).toEqual([]);
});
