import { describe, expect, test } from 'vitest';
import type { Row } from '@/lib/model/filing';
import type { Related } from '@/lib/model/related';
import type { Scorecard, ScoreLine } from '@/lib/model/scorecard';
import { builtinPacks } from '@/lib/packs/builtin';
import { scoreFiling } from '@/lib/score';
import { goodFiling } from './good-filings';
import type { Contents } from './well-filled';

type Filing = Contents & { form: string; moneyUnit?: '元' | '万元' };
type Asked = { judged?: Record<string, number>; related?: Related };

function card(filing: Filing, scheme: string, { judged, related }: Asked = {}): Scorecard {
  const found = scoreFiling(builtinPacks, filing, { today: '2026-12-31', judged, related }).find((each) => each.scheme === scheme);
  if (found === undefined) throw new Error(`no card ${scheme}`);
  return found;
}

const level1: Record<string, string> = { 经济效益指标: '效益指标', 社会效益指标: '效益指标', 可持续影响指标: '效益指标', 服务对象满意度指标: '满意度指标' };
const indicator = ([level2, name, value, actual, weight]: readonly [string, string, string, string, string, number | null]): Row => ({
  level1: level1[level2] ?? '产出指标', level2, name, operator: '', value, unit: '', actual, completion: '', weight, score: '', deviation: '',
});

/** 自评表 of five offices: each indicator with its 分值 and the points that a calculator gives. */
const evaluations: { title: string; unit?: '元'; fund: [budget: string, exec: string, weight: string, points: number]; rows: [string, string, string, string, string, number | null][]; total: number }[] = [
  {
    title: '技能培训，个别指标略低于目标',
    fund: ['60', '57.3', '10', 9.55],
    rows: [
      ['数量指标', '培训职工人数', '≥400人', '386人', '15', 14.48],
      ['数量指标', '举办培训期数', '8期', '8期', '10', 10],
      ['质量指标', '培训考试合格率', '≥95%', '93.1%', '10', 9.8],
      ['时效指标', '培训完成时间', '2026年10月底前', '2026年10月20日', '10', 10],
      ['成本指标', '人均培训成本', '≤1500元/人', '1484元/人', '5', 5],
      ['经济效益指标', '参训职工人均增收', '≥2000元', '2150元', '10', 10],
      ['社会效益指标', '参训职工持证率', '≥80%', '72%', '10', 9],
      ['可持续影响指标', '培训成果持续发挥作用年限', '≥3年', '3年', '10', 10],
      ['服务对象满意度指标', '参训学员满意度', '≥95%', '96.4%', '10', 10],
    ],
    total: 97.83,
  },
  {
    title: '安全监督，执行率20分，反向指标',
    fund: ['43.2', '37.24', '20', 17.24],
    rows: [
      ['数量指标', '检查企业家数', '≥21家', '85家', '10', 10],
      ['质量指标', '安全生产责任事故', '0起', '1起', '10', 0],
      ['质量指标', '职工有效投诉次数', '≤10次', '12次', '10', 8.33],
      ['时效指标', '来访答复时限', '≤5个工作日', '6个工作日', '10', 8.33],
      ['成本指标', '项目总成本', '≤37万元', '37.24万元', '10', 9.94],
      ['社会效益指标', '劳动争议调解成功率', '≥60%', '66%', '20', 20],
      ['服务对象满意度指标', '企业和职工满意度', '≥90%', '85.5%', '10', 9.5],
    ],
    total: 83.34,
  },
  {
    title: '送温暖，金额以元填写，成本仍写万元',
    unit: '元',
    fund: ['1200000', '1164000', '10', 9.7],
    rows: [
      ['数量指标', '慰问困难职工户数', '≥500户', '512户', '30', 30],
      ['成本指标', '慰问总费用控制数', '≤120万元', '1164000元', '20', 20],
      ['成本指标', '户均慰问标准', '≤2000元', '0.21万元', '10', 9.52],
      ['社会效益指标', '困难职工帮扶覆盖率', '≥98%', '98.5%', '20', 20],
      ['服务对象满意度指标', '慰问对象满意率', '≥95%', '96%', '10', 10],
    ],
    total: 99.22,
  },
  {
    title: '书屋建设，有定性指标和还没填的完成值',
    fund: ['120.5', '120.5', '10', 10],
    rows: [
      ['数量指标', '配置图书册数', '2万册', '19600册', '15', 14.7],
      ['数量指标', '志愿者人数', '30-40人', '27人', '10', 9],
      ['质量指标', '工程造价偏差', '±10%', '8%', '10', 10],
      ['质量指标', '工程验收情况', '合格', '合格', '10', 10],
      ['时效指标', '投入使用时间', '2026年8月底前', '按期完成', '5', 5],
      ['社会效益指标', '职工阅读氛围', '有效提升', '有效提升', '15', null],
      ['可持续影响指标', '书屋持续使用年限', '≥5年', '', '15', null],
      ['服务对象满意度指标', '职工读者满意率', '≥90%', '91%', '10', 10],
    ],
    total: 68.7,
  },
  {
    title: '文体活动，中文数字、全角和人次',
    fund: ['80', '0', '10', 0],
    rows: [
      ['数量指标', '参赛队伍数', '≥１２０队', '108队', '20', 18],
      ['数量指标', '参与职工人次', '1.5万人次', '13500人次', '20', 18],
      ['数量指标', '举办活动场数', '不少于50场', '五十五场', '10', 10],
      ['质量指标', '场馆开放天数', '＝300天', '298天', '10', 9.93],
      ['社会效益指标', '职工参与率', '≥30%', '３３％', '20', 20],
      ['服务对象满意度指标', '参与职工满意度', '95%以上', '95%', '10', 10],
    ],
    total: 85.93,
  },
];

