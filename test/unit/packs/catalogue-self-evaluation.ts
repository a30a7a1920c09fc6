import type { Row } from '@/lib/model/filing';
import { all, asIs, field, indicator, type Change, type Chapter } from './catalogue-case';

const more = (level1: string, level2: string, name: string, cells: Row = {}): Change => (form) =>
  void form.tables.indicators?.push({ level1, level2, name, value: '', actual: '', weight: '', score: '', deviation: '', ...cells });
const total = (cells: Row): Change => (form) => void Object.assign(form.tables.fund?.[0] ?? {}, cells);
const part = (at: number, cells: Row): Change => (form) => void Object.assign(form.tables.fund?.[at] ?? {}, cells);
const weights = (...given: string[]): Change => (form) =>
  void form.tables.indicators?.forEach((row, at) => (row.weight = given[at] ?? row.weight ?? ''));
const everyRow = (make: (row: Row) => Row): Change => (form) => void form.tables.indicators?.forEach((row) => Object.assign(row, make(row)));
const only = (level: string): Change => (form) =>
  void (form.tables.indicators = (form.tables.indicators ?? []).filter((row) => row.level1 === level));

const reason = '因疫情比赛延至12月，少办1场；下年上半年补办';
const trained: Row = { value: '≥120人', actual: '69人', weight: '10', score: '5.75' };
const competed: Row = { value: '≥10场', actual: '9场', weight: '8', score: '7.2', deviation: reason };
const complained: Row = { value: '≤10次', actual: '12次', weight: '10', score: '8.33', deviation: reason };

/** The ministry's 自评表. */
export const nationalSelfEvaluation: Chapter = {
  form: 'national/project-self-evaluation',
  cases: [
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
    ['SCO-016', all(field('grade', '优'), field('total.score', '94.22')), all(field('grade', '优'), field('total.score', '78'))],
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
  ],
};

const target = {
  target: {
    form: 'dalian-union/project-target',
    fields: { 'project.name': '困难职工送温暖', 'project.overviewGoal': '元旦春节期间走访慰问全市困难职工500户，1月底前将慰问金发放完毕。' },
    tables: {
      indicators: [
        { level1: '产出指标', level2: '数量指标', name: '慰问困难职工户数', value: '≥500户' },
        { level1: '产出指标', level2: '质量指标', name: '慰问对象核定准确率', value: '＝100%' },
        { level1: '产出指标', level2: '时效指标', name: '慰问金发放完成时间', value: '2026年1月底前' },
        { level1: '产出指标', level2: '成本指标', name: '慰问总费用控制数', value: '≤120万元' },
        { level1: '效益指标', level2: '经济效益指标', name: '带动社会捐赠金额', value: '≥20万元' },
        { level1: '效益指标', level2: '社会效益指标', name: '困难职工帮扶覆盖率', value: '≥98%' },
        { level1: '效益指标', level2: '可持续影响指标', name: '帮扶机制持续发挥作用年限', value: '≥3年' },
        { level1: '满意度指标', level2: '服务对象满意度指标', name: '慰问对象满意率', value: '≥95%' },
      ],
    },
  },
};
const named = (name: string, to: string) => indicator(name, { name: to });
const households = '慰问困难职工户数';
const judged = (actual: string, score: string): Change => indicator('困难职工帮扶覆盖率', { value: '有所提高', actual, weight: '10', score });

