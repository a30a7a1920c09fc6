import { expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import type { Filing, Row } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';
import { selfEvaluation } from './well-filled';

type Contents = Pick<Filing, 'fields' | 'tables'>;
/** What an example of the catalogue changes in a well filled form. */
type Change = (form: Contents) => void;

const asIs: Change = () => {};
const field = (id: string, value: string): Change => (form) => void (form.fields[id] = value);
const indicator = (name: string, cells: Row): Change => (form) => {
  const row = form.tables.indicators?.find((each) => each.name === name);
  if (row === undefined) throw new Error(`no indicator ${name}`);
  Object.assign(row, cells);
};
const more = (level1: string, level2: string, name: string, cells: Row = {}): Change => (form) =>
  void form.tables.indicators?.push({ level1, level2, name, value: '', actual: '', weight: '', score: '', deviation: '', ...cells });
const total = (cells: Row): Change => (form) => void Object.assign(form.tables.fund?.[0] ?? {}, cells);
const part = (at: number, cells: Row): Change => (form) => void Object.assign(form.tables.fund?.[at] ?? {}, cells);
const all = (...changes: Change[]): Change => (form) => changes.forEach((change) => change(form));
const weights = (...given: string[]): Change => (form) =>
  void form.tables.indicators?.forEach((row, at) => (row.weight = given[at] ?? row.weight ?? ''));
const everyRow = (make: (row: Row) => Row): Change => (form) => void form.tables.indicators?.forEach((row) => Object.assign(row, make(row)));
const only = (level: string): Change => (form) =>
  void (form.tables.indicators = (form.tables.indicators ?? []).filter((row) => row.level1 === level));

const reason = '因疫情比赛延至12月，少办1场；下年上半年补办';
const trained: Row = { value: '≥120人', actual: '69人', weight: '10', score: '5.75' };
const competed: Row = { value: '≥10场', actual: '9场', weight: '8', score: '7.2', deviation: reason };
const complained: Row = { value: '≤10次', actual: '12次', weight: '10', score: '8.33', deviation: reason };


/** Check, an example that passes, one that fails. */
const catalogue: [id: string, pass: Change, fail: Change][] = [
  ['CMP-001', asIs, field('project.name', '')],
  ['CMP-002', asIs, field('project.unit', '')],
  ['CMP-002', asIs, field('project.authority', '')],
  ['CMP-008', asIs, total({ budget: '' })],
  ['CMP-008', asIs, total({ initial: '', budget: '', exec: '' })],
  ['CMP-011', asIs, field('goal.expected', '')],
  ['CMP-017', asIs, indicator('培训人数', { value: '' })],
  ['CMP-018', asIs, indicator('培训人数', { name: '' })],
  ['CMP-019', asIs, indicator('培训人数', { actual: '' })],
  ['CMP-019', asIs, field('goal.done', '')],
  ['CMP-021', asIs, indicator('培训人数', { score: '' })],
  ['CMP-021', asIs, indicator('培训人数', { weight: '' })],
  ['CMP-029', asIs, field('year', '')],
  ['STR-010', asIs, only('产出指标')],
  ['STR-013', asIs, more('产出指标', '数量指标', '培训人数', { value: '5名' })],
  ['STR-022', asIs, more('效益指标', '数量指标', '培训班期数', { value: '5期' })],
  ['VAL-011', asIs, indicator('结业通过率', { actual: '196%' })],
  ['VAL-032', indicator('培训人数', { actual: '12,166名' }), indicator('培训人数', { actual: '12.16.6' })],
  ['DAT-012', field('fillDate', '2022-02-18'), field('fillDate', '2022-02-30')],
  ['DAT-013', field('fillDate', '2022-02-18'), field('fillDate', '2023-02-18')],
  ['DAT-017', asIs, field('goal.done', '2018年培训12166名，问卷调查满意率88.32%，资金结余因培训人数未达计划。')],
  ['DAT-018', indicator('按期完成', { actual: '2021年10月20日' }), indicator('按期完成', { actual: '2022年1月5日' })],
  ['AMT-005', asIs, total({ exec: '约3163' })],
  ['AMT-006', asIs, part(3, { exec: '-20' })],
  ['AMT-016', asIs, total({ exec: '3800' })],
  ['AMT-020', total({ initial: '43.2', budget: '43.2', exec: '37.24', rate: '86.2%' }), total({ budget: '43.2', exec: '37.24', rate: '100%' })],
  ['AMT-021', asIs, total({ initial: '0' })],
  ['AMT-021', asIs, part(1, { exec: '3000' })],
  ['AMT-028', field('goal.done', '年中调整预算。问卷调查满意。资金结余。'), total({ initial: '3000' })],
  ['SCO-001', asIs, indicator('培训人数', { weight: '5' })],
  ['SCO-002', asIs, all(total({ weight: '' }), indicator('培训人数', { weight: '5' }))],
  ['SCO-003', asIs, total({ weight: '15' })],
  ['SCO-004', asIs, weights('20', '5', '10', '10', '5', '10', '8', '5', '7', '10')],
  ['SCO-005', asIs, more('成本指标', '经济成本指标', '人均成本', { value: '≤10元', actual: '9元', weight: '10', score: '10' })],
  ['SCO-006', asIs, indicator('机构验收合格率', { score: '11' })],
  ['SCO-007', asIs, indicator('机构验收合格率', { score: '-1' })],
  ['SCO-008', asIs, total({ score: '10' })],
  ['SCO-009', more('产出指标', '数量指标', '活动场次', competed), more('产出指标', '数量指标', '活动场次', { ...competed, score: '7' })],
  ['SCO-010', more('产出指标', '质量指标', '投诉次数', complained), more('产出指标', '质量指标', '投诉次数', { ...complained, score: '10' })],
  ['SCO-011', asIs, indicator('机构验收合格率', { score: '7' })],
  ['SCO-012', more('产出指标', '数量指标', '活动场次', competed), more('产出指标', '数量指标', '活动场次', { ...competed, score: '8' })],
  ['SCO-014', asIs, field('total.score', '98')],
  ['SCO-015', asIs, field('total.score', '100')],
  ['SCO-018', asIs, indicator('培训人数', { weight: '90' })],
  ['SCO-019', asIs, indicator('培训人数', { weight: '0' })],
  ['SCO-020', asIs, part(1, { score: '10' })],
  ['SCO-021', indicator('培训人数', { actual: '266名' }), indicator('培训人数', { value: '≥266名', actual: '≥266名' })],
  ['SCO-022', asIs, everyRow((row) => ({ actual: row.value ?? '' }))],
  ['DEV-001', more('产出指标', '数量指标', '培训职工人数', { ...trained, deviation: reason }), more('产出指标', '数量指标', '培训职工人数', trained)],
  ['DEV-002', indicator('培训人数', { value: '100名', actual: '110名' }), more('产出指标', '数量指标', '检查企业', { value: '124家', actual: '253家', weight: '5', score: '5' })],
  ['DEV-003', indicator('培训人数', { value: '100名', actual: '110名' }), more('产出指标', '数量指标', '服务企业', { value: '21家', actual: '85家' })],
  ['DEV-004', asIs, more('产出指标', '数量指标', '培训职工人数', trained)],
  ['DEV-005', total({ exec: '3700' }), field('goal.done', '全年培训12166名，问卷调查满意率88.32%。')],
  ['DEV-006', asIs, indicator('培训人数', { deviation: '0' })],
  ['DEV-007', asIs, indicator('培训人数', { deviation: '因疫情停' })],
  ['DEV-008', asIs, indicator('培训人数', { deviation: '因疫情影响两期培训班没有开班。' })],
  ['DEV-009', asIs, everyRow(() => ({ deviation: '受疫情影响' }))],
  ['DEV-012', more('产出指标', '成本指标', '培训总成本', { value: '≤3750万元', actual: '3163.16万元' }), more('产出指标', '成本指标', '培训总成本', { value: '≤3750万元', actual: '3200万元' })],
  ['DEV-013', more('产出指标', '成本指标', '培训费用', { value: '≤10万元', actual: '9.8万元' }), more('产出指标', '成本指标', '培训费用', { value: '≤10万元', actual: '100%' })],
  ['CON-014', more('产出指标', '数量指标', '参训职工', { value: '≥200人', actual: '212人' }), more('产出指标', '数量指标', '参训职工', { value: '≥200人', actual: '212人次' })],
  ['EVD-001', asIs, field('goal.done', '全年培训12166名，资金结余。')],
  ['EVD-002', field('goal.done', '发放问卷500份，资金结余。'), field('goal.done', '发放问卷10份，资金结余。')],
  ['EVD-003', all(field('goal.done', '发放问卷60份，资金结余。'), indicator('学员满意度', { actual: '96%' })), all(field('goal.done', '发放问卷60份，资金结余。'), indicator('学员满意度', { actual: '100%' }))],
  ['EVD-006', more('效益指标', '生态效益指标', '生态效益', { value: '不适用', weight: '0' }), more('效益指标', '生态效益指标', '生态效益', { value: '不适用', weight: '5' })],
  ['EVD-007', more('效益指标', '生态效益指标', '生态效益', { value: '不适用：非生态类项目', weight: '0' }), more('效益指标', '生态效益指标', '生态效益', { value: '无' })],
  ['TXT-001', asIs, field('project.unit', '××市职业技能培训中心')],
  ['TXT-004', asIs, field('goal.done', '，困难劳模培训，问卷调查，资金结余。')],
  ['TXT-005', asIs, field('goal.done', '完成年初提出的的目标，问卷调查满意，资金结余。')],
  ['TXT-008', field('goal.done', '不适用：项目当年取消，资金收回。'), field('goal.done', '此项为空')],
  ['TXT-012', asIs, field('goal.done', '学员张某，身份证210202198001011234，问卷调查，资金结余。')],
];

const set = compileRules(builtinPacks, 'national/project-self-evaluation');

function told(change: Change) {
  const form = structuredClone(selfEvaluation);
  change(form);
  if (set === undefined) throw new Error('no self-evaluation form');
  return check(set, form, { today: '2022-02-20' }).findings;
}

test.each(catalogue)('%s is told of what breaks it and not of what keeps it', (id, pass, fail) => {
  const about = (change: Change) => told(change).filter(({ serves }) => serves.includes(id));
  expect(about(pass)).toEqual([]);
  const findings = about(fail);
  expect(findings).not.toEqual([]);
  expect(findings.filter(({ message }) => [...message].length > 60).map(({ message }) => message)).toEqual([]);
});

test('every check of the catalogue that a rule serves has its example here', () => {
  const served = new Set(set?.rules.flatMap(({ spec }) => spec.serves).filter((id) => /^[A-Z]{3}-\d{3}$/.test(id)));
  expect([...served].filter((id) => !catalogue.some(([shown]) => shown === id)).sort()).toEqual([]);
});
