import { describe, expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import { carryOver } from '@/lib/library/carry-over';
import type { Contents, Filing } from '@/lib/model/filing';
import type { Related } from '@/lib/model/related';
import { builtinPacks } from '@/lib/packs/builtin';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { application } from './well-filled';
import { dalianSelfEvaluation } from './well-filled-self-evaluation';

const pack = builtinPacks.find(({ id }) => id === 'dalian-union');
const target = pack?.forms.find(({ id }) => id === 'project-target');
if (pack === undefined || target === undefined) throw new Error('the pack has 附件1');

const filing = (form: string, contents: Contents): Filing => ({ id: form, form: `dalian-union/${form}`, project: '困难职工送温暖', unit: '', year: 2026, ...contents });
const into = (prior: Filing, form: string): Contents => carryOver(prior, builtinPacks, `dalian-union/${form}`, { year: 2026, moneyUnit: undefined }).contents;
const told = (form: string, contents: Contents, related: Related = {}) => {
  const set = compileRules(builtinPacks, `dalian-union/${form}`);
  return set === undefined ? [] : check(set, contents, { today: '2027-01-20', related }).findings.map(({ rule }) => rule);
};

describe('附件1', () => {
  test('has the instruction of 附件2, or where it is silent the annex itself, at every place to be filled in', () => {
    const places = [...target.fields, ...target.tables.flatMap(({ levels }) => levels)];
    expect(places.filter(({ help }) => help === undefined).map(({ id }) => id)).toEqual([]);
    // 附件2 explains neither of these.
    const silent = target.fields.filter(({ help }) => help?.at === '附件1').map(({ label }) => label);
    expect(silent).toEqual(['填报日期', '预算资金使用部门（单位）', '职务', '联系电话']);
  });

  test('prints five rows of 进度计划 and two for each of the eight kinds of indicators', () => {
    const [schedule, indicators] = target.tables;
    expect(schedule?.printed).toBe(5);
    expect(indicators?.levels.map(({ level2, printed }) => [level2, printed])).toEqual(
      ['数量指标', '质量指标', '时效指标', '成本指标', '经济效益指标', '社会效益指标', '可持续影响指标', '服务对象满意度指标'].map((name) => [name, 2]),
    );
  });

  test('wants numbers for 数量、成本、时效、经济效益、满意度 and for no other kind', () => {
    const quantified = target.tables.flatMap(({ levels }) => levels.filter((level) => level.quantified).map(({ id }) => id));
    expect(quantified).toEqual(['out.qty', 'out.time', 'out.cost', 'ben.econ', 'sat.serv']);
  });
});

describe('the forms of one project', () => {
  const applied = filing('project-target', application);
  const evaluated = filing('project-self-evaluation', dalianSelfEvaluation);

  test('the 自评表 begins with the money, the goal and the indicators of the application', () => {
    const begun = into(applied, 'project-self-evaluation');
    expect(begun.fields['goal.expected']).toBe(application.fields['project.overviewGoal']);
    const [total] = begun.tables.fund ?? [];
    expect(total?.initial).toBe(application.fields['fund.total']);
    expect(begun.tables.indicators?.map(({ name }) => name)).toEqual(application.tables.indicators?.map(({ name }) => name));
  });

  test('the 自评报告 takes what was reached from the 自评表, and is told of an indicator that it leaves out', () => {
    const begun = into(evaluated, 'self-report');
    const rows = begun.tables.indicators ?? [];
    expect(rows.map(({ name, actual }) => [name, actual])).toEqual(dalianSelfEvaluation.tables.indicators?.map(({ name, actual }) => [name, actual]));
    const related = { target: { form: 'dalian-union/project-self-evaluation', ...dalianSelfEvaluation } };
    const written = { ...begun, fields: { ...begun.fields, s3: '名单核定偏慢，原因是基层人手不足。' } };
    expect(told('self-report', written, related)).not.toContain('dalian-union/indicator-not-in-report');
    const short = { ...written, tables: { indicators: rows.slice(1) } };
    expect(told('self-report', short, related)).toContain('dalian-union/indicator-not-in-report');
  });

  test('the score sheet begins with the money that was planned', () => {
    expect(into(applied, 'score-sheet').fields['fund.planned']).toBe(application.fields['fund.total']);
  });

  test('an approved application that is changed without a record is told of it, cell by cell', () => {
    const related = { approved: { form: 'dalian-union/project-target', ...application } };
    const changes = ['changed-since-approval', 'added-since-approval', 'dropped-since-approval', 'budget-changed-alone'].map((id) => `dalian-union/${id}`);
    expect(told('project-target', application, related).filter((rule) => changes.includes(rule))).toEqual([]);
    const [first, ...rest] = application.tables.indicators ?? [];
    const changed = { ...application, tables: { ...application.tables, indicators: [{ ...first, value: '≥5户' }, ...rest] } };
    expect(told('project-target', changed, related)).toContain('dalian-union/changed-since-approval');
    const dearer = { ...application, fields: { ...application.fields, 'fund.total': '999' } };
    expect(told('project-target', dearer, related)).toContain('dalian-union/budget-changed-alone');
  });
});

test('every excerpt of the document is shown somewhere', () => {
  const cited = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('source' in value && 'at' in value) cited.add(String(value.at));
      Object.values(value).forEach(visit);
    }
  };
  const whole = wholePacks.find(({ id }) => id === 'dalian-union');
  visit({ ...whole, articles: [] });
  expect(whole?.articles.map(({ at }) => at).filter((at) => !cited.has(at))).toEqual([]);
});
