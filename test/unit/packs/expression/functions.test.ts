import { expect, test } from 'vitest';
import { formTypes } from '@/lib/packs/expression/form-types';
import { expression } from '@/lib/packs/expression/expression';
import { describeFunctions, themes } from '@/lib/packs/expression/registry';
import { shown } from '@/lib/packs/expression/shown';
import { smallPack } from '../small-pack';

const [form] = smallPack([{}]).forms;
if (form === undefined) throw new Error('the small form is there');
const types = formTypes(form, [], (id) => (id === 'small/target' ? form : undefined));
const filing = {
  fields: { 'fund.total': '90', 'fund.own': '', 'fund.other': '约120', 'project.period': '2026-01-05 至 2026-03-02', fillDate: '2026-02-30', year: '2026' },
  tables: {
    funds: [{ line: '年度资金总额：', budget: '' }, { line: '当年财政拨款', budget: '3' }, { line: '合计', budget: '' }],
    indicators: [
      { level1: '产出指标', level2: '数量指标', name: '慰问人数', value: '≥500人', actual: '400人', weight: '10' },
      { level1: '产出指标', level2: '质量指标', name: '成效', value: '较好', actual: '较好', weight: '' },
      { level1: '产出指标', level2: '数量指标', name: '', value: '', actual: '', weight: '' },
    ],
  },
};
const target = {
  form: 'small/target',
  moneyUnit: '元' as const,
  fields: { 'fund.total': '900000', 'project.name': '送温暖' },
  tables: { indicators: [{ level2: '数量指标', name: '慰问 人数', value: '≥600人', actual: '450人' }, { level2: '数量指标', name: '场次', value: '≥2场', actual: '5场' }, { level2: '质量指标', name: '成效', value: '好', actual: '好' }] },
};
const context = types.bind(filing, '2026-06-30', false, { target, monitor: { ...target, form: 'another/form' } });
const first = 'indicators[0]';
const second = 'indicators[1]';

