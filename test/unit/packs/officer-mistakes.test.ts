import { describe, expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import { builtinPacks } from '@/lib/packs/builtin';
import { all, cells, field, fields, indicator as ind, more, without, type Change } from './catalogue-case';
import { goodFiling } from './good-filings';
import type { Contents } from './well-filled';

/** What people get wrong on a form that is otherwise right, and all that is said of it: `<rule> @<place>`. */
const mistakes: Record<string, [title: string, mistake: Change, told: string[]][]> = {
  'dalian-union/project-target': [
    ['总额与来源之和差10万元', field('fund.total', '130'), ['dalian-union/fund-sum @fields.fund.total']],
    ['金额按元填进了万元表', fields({ 'fund.total': '1200000', 'fund.upper': '500000', 'fund.own.total': '700000', 'fund.own.unionFee': '600000', 'fund.own.careerIncome': '100000' }), ['practice/fund-too-large @fields.fund.total']],
    ['其中一项大于自有资金', field('fund.own.unionFee', '80'), ['dalian-union/own-fund-part-too-large @fields.fund.own.total']],
    ['自有资金明细少20万元', field('fund.own.unionFee', '40'), ['dalian-union/own-fund-sum @fields.fund.own.total']],
    ['金额写成汉字', field('fund.upper', '五十万'), ['practice/amount-unreadable @fields.fund.upper']],
    ['起止时间写反', field('project.period', '2026-11-20 至 2026-01-05'), ['dalian-union/period-reversed @fields.project.period']],
    ['项目完成时间在12月底', field('project.period', '2026-01-05 至 2026-12-31'), ['dalian-union/period-past-november @fields.project.period']],
    ['年度写成两位数', field('year', '26'), ['dalian-union/year-blank @fields.year']],
    ['填报日期不存在', field('fillDate', '2025-13-40'), ['practice/date-impossible @fields.fillDate']],
    ['填报日期在今天之后', field('fillDate', '2026-02-01'), ['practice/fill-date-in-future @fields.fillDate']],
    ['手机号少一位', field('project.phone', '1390411234'), ['practice/phone-format @fields.project.phone']],
    ['部门负责人不是项目负责人', field('sign.head', '张伟'), ['dalian-union/head-is-leader @fields.sign.head']],
    ['负责人栏填了部门', fields({ 'project.leader': '权益保障部', 'sign.head': '权益保障部' }), ['practice/person-name @fields.project.leader']],
    ['文号用了方括号', field('project.basis', '依据《工会送温暖资金使用管理办法（试行）》（总工办发[2018]9号）和大连市总工会2026年工作要点。'), ['practice/document-number-format @fields.project.basis']],
    ['书名号只有一半', field('project.basis', '依据《工会送温暖资金使用管理办法（试行）（总工办发〔2018〕9号）和大连市总工会2026年工作要点。'), ['practice/unbalanced-brackets @fields.project.basis']],
    ['必要性照抄可行性', field('project.necessity', '已有12家职工服务站和3名专职人员，连续五年组织实施，制度健全，按户均2000元标准测算，资金专款专用。'), ['dalian-union/necessity-repeats @fields.project.necessity']],
    ['必要性写同上', field('project.necessity', '同上'), ['dalian-union/answer-without-reason @fields.project.necessity']],
    ['填报说明留在栏里', field('dept.function', '（简要描述部门（单位）的职能职责）'), ['practice/instruction-left @fields.dept.function']],
    ['占位符没有替换', field('project.feasibility', '已有XX家职工服务站，连续五年组织实施，制度健全，按户均2000元标准测算，资金专款专用。'), ['practice/placeholder-left @fields.project.feasibility']],
    ['错别字', field('project.feasibility', '已有12家职工服务站，连续五年组织实施，制度建全，按户均2000元标准测算，资金专款专用。'), ['practice/wrong-word @fields.project.feasibility']],
    ['身份证号写进说明', field('notes', '联系人王晓敏，身份证号210204198001011234。'), ['practice/personal-data @fields.notes']],
    ['数量写较多', ind('慰问困难职工户数', { value: '较多' }), ['dalian-union/quantified @indicators[0].value']],
    ['数量没有单位', ind('走访慰问场次', { value: '≥20' }), ['practice/unit-missing @indicators[1].value']],
    ['户数的单位写成元', ind('慰问困难职工户数', { value: '≥500元' }), ['practice/unit-of-name @indicators[0].value']],
    ['单位写了两遍', ind('慰问困难职工户数', { value: '≥500户户' }), ['practice/unit-twice @indicators[0].value']],
    ['成本符号写反', ind('慰问总费用控制数', { value: '≥120万元' }), ['practice/operator-reversed-cost @indicators[5].value']],
    ['成本超过总额', ind('慰问总费用控制数', { value: '≤150万元' }), ['dalian-union/cost-above-fund @indicators[5].value']],
    ['成本把万元写成元', ind('慰问总费用控制数', { value: '≤120元' }), ['practice/cost-far-below-fund @indicators[5].value']],
    ['满意度符号写反', ind('慰问对象满意率', { value: '≤95%' }), ['practice/operator-reversed-rate @indicators[9].value']],
    ['满意度120%', ind('慰问对象满意率', { value: '≥120%' }), ['practice/percent-out-of-range @indicators[9].value']],
    ['满意度没写百分号', ind('慰问对象满意率', { value: '≥95' }), ['practice/rate-without-percent @indicators[9].value']],
    ['满意度写非常满意', ind('慰问对象满意率', { value: '非常满意' }), ['dalian-union/quantified @indicators[9].value']],
    ['时效写及时', ind('慰问金发放完成时间', { value: '及时' }), ['dalian-union/quantified @indicators[3].value']],
    ['时效日期不存在', ind('慰问金发放完成时间', { value: '2026年2月30日前' }), ['practice/value-date-impossible @indicators[3].value']],
    ['两个方向符号', ind('慰问困难职工户数', { value: '≥≤500户' }), ['practice/several-operators @indicators[0].value']],
    ['全角数字', ind('慰问困难职工户数', { value: '≥５００户' }), ['practice/value-full-width @indicators[0].value']],
    ['满意度放在社会效益下', ind('困难职工帮扶覆盖率', { name: '困难职工满意度' }), ['dalian-union/satisfaction-elsewhere @indicators[7].name']],
    ['合格率放在数量下', ind('走访慰问场次', { name: '慰问品合格率', value: '≥98%' }), ['dalian-union/quality-under-quantity @indicators[1].name']],
    ['人数放在质量下', ind('慰问对象核定准确率', { name: '核定慰问对象人数', value: '≥500人' }), ['dalian-union/quantity-under-quality @indicators[2].name']],
    ['成本放在数量下', ind('走访慰问场次', { name: '人均慰问成本', value: '≤2000元' }), ['dalian-union/cost-elsewhere @indicators[1].name']],
    ['预算执行率当成本', ind('户均慰问标准', { name: '预算执行率', value: '≥95%' }), ['dalian-union/progress-as-cost @indicators[4].name']],
    ['获得感当经济效益', ind('带动社会捐赠金额', { name: '职工获得感', value: '≥90%' }), ['dalian-union/social-under-economic @indicators[6].name']],
    ['同一指标写了两遍', more('indicators', { level1: '产出指标', level2: '数量指标', name: '慰问困难职工户数', value: '≥500户' }), ['practice/duplicate-indicator @indicators[10].name']],
    ['数值写进名称', ind('走访慰问场次', { name: '走访慰问不少于20场', value: '20场' }), ['practice/operator-in-name @indicators[1].name']],
    ['没有满意度指标', without('indicators', (row) => row.level2 === '服务对象满意度指标'), ['dalian-union/no-satisfaction @indicators']],
    ['没有时效指标', without('indicators', (row) => row.level2 === '时效指标'), ['dalian-union/no-time @indicators']],
    ['进度早于项目开始', cells('schedule', 0, { start: '2025-12-01' }), ['dalian-union/schedule-before-period @schedule[0].start']],
    ['进度的时间写反', cells('schedule', 1, { start: '2026-02-13', end: '2026-01-31' }), ['dalian-union/schedule-reversed @schedule[1].end']],
    ['进度的日期不存在', cells('schedule', 2, { end: '2026-02-30' }), ['practice/schedule-end-impossible @schedule[2].end']],
  ],
  'dalian-union/project-self-evaluation': [
    ['分值合计95分', all(ind('慰问困难职工户数', { weight: '15', score: '15' }), field('total.score', '93.7')), ['national/weights-sum @indicators']],
    ['得分高于分值', all(ind('慰问困难职工户数', { score: '22' }), field('total.score', '100.7')), ['national/score-above-weight @indicators[0].score']],
    ['总分加错', field('total.score', '99.7'), ['national/total-is-sum @fields.total.score']],
    ['没完成也没写原因', ind('带动社会捐赠金额', { deviation: '' }), ['national/unreached-without-reason @indicators[4].deviation']],
    ['没完成却得满分', all(ind('带动社会捐赠金额', { score: '10' }), field('total.score', '99.7')), ['national/full-score-unreached @indicators[4].score']],
    ['得分不合完成比例', all(ind('带动社会捐赠金额', { score: '6' }), field('total.score', '95.7')), ['national/score-not-in-proportion @indicators[4].score']],
    ['得分写成优', ind('慰问困难职工户数', { score: '优' }), ['national/score-unreadable @indicators[0].score']],
    ['完成值照抄目标', ind('慰问困难职工户数', { actual: '≥500户' }), ['practice/actual-copies-target @indicators[0].actual']],
    ['完成值写已完成', ind('慰问困难职工户数', { actual: '已完成' }), ['dalian-union/actual-quantified @indicators[0].actual']],
    ['完成值换了单位', ind('慰问困难职工户数', { actual: '512人' }), ['practice/units-differ @indicators[0].actual']],
    ['执行率算错', cells('fund', 0, { rate: '93%' }), ['national/exec-rate @fund[0].rate']],
    ['执行率得分算错', all(cells('fund', 0, { score: '10' }), field('total.score', '99')), ['national/exec-score @fund[0].score']],
    ['来源的执行数加错', cells('fund', 1, { exec: '48', rate: '96%' }), ['national/fund-exec-sum @fund[0].exec']],
    ['原因只写无', ind('带动社会捐赠金额', { deviation: '无' }), ['practice/empty-reason @indicators[4].deviation']],
  ],
  'dalian-union/self-report': [
    ['支出大于资金需求', field('s1.fund', '资金需求120万元，由上级工会拨款和本级工会经费安排；实际支出136.4万元，用于慰问困难职工512户，慰问品集中采购，全部凭证齐全。'), ['dalian-union/spending-above-demand @fields.s1.fund']],
    ['有指标没完成却说没有问题', field('s3', '无'), ['dalian-union/problem-denied @fields.s3']],
    ['完成情况与完成值不一', cells('indicators', 0, { account: '走访慰问困难职工500户，完成目标。' }), ['dalian-union/account-against-actual @indicators[0].account']],
    ['没有描述完成情况', cells('indicators', 0, { account: '' }), ['dalian-union/account-blank @indicators[0].account']],
  ],
  'dalian-union/evaluation-report': [
    ['四(二)的分值与评分表不一', field('s4.common', '项目决策得22.5分，项目管理得24分，项目绩效得49.2分，合计95.7分；资金足额到位，使用合规，制度执行较好，档案齐全。'), ['dalian-union/parts-as-on-sheet @fields.s4.common']],
    ['结论的总分与评分表不一', field('s6', '综合得分95.7分，等级为优。建议下年度继续安排预算，预算规模保持稳定，并把社会捐赠动员时间提前一个季度。'), ['dalian-union/total-as-on-sheet @fields.s6']],
  ],
  'dalian-union/score-sheet': [
    ['到位时效1.2分', all(cells('scores', 6, { score: '1.2' }), field('total.score', '95.9')), ['dalian-union/arrival-time-score @scores[6].score']],
    ['到位率没有按比例', field('fund.arrived', '60'), ['dalian-union/arrival-rate-score @scores[5].score']],
    ['得分写成优', cells('scores', 0, { score: '优' }), ['dalian-union/score-unreadable @scores[0].score']],
    ['虚列只扣3分', (form) => void (form.tables.parts = [{ item: '虚列（套取）', points: '3' }]), ['dalian-union/deduction-out-of-range @parts[0].points']],
  ],
  'qinhuangdao-union/monitor-key': [
    ['执行率算错', field('rate.total', '55%'), ['qinhuangdao-union/rate-total @fields.rate.total']],
    ['执行数超过预算数', fields({ 'exec.total': '820', 'rate.total': '102.5%' }), ['qinhuangdao-union/over-budget-total @fields.exec.total']],
    ['表上的说明留着', field('deviation', '（填写执行现状与年度绩效目标存在的偏差和原因分析,下一步采取的纠偏措施）'), ['qinhuangdao-union/deviation-still-as-printed @fields.deviation']],
    ['完成率算错', cells('indicators', 0, { completion: '60%' }), ['qinhuangdao-union/completion-wrong @indicators[0].completion']],
  ],
  'national/monitor': [
    ['有可能完成，没有写原因', all(cells('indicators', 0, { possibility: '有可能' }), field('deviation', '')), ['national/doubt-without-reason @indicators[0].deviation']],
    ['全年预计达不到却写确定能', cells('indicators', 0, { forecast: '400户' }), ['national/certain-though-forecast-short @indicators[0].possibility']],
  ],
  'chongqing-women/monitor': [
    ['有可能完成，没有写原因', cells('indicators', 0, { possibility: '有可能' }), ['chongqing-women/monitor-doubt-unexplained @indicators[0].deviation']],
  ],
  'kunming-union/monitor-2023': [
    ['执行率算错', cells('fund', 0, { rate: '72%' }), ['kunming-union/rate-of-execution @fund[0].rate']],
    ['只监控了目标', cells('fund', 0, { exec: '', rate: '' }), ['kunming-union/only-goals-monitored @fund']],
    ['没有结论', field('monitor.conclusion', ''), ['kunming-union/no-conclusion @fields.monitor.conclusion']],
  ],
  'kunming-union/unit-duties-2019': [
    ['少慰问88户，对比写完成目标', cells('tasks', 0, { actual: '慰问困难职工412户，发放慰问金420万元。', compare: '完成目标。' }), ['kunming-union/count-short @tasks[0].actual']],
  ],
  'kunming-union/unit-self-evaluation-2019': [
    ['满意度低于目标，对比写一致', cells('tasks', 3, { actual: '问卷调查500份，满意度83%。', compare: '与目标一致。' }), ['kunming-union/rate-short @tasks[3].actual']],
  ],
};

describe.each(Object.keys(mistakes))('%s', (form) => {
  const { whole, today } = goodFiling(form);
  const rules = compileRules(builtinPacks, form);
  if (rules === undefined) throw new Error(`no form ${form}`);
  const toldOf = (filing: Contents) => check(rules, filing, { today }).findings.map(({ rule, at, message }) => ({ told: `${rule} @${at}`, message }));
  const before = new Set(toldOf(whole).map(({ told }) => told));

  test.each(mistakes[form] ?? [])('%s is told, and nothing that only follows from it', (_, mistake, told) => {
    const filing = structuredClone(whole);
    mistake(filing);
    const findings = toldOf(filing).filter((finding) => !before.has(finding.told));
    expect(findings.map((finding) => finding.told)).toEqual(told);
    expect(findings.filter(({ message }) => [...message].length > 60)).toEqual([]);
  });
});