describe.each(evaluations)('自评: $title', ({ unit, fund: [budget, exec, weight, execution], rows, total }) => {
  const scored = card(
    {
      form: 'national/project-self-evaluation', fields: { year: '2026' }, moneyUnit: unit,
      tables: { fund: [{ item: '年度资金总额', initial: budget, budget, exec, weight, rate: '', score: '', deviation: '' }], indicators: rows.map(indicator) },
    },
    'national/self-evaluation',
  );
  const lines = scored.lines.filter(({ of }) => of > 0);

  test('each line has the points of a calculator', () => {
    expect(lines.map(({ points }) => points)).toEqual([execution, ...rows.map(([, , , , , points]) => points)]);
  });

  test('the total is their sum', () => expect(scored.total).toBe(total));

  test('a full line says nothing of what would raise it, every other does', () => {
    expect(lines.filter(({ points, of, raise }) => (points === of) !== (raise === '')).map(({ label, points, raise }) => [label, points, raise])).toEqual([]);
  });
});

const sheet = 'dalian-union/score-sheet';
const rubric = 'dalian-union/evaluation';
const blank = (): Filing => ({ form: sheet, fields: { year: '2026' }, tables: { scores: [], parts: [] } });
const part = (item: string, points: string): Row => ({ item, points });
const line = ({ lines }: Scorecard, label: string): ScoreLine | undefined => lines.find((each) => each.label === label);