/** Expression → what it comes to as a message shows it; `true`/`false`; undefined for unanswerable. */
const cases: [string, string | boolean | undefined][] = [
  ['filled(fund.total)', true], ['filled(fund.own)', false], ['filled(year)', true], ['blank(project.name)', true], ['blank(project.period)', false],
  ['readable(fund.other)', false], ['readable(fund.own)', true], ['readable(fillDate)', false], ['text(fund.other)', '约120'],
  ['fund.own + fund.total', undefined], ['fund.other > 1', undefined], ['fund.total * 2 / 4 - 1', '44'], ['-fund.total', '-90'], ['fund.total / fund.total', '1'],
  ['fund.total / (fund.total - 90)', undefined], ['false && fund.own > 0', false], ['true || fund.own > 0', true],
  ["kind(measure('8%—10%'))", 'range'], ["quantified(measure('较好'))", false], ["hasNumber(measure('≥3场'))", true], ["number(measure('95%以上'))", '95'],
  ["number(measure('较好'))", undefined], ["low(measure('30-40人'))", '30'], ["high(measure('30-40人'))", '40'], ["op(measure('不少于200人'))", '≥'],
  ["upward(measure('≥3'))", true], ["downward(measure('≤3'))", true], ["unit(measure('2,280次'))", '次'], ["day(measure('2026年11月底前'))", '2026年11月30日'],
  ["approx(measure('约30人'))", true], ["problems(measure('10%—8%'))", 'range-reversed'], ["standard(measure('不少于200人'))", '≥200人'],
  ["swapped('10%—8%')", '8%—10%'], ["isMoney(measure('≤90万元'))", true], ["money(measure('≤90万元')) == fund.total", true], ["money(measure('5人'))", undefined],
  ["positiveRate('培训合格率')", true], ["negativeName('投诉件数')", true], ["negativeName('投诉下降率')", false], ["savingName('能耗降低率')", true],
  ["growthName('收入增长率')", true], ["rateName('会员占比')", true], ["rateName('更新频率')", false],
  ["namedLike(indicators[0], indicators, decimal(1)).size() == 0", true], ["namedLike(indicators[0], indicators, decimal('0')).size() == 1", true], ["countName('培训人数')", true], ["countable('人次')", true], ["durationUnit('年')", true],
  ["unitOfName('培训人数')", '人'], ["unitFits('培训人数', '场')", false], ["unitFits('培训人数', '名')", true], ["sameUnit('人', '人次')", false],
  ["sameUnit('万元', '元')", true], ["numberInName('培训200人')", '200人'], ["numberInName('0-36个月儿童数')", ''], ["operatorIn('满意度≥90%')", '≥'],
  ["wan('1.5') == yuan('15000')", true], ['wan(decimal(3)) == yuan(decimal(30000))', true], ["inYuan(wan('0.000001'))", '0.01'], ["inWan(yuan('1'))", '0'], ["inWan(yuan('1')) == decimal('0.0001')", true], ['decimal(7) % 2 == 1', true], ['decimal(7) % 0', undefined], ["decimal('0.1') + decimal('0.2') == decimal('0.3')", true], ['decimal(3) / 4', '0.75'],
  ["near(fund.total, wan('90.005'), '0.01')", true], ["near(decimal('1'), decimal('1.02'), '0.01')", false], ["sum([wan('1.1'), yuan('2000')])", '1.3'],
  ['sum([fund.own, fund.total])', '90'], ['sum([fund.own])', undefined], ['sum(indicators.map(i, i.weight))', '10'], ['average(indicators.map(i, i.weight))', '10'],
  ['least(decimal(3), decimal(5))', '3'], ['most(decimal(3), decimal(5))', '5'], ["clamp(decimal('1.2'))", '1'], ['abs(decimal(3) - 5)', '2'], ['abs(fund.total - 100)', '10'],
  ["round(decimal('2.345'), 2)", '2.35'], ["round(wan('2.345'), 1)", '2.3'], ["places(wan('38.7512'))", '4'], ["places(decimal('0.5'))", '1'],
  ["whole(decimal('63.5'))", false], ['share([true, false, true, true])', '0.75'],
  ['date(year, 11, 30)', '2026年11月30日'], ['date(year, 2, 30)', undefined], ['start(project.period) < end(project.period)', true], ['complete(project.period)', true],
  ['impossible(fillDate)', true], ['impossible(project.period)', false], ['yearOf(today)', '2026'], ['monthOf(today)', '6'], ['months(project.period)', '3'],
  ['daysBetween(date(2026, 1, 1), date(2026, 1, 31))', '30'], ['covers(project.period, date(2026, 3, 2))', true], ['covers(project.period, date(2026, 3, 3))', false],
  ["firstDay(date(2026, 11, 30)) == date(2026, 11, 30)", true],
  ['yearShare(date(2026, 6, 30))', '0.5'], ['yearShare(date(2026, 1, 31)) * 12', '1'],
  ['known(earlier.target)', true], ['known(earlier.approved)', false], ['known(earlier.monitor)', false],
  ["said(earlier.target, 'project.name')", '送温暖'], ["said(earlier.target, 'fund.own')", undefined], ["said(earlier.lastTarget, 'project.name')", undefined],
  ["amount(earlier.target, 'fund.total') == fund.total", true], ["unit(amount(earlier.target, 'fund.total'))", '元'], ["filled(amount(earlier.target, 'fund.own'))", undefined],
  [`holds(earlier.target, ${first})`, true], [`holds(earlier.target, ${second})`, true], ['holds(earlier.target, indicators[2])', false], [`holds(earlier.selfEvaluation, ${first})`, undefined],
  [`planned(earlier.target, ${first})`, '≥600人'], [`achieved(earlier.target, ${first})`, '450人'], ['planned(earlier.target, indicators[2])', undefined],
  ['indicatorNames(earlier.target)', '慰问 人数、场次、成效'], ["classRate(earlier.target, 'out.qty')", '0.88'], ["classRate(earlier.target, 'sat')", undefined], ["classCount(earlier.target, 'out')", '2'],
  ["unquantified(earlier.target)", ''], ["points('1.进度慢。2.资料不全。')", '2'], ["points('一是进度慢；二是资料不全；三是人手少。')", '3'], ["points('进度慢，2.5万元未支出')", '1'], ["points(' ') == 0", true],
  ["marks('总分93.5分，其中项目决策21.5分，有三个分会')", '93.5、21.5'], ["sums('资金需求120万元，其中工会经费100万元、其他20万元；支出119.5万元')", '120、119.5'],
  ['ascending([date(2026, 1, 1), date(2026, 1, 1), date(2025, 1, 1)])', false],
  ['gapMonths([date(2026, 1, 1), date(2026, 8, 1)], [date(2026, 2, 28), date(2026, 9, 30)])', '5'],
  [`level(${first}).id`, 'out.qty'], [`level(${second}).known`, false], [`begun(${second})`, true], ['indicators.filter(i, begun(i)).size()', '2'], [`order(${second})`, '2'],
  [`promised(${first})`, '≥500人'], ["step(measure('100/90/85'), measure('92%'))", '2'], ["step(measure('100/90/85'), measure('80'))", '4'], ["step(measure('5/10/15'), measure('7'))", '2'], ["step(measure('较好'), measure('7'))", undefined], [`promisedText(${first})`, '≥500人'], ['budgeted(funds[1])', '3'], ['budgeted(funds[0])', undefined], ['undecided()', undefined],
  [`rate(${first})`, '0.8'], [`rated(${second})`, false], [`rate(${second})`, undefined], [`reached(${first})`, false], [`rateWhy(${first})`, 'positive'],
  ['funds.map(f, line(f))', 'total、fiscal、'], ['begun(funds[0])', false],
  ["distinct(['慰问人数', '慰问 人数', '', '场次'])", '慰问人数、场次'],
  ["length(' 慰问\u200b人数 ')", '4'], ["containsAny('项目９５％', ['95%'])", true], ["containsAll('制度和检查', ['制度', '验收'])", false],
  ["countAny('圆满完成，高度重视', ['圆满完成', '高度重视', '其他'])", '2'], ["firstOf('制度和检查', ['验收', '检查'])", '检查'], ["lacking('制度和检查', ['制度', '验收'])", '验收'],
  ["startsWithAny('提高素质', ['加强', '提高'])", true], ["endsWithAny('培训人数', ['人数'])", true], ["isAny('及时。', ['及时'])", true], ["like('送温暖项目', '送温暖项目')", '1'],
  ["same('送温暖（项目）', '送温暖项目')", true], ["normal('Ａ，b 项')", 'ab项'], ["fold(' ９５％ ')", '95%'], ["hasDigit('慰问五百人')", true], ["hasDigit('一定的')", false],
  ["years('依据《2019年规划》（总工办发〔2018〕9号），2026年实施，2026年完成')", '2026'], ["numbersWithUnits('慰问500人，发放20万元')", '500人、20万元'],
  ["stated('春节慰问困难职工600户，走访企业', '慰问困难职工户数')", '600户'], ["stated('慰问职工3户、慰问职工5户', '慰问职工户数')", ''], ["titlesNamed('依据《办法》（总工办发〔2018〕9号）')", '《办法》、〔2018〕9号'],
  ["vague('明显提升')", true], ["vague(measure('及时'))", true], ["vague('及时率')", false], ["vague(measure('效果较好'))", true], ["vagueWord('职工素质提高')", '提高'], ["placeholder('XX活动')", true],
  ["placeholder('送温暖')", false], ["placeholderIn('某某单位')", '某某'], ["templateName('指标1')", true], ["templateName('培训人数')", false], ["nonAnswer('无。')", true],
  ["specialCharacter('劳模|工作室')", '|'], ["typo('既使如此')", '既使'], ["typoMended('既使如此')", '即使'], ["doubledWord('提出的的要求')", '的的'],
  ["repeated('这句话有足足二十个字以上所以算一句完整的话。中间。这句话有足足二十个字以上所以算一句完整的话。')", '这句话有足足二十个字'],
  ["untidy('送温暖 ')", true], ["tidy(' 送温暖\\n项目')", '送温暖项目'], ["invisible('送\u200b温暖')", true], ["fullWidth('９５')", true], ["halfWidth('９５％，好')", '95%，好'],
  ["halfStops('慰问,发放')", true], ["wideStops('慰问,发放1,000元')", '慰问，发放1,000元'], ["doubledStops('，困难职工')", true], ["unbalanced('《办法')", true], ["unbalanced('（《办法》）')", false],
  ["oddDocumentNumber('大工财(2022)3号')", '财(2022)3号'], ["oddDocumentNumber('大工财〔2022〕3号')", ''], ["documentNumberMended('大工财(2022)3号')", '大工财〔2022〕3号'],
  ["unfinished('负责财')", true], ["phone('0411-82345678')", true], ["phone('8234')", false], ["phone('13912345678')", true], ["phones('13912345678、0411-82345678')", '2'],
  ["unnamed(['慰问 人数', '场次', ''], indicators.map(i, i.name))", '场次'], ["uncounted(['500户', '30家', '100万元', '500人'], indicators.map(i, i.value))", '30家'],
  ["akin('困难职工慰问项目', ['慰问人数'])", true], ["akin('服务项目', ['服务次数', '项目数'])", false], ["theCount(indicators, ['人', '名'])", '500'], ["theCount(indicators, ['户'])", undefined],
  ['directed(indicators)', true], ['directed(indicators.filter(i, blank(i.value)))', false], ['meanRate(indicators)', '0.8'], ['meanRate(indicators.filter(i, blank(i.value)))', undefined],
  ["percentOf('问卷调查满意率达到100%，覆盖率98%', ['满意度', '满意率'])", '100%'], ["percentOf('满意率较高，覆盖率98%', ['满意率'])", ''],
  ["unevenBreakdown('全年培训200人，其中一季度60人、二季度90人。')", '60+90=150≠200人'], ["unevenBreakdown('全年培训150人，其中一季度60人、二季度90人。')", ''], ["unevenBreakdown('全年培训200人，其中党员60人、女职工90人。')", ''],
  ["copyOf('全市建档困难职工六百余户，节日期间生活支出压力大。', ['无', '全市建档困难职工六百余户，节日期间生活支出压力大'], '0.8')", '全市建档困难职工六百余户'], ["copyOf('无', ['无'], '0.8')", ''],
  ["unevenWhole('收入4707.37万元，其中拨款3827.37万元、项目880.5万元。')", '4707.37'], ["sum(unevenParts('培训费22.68万元，资料费4.61万元，合计27.22万元。'))", '27.29'], ["moneyIn('培训费380万元。')", '380'],
  ['lastBegun(indicators) == 2', true], ['lastBegun(indicators.filter(i, i.name == "")) == 0', true],
  ["selfName('我局成立工作组')", '我局'], ["listed('包括疗休养、座谈会。')", '疗休养、座谈会'], ["graded('等级为良')", true], ["graded('完成较好')", false],
  ["personName('王某')", true], ["personName('财务部')", false], ["samePerson('李 国栋', '李国栋')", true], ["samePerson('李国栋（签）', '李国栋')", true],
  ["personName('李国栋（签章）')", true], ["personName('李国栋、王晓敏')", true], ["personName('财务部、人事部')", false], ["personal('电话13912345678')", true], ["personal('500人')", false],
];

test.each(cases)('%s is %s', (source, wanted) => {
  const value = expression(types.environment, source).run(context);
  expect(typeof value === 'boolean' || value === undefined ? value : shown(value)).toEqual(wanted);
});

test('every function has a case here', () => {
  const names = new Set(themes.flatMap(([, functions]) => functions.map(({ signature }) => signature.split('(')[0])));
  const tried = cases.flatMap(([source]) => [...source.matchAll(/(\w+)\(/g)].map(([, name]) => name));
  expect([...names].filter((name) => !tried.includes(name))).toEqual([]);
});

test('the list for pack writers has each signature with its line', () => {
  expect(describeFunctions()).toContain('- `near(Money, Money, string): bool`: they differ by no more than this');
});
