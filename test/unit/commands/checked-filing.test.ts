import { describe, expect, test } from 'vitest';
import { checkFilings, Refused, type Wishes } from '../../commands/checked-filing';

const target = {
  form: 'dalian-union/project-target',
  project: '送温暖',
  unit: '市总工会',
  year: 2026,
  fields: { 'project.name': '送温暖', 'fund.total': '100', 'fund.own.total': '90', 'fund.other': '5' },
  tables: { indicators: [{ level1: '产出指标', level2: '数量指标', name: '慰问职工人数', value: '较多' }] },
};
const file = (body: unknown, name = 'a.json') => ({ name, text: typeof body === 'string' ? body : JSON.stringify(body) });
const asked = (wishes: Partial<Wishes>) => {
  const told: string[] = [];
  const checked = checkFilings({ files: [file(target)], related: [], today: '2026-06-30', strictness: undefined, packs: [], ...wishes }, (line) => told.push(line));
  return { checked, told };
};
const refusal = (wishes: Partial<Wishes>): string => {
  try {
    asked(wishes);
    return '';
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
};

describe('checking filings outside a browser', () => {
  test('gives findings and scores in the form of the probe', () => {
    const [one] = asked({}).checked;
    expect(one?.file).toBe('a.json');
    expect(one?.findings).toContainEqual(
      expect.objectContaining({ rule: 'dalian-union/quantified', severity: 'error', at: 'indicators[0].value', cite: '大工财〔2022〕3号 第十七条(二)' }),
    );
    expect(one?.score).toMatchObject({ scheme: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/) as string, lines: expect.any(Array) as unknown[] });
  });

  test('looks into the filings that play a role', () => {
    const evaluation = { ...target, form: 'dalian-union/project-self-evaluation', fields: { 'project.name': '送温暖' }, tables: { indicators: [{ level1: '产出指标', level2: '数量指标', name: '别的指标', value: '≥5人', actual: '5人' }] } };
    const alone = asked({ files: [file(evaluation)] }).checked[0]?.findings.map(({ rule }) => rule) ?? [];
    const beside = asked({ files: [file(evaluation)], related: [{ role: 'target', file: file(target, 'target.json') }] }).checked[0]?.findings.map(({ rule }) => rule) ?? [];
    expect(beside.filter((rule) => !alone.includes(rule)).length).toBeGreaterThan(0);
  });

  test('tells what the form does not have and passes over it', () => {
    expect(asked({ files: [file({ ...target, fields: { ...target.fields, colour: '红' } })] }).told).toEqual([
      'a.json: passed over what the form dalian-union/project-target does not have: colour',
    ]);
  });

  test('leniently, practice says less than strictly', () => {
    const count = (strictness: string) => asked({ strictness }).checked[0]?.findings.filter(({ severity }) => severity !== 'hint').length ?? 0;
    expect(count('lenient')).toBeLessThanOrEqual(count('strict'));
  });
});

describe('what cannot be done is refused in one line', () => {
  test.each<[string, Partial<Wishes>, RegExp]>([
    ['bad JSON', { files: [file('{"form":')] }, /^a\.json is no JSON: [^\n]+$/],
    ['an unknown form', { files: [file({ ...target, form: 'no/form' })] }, /^a\.json: there is no form no\/form/],
    ['a missing key', { files: [file({ form: target.form, fields: {} })] }, /^a\.json: tables is missing/],
    ['a value that is no text', { files: [file({ ...target, fields: { 'fund.total': 3 } })] }, /^a\.json: fields\.fund\.total/],
    ['an unknown role', { related: [{ role: 'cousin', file: file(target) }] }, /^There is no role cousin; known are approved/],
    ['an unknown pack', { packs: ['nowhere'] }, /^There is no pack nowhere; known are/],
    ['an unknown strictness', { strictness: 'loud' }, /^--strictness is lenient, standard or strict, not loud$/],
  ])('%s', (_, wishes, line) => expect(refusal(wishes)).toMatch(line));
});