describe('附件6', () => {
  test('a blank sheet has no points but the seven that nothing was taken off', () => {
    const scored = card(blank(), rubric);
    expect(scored.total).toBe(0);
    expect(scored.lines.filter(({ points }) => points !== null && points > 0).map(({ label }) => label)).toEqual([]);
  });

  test.each([
    ['虚列（套取）', '4', 3], ['虚列（套取）', '7', 0], ['支出依据不合规', '1', 6], ['截留、挤占、挪用', '3', 4], ['截留、挤占、挪用', '6', 1],
    ['超标准开支', '2', 5], ['超标准开支', '5', 2],
  ])('%s takes %s off 资金使用: %d are left', (item, points, left) => {
    const filing = { ...blank(), tables: { parts: ['虚列（套取）', '支出依据不合规', '截留、挤占、挪用', '超标准开支'].map((each) => part(each, each === item ? points : '0')) } };
    expect(line(card(filing, rubric), '资金使用')?.points).toBe(left);
  });

  test('the least of three deductions leave nothing, not less', () => {
    const filing = { ...blank(), tables: { parts: [part('虚列（套取）', '4'), part('支出依据不合规', '0'), part('截留、挤占、挪用', '3'), part('超标准开支', '2')] } };
    expect(line(card(filing, rubric), '资金使用')?.points).toBe(0);
  });

  test.each([['120', '108', 2.7], ['120', '40', 1], ['120', '130', 3]])('of %s planned, %s arrived gives %d', (planned, arrived, points) => {
    expect(line(card({ ...blank(), fields: { 'fund.planned': planned, 'fund.arrived': arrived } }, rubric), '到位率')?.points).toBe(points);
  });

  test('the eight results are suggested from the completion of the project’s own indicators', () => {
    const { whole } = goodFiling('dalian-union/project-self-evaluation');
    const scored = card(blank(), rubric, { related: { 'self-evaluation': { form: 'dalian-union/project-self-evaluation', ...whole } } });
    expect(['产出数量', '产出质量', '产出时效', '产出成本', '经济效益', '社会效益', '可持续影响', '服务对象满意度'].map((label) => line(scored, label)?.suggested)).toEqual([5, 5, 5, 5, 7.2, 8, 8, 8]);
    expect(scored.total).toBe(0);
  });

  test('a class without an indicator is asked of a person, and nothing is suggested', () => {
    const { whole } = goodFiling('dalian-union/project-self-evaluation');
    const indicators = (whole.tables.indicators ?? []).filter(({ level2 }) => level2 !== '经济效益指标');
    const scored = card(blank(), rubric, { related: { 'self-evaluation': { form: 'dalian-union/project-self-evaluation', ...whole, tables: { ...whole.tables, indicators } } } });
    expect(line(scored, '经济效益')).toMatchObject({ points: null });
    expect(line(scored, '经济效益')?.suggested).toBeUndefined();
    expect(line(scored, '经济效益')?.ask).toBeTruthy();
  });

  test('a full sheet has a hundred', () => {
    const { whole } = goodFiling(sheet);
    const scores = (whole.tables.scores ?? []).map((row) => ({ ...row, score: row.of ?? '' }));
    expect(card({ form: sheet, ...whole, tables: { scores } }, rubric).total).toBe(100);
  });
});

describe('双监控', () => {
  test('秦皇岛 at the end of June: rates, gaps and lamps', () => {
    const { whole } = goodFiling('qinhuangdao-union/monitor-key');
    const { lines } = card({ form: 'qinhuangdao-union/monitor-key', ...whole }, 'qinhuangdao-union/double-monitoring');
    expect(lines.map(({ label, figure, lamp }) => [label, figure, lamp])).toEqual([
      ['执行率', '52.5%', undefined],
      ['其中：财政资金执行率', '66.67%', undefined],
      ['其中：工会经费执行率', '44%', undefined],
      ['执行率与时间进度', '-2.5个百分点', 'green'],
      ['数量指标 举办活动场次', '50%', 'green'],
      ['数量指标 参与职工人数', '52%', 'green'],
      ['质量指标 活动按方案完成率', '100%', 'green'],
      ['时效指标 活动完成及时率', '100%', 'green'],
      ['成本指标 场均活动成本', '100%', 'green'],
      ['社会效益指标 职工参与率', '55%', 'green'],
      ['可持续影响指标 活动品牌持续年限', '33.33%', 'yellow'],
      ['满意度指标 参与职工满意度', '100%', 'green'],
      ['总体完成率（参考）', '73.79%', undefined],
      ['目标完成与预算执行', '21.29个百分点', 'yellow'],
    ]);
  });
});