/** A union's 自评表 beside its target, and what is said of indicators wherever they stand. */
export const unionSelfEvaluation: Chapter = {
  form: 'dalian-union/project-self-evaluation',
  cases: [
    ['CON-004', asIs, field('project.name', '困难职工送温暖活动'), { related: target }],
    ['CON-005', asIs, (form) => void form.tables.indicators?.pop(), { related: target }],
    ['CON-005', asIs, named(households, '走访企业家数'), { related: target }],
    ['CON-006', asIs, field('goal.expected', '做好全市困难职工的关心关爱工作，让职工满意。'), { related: target }],
    ['DEV-011', asIs, indicator(households, { value: '≥400户' }), { related: target }],
    ['DEV-010', indicator('慰问总费用控制数', { score: '10' }), all(total({ weight: '20', score: '19.4' }), indicator(households, { actual: '700户', score: '20', deviation: '新增建档职工较多，下年调整目标。' }))],
    ['SCO-013', judged('部分达成', '7'), judged('未达成', '7')],
    ['SCO-017', asIs, all(total({ weight: '20', exec: '90', rate: '75%' }), field('total.score', '95'))],
    ['DAT-020', asIs, indicator('慰问金发放完成时间', { actual: '2027年2月10日' })],
    ['EVD-004', asIs, field('goal.done', '走访慰问困难职工512户，1月25日发放完毕，支出116.4万元；满意率96%。结余3.6万元，因采购节约。')],
    ['TXT-010', asIs, field('goal.done', '圆满完成各项任务。')],
    ['TXT-002', asIs, field('goal.done', '走访慰问困难职工５１２户，有台账，问卷调查满意。')],
    ['TXT-003', asIs, field('goal.done', '走访慰问困难职工512户,有签收台账,问卷调查满意。')],
    ['TXT-006', asIs, field('goal.done', '走访慰问困难职工512户（含劳模，有签收台账，问卷调查满意。')],
    ['TXT-007', asIs, field('goal.done', '按年初指定的计划走访慰问困难职工512户，有签收台账，问卷调查满意。')],
    ['TXT-011', asIs, field('goal.done', '依据大工财(2022)3号，走访慰问困难职工512户，有台账，问卷调查满意。')],
    ['TXT-013', asIs, field('project.name', '困难职工\n送温暖')],
    ['TXT-014', field('unit', '大连市总工会权益保障部'), field('unit', '××市财政局'), { parameters: { 'practice/own_unit': '大连市总工会' } }],
    ['ROL-002', asIs, field('sign.filler', '财务部')],
    ['STR-012', asIs, (form) => form.tables.indicators?.push(...Array.from({ length: 20 }, (_, at) => ({ level1: '产出指标', level2: '数量指标', name: `走访第${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'[at] ?? ''}类企业家数`, value: '5家' })))],
    ['STR-014', asIs, more('效益指标', '社会效益指标', '慰问对象满意率')],
    ['STR-016', asIs, everyRow(() => ({ value: '100%' }))],
    ['VAL-007', asIs, indicator('困难职工帮扶覆盖率', { value: '明显提高' })],
    ['VAL-009', asIs, indicator(households, { value: '500' })],
    ['VAL-010', asIs, indicator(households, { value: '500户' })],
    ['VAL-015', asIs, indicator(households, { value: '≥≥500户' })],
    ['VAL-016', asIs, indicator('困难职工帮扶覆盖率', { value: '≥98%百分比' })],
    ['VAL-017', asIs, indicator(households, { value: '≧500户' })],
    ['VAL-025', asIs, indicator('慰问对象满意率', { value: '≥50%' })],
    ['NAM-001', asIs, named(households, '慰问500户')],
    ['NAM-002', asIs, named('慰问对象满意率', '慰问对象满意率≥95%')],
    ['NAM-011', asIs, named(households, 'XX活动场次')],
    ['CAT-001', asIs, named('困难职工帮扶覆盖率', '市民满意度')],
    ['CAT-002', asIs, named(households, '验收合格率')],
    ['CAT-003', asIs, named(households, '发放及时率')],
    ['CAT-004', asIs, named('慰问对象核定准确率', '设备维护次数')],
    ['CAT-005', asIs, named(households, '培训成本')],
    ['CAT-006', asIs, named('慰问总费用控制数', '资金到位率')],
    ['CAT-007', asIs, named('慰问金发放完成时间', '参加人数')],
    ['CAT-008', asIs, named('带动社会捐赠金额', '促进社会稳定')],
    ['CAT-009', asIs, named('困难职工帮扶覆盖率', '企业增收额')],
    ['CAT-010', asIs, named('带动社会捐赠金额', '工作完成率')],
    ['CAT-012', asIs, all(named('帮扶机制持续发挥作用年限', '开展活动'), indicator('开展活动', { value: '2次' }))],
    ['CAT-013', asIs, named('困难职工帮扶覆盖率', households)],
    ['CAT-014', asIs, named('慰问对象满意率', '服务群众人数')],
    ['CAT-015', asIs, named('慰问对象核定准确率', '成本控制率')],
  ],
};
