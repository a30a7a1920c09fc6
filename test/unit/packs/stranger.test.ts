import { describe, expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { failedExamples } from '@/lib/check/examples';
import { compileRules } from '@/lib/check/rule-set';
import type { Contents } from '@/lib/model/filing';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { describeProblem, loadPack } from '@/lib/packs/load';
import { recognise } from '@/lib/recognise/recognise';
import { failedSchemeExamples, scoreFiling } from '@/lib/score';
import { mutationRun } from '../../mutants/survivors';
import { fieldsOf, pageOf, printOf } from '../recognise/face';
import { frames } from '../recognise/reading-builder';
import { textOf } from '../source-files';

/** A pack of measures that are not in the repository, written with the guide alone. */
const file = 'test/unit/packs/stranger-city.jixiao.yaml';
const { pack, problems } = loadPack({ 'stranger-city.jixiao.yaml': textOf(file) }, wholePacks);
const packs = [...wholePacks, ...(pack ? [pack] : [])];
const today = '2026-06-30';

const target: Contents = {
  fields: {
    year: '2026', unit: '澜州市妇联', 'project.name': '巾帼培训', 'project.kind': '培训类', 'project.leader': '王芳', 'project.accountant': '王芳',
    'project.period': '2026-03-10 至 2027-01-30', fillDate: '2026-01-20', experts: '6', 'fund.total': '30', 'fund.fiscal': '20', 'fund.women': '9.9',
    'train.people': '50', 'train.days': '2', 'fund.train': '4.6', goal: '举办12场培训，覆盖600名妇女。',
  },
  tables: {
    indicators: [
      { level1: '产出指标', level2: '数量指标', name: '培训场次', value: '≥12场', q1: '3场', q2: '2场', q3: '6场', q4: '11场', weight: '40', owner: '王芳' },
      { level1: '满意度指标', level2: '妇女群众满意度指标', name: '学员满意度', value: '较高', q1: '', q2: '', q3: '', q4: '', weight: '50', owner: '李敏' },
    ],
  },
};
const monitor: Contents = {
  fields: { year: '2026', quarter: '二季度', unit: '澜州市妇联', 'project.name': '巾帼培训', fillDate: '2026-07-11', 'fund.total': '30', 'fund.used': '12', 'files.complete': '是', untrue: '0', media: '3' },
  tables: { indicators: [{ level2: '数量指标', name: '培训场次', plan: '6场', actual: '3场', completion: '50%', last: '红', light: '红', reason: '', remedy: '' }] },
};

function saidOf(form: string, contents: Contents): string[] {
  const set = compileRules(packs, `lanzhou-women/${form}`);
  return set === undefined ? [] : check(set, contents, { today }).findings.map(({ rule, at, message }) => `${rule} ${at} ${message}`);
}

describe('a pack that a stranger wrote', () => {
  test('loads', () => {
    expect(problems.map(describeProblem)).toEqual([]);
  });

  test('comes out as its examples say, rules and scores', () => {
    expect(pack && failedExamples(packs, pack)).toEqual([]);
    expect(pack && failedSchemeExamples(packs, pack)).toEqual([]);
  });

  test('has examples that notice every change of its rules', () => {
    const alive = pack && mutationRun(packs, pack).flatMap(({ rule, survivors }) => survivors.map((change) => `${rule} ${change}`));
    // Among odd numbers the two are the same.
    expect(alive).toEqual(['lanzhou-women/odd-experts require: experts >= 5 → experts >= 4']);
  });

  test('finds on a target what its articles forbid, beside what practice finds there', () => {
    const said = saidOf('project-target', target).map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(said).toEqual(expect.arrayContaining([
      'lanzhou-women/two-people fields.project.accountant', 'lanzhou-women/within-year fields.project.period', 'lanzhou-women/odd-experts fields.experts',
      'lanzhou-women/fund-sum fields.fund.total', 'lanzhou-women/training-quota fields.fund.train', 'lanzhou-women/weight-sum indicators',
      'lanzhou-women/cumulative indicators[0]', 'lanzhou-women/year-end indicators[0].q4', 'lanzhou-women/quantified indicators[1].value',
      'practice/vague-value indicators[1].value',
    ]));
  });

  test('means the same in 元 as in 万元', () => {
    const inYuan: Contents = { ...target, moneyUnit: '元', fields: { ...target.fields, 'fund.total': '300000', 'fund.fiscal': '200000', 'fund.women': '99000', 'fund.train': '46000' } };
    const rules = (contents: Contents) => saidOf('project-target', contents).map((line) => line.split(' ', 1)[0]);
    expect(rules(inYuan)).toEqual(rules(target));
    expect(saidOf('project-target', inYuan)).toContain('lanzhou-women/training-quota fields.fund.train 人均每天460元，超过450元');
  });

  test('scores a monitoring form with its deductions, and asks what only a person knows', () => {
    const [card] = scoreFiling(packs, { form: 'lanzhou-women/quarter-monitor', ...monitor }, { today });
    expect(card?.lines.map(({ id, points }) => [id, points])).toEqual([['goals', 19], ['progress', 0], ['money', 12], ['files', 10], ['media', null]]);
    expect(card?.lines[0]?.parts?.map(({ id, points }) => [id, points])).toEqual([['late', 1], ['untrue', 0]]);
  });

  test.each((pack?.forms ?? []).map((form) => [form.titles[0] ?? '', form] as const))('is recognised on a page of %s, item by item and as printed', (title, form) => {
    for (const drawn of [pageOf, printOf]) {
      const { match } = recognise(frames(drawn({ form }, title)), packs);
      expect(match?.form).toBe(`lanzhou-women/${form.id}`);
      expect(fieldsOf({ form }).filter(({ id }) => (match?.fields[id]?.slots.length ?? 0) === 0).map(({ id }) => id)).toEqual([]);
    }
  });
});
