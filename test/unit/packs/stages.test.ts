import { describe, expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { failedExamples } from '@/lib/check/examples';
import { compileRules } from '@/lib/check/rule-set';
import type { Pack } from '@/lib/model/pack';
import { describeProblem, loadPack, loadPacks, type PackFolder } from '@/lib/packs/load';
import { ruleYaml, smallFiles, smallPack } from './small-pack';

const today = { today: '2026-06-30' };
const stageRule = (parts: Record<string, string> = {}): string => ruleYaml({ forms: '', stages: '[target]', ...parts });
const practice = (rule: string): PackFolder => ({ 'pack.yaml': 'id: practice\ntitle: 通行做法\nsources: []', 'rules/a.yaml': rule });
const loaded = (folders: readonly PackFolder[]): Pack[] =>
  loadPacks(folders).map(({ pack, problems }) => {
    if (pack === undefined) throw new Error(problems.map(describeProblem).join('\n'));
    return pack;
  });
const onSmall = (packs: readonly Pack[]): string[] => {
  const set = compileRules(packs, 'small-pack/small');
  return set ? check(set, { fields: {}, tables: {} }, today).findings.map(({ rule }) => rule) : [];
};

describe('a rule of a stage', () => {
  test.each([
    ['before', [practice(stageRule()), smallFiles()]],
    ['after', [smallFiles(), practice(stageRule())]],
  ])('is in force on a form of another pack that is loaded %s it', (_, folders) => {
    const packs = loaded(folders);
    expect(onSmall(packs)).toEqual(['practice/a-rule']);
    expect(packs.flatMap((pack) => failedExamples(packs, pack))).toEqual([]);
  });

  test('is in force on a form that was loaded without it', () => {
    const [alone] = loaded([{ ...practice(stageRule()), 'forms/own.yaml': (smallFiles()['forms/small.yaml'] ?? '').replace('id: small', 'id: own') }]);
    expect(alone && onSmall([alone, smallPack([])])).toEqual(['practice/a-rule']);
  });

  test.each([
    ['a field', { require: '"filled(project.nothing)"' }],
    ['a column', { each: 'indicators', require: '"filled(row.nothing)"', at: 'row.name' }],
    ['a column of another table', { require: '"indicators.all(i, filled(i.nothing))"' }],
    ['a table', { each: 'nothing', require: '"true"', at: 'row' }],
    ['a place', { at: 'project.nothing' }],
    ['a field in a gap', { message: '"{project.nothing}"' }],
    ['any of the fields that it goes over', { over: '[phone]', require: '"filled(field.value)"', at: 'field.value' }],
  ])('fits no form that lacks %s', (_, parts) => {
    const { problems } = loadPack(practice(stageRule(parts)), [smallPack([])]);
    expect(problems).toEqual([expect.objectContaining({ code: 'pack-reference', path: 'stages' })]);
  });

  test('is refused when a form has what it names in another type', () => {
    const { problems } = loadPack(practice(stageRule({ require: '"project.name > 3"' })), [smallPack([])]);
    expect(problems.map(({ what }) => what)).toEqual([expect.stringMatching(/^在 small-pack\/small 上类型不符/)]);
  });

  test('says nothing on a form of another stage', () => {
    const { problems } = loadPack(practice(stageRule({ stages: '[monitor]' })), [smallPack([])]);
    expect(problems.map(({ path }) => path)).toEqual(['stages']);
  });

  test('names stages or forms, not both', () => {
    const { problems } = loadPack(smallFiles({ 'rules/a.yaml': ruleYaml({ stages: '[target]' }) }));
    expect(problems.map(({ path }) => path)).toEqual(['stages']);
  });
});

const twoForms = smallFiles({
  'forms/other.yaml': (smallFiles()['forms/small.yaml'] ?? '').replace('id: small', 'id: other').replace('id: fillDate', 'id: otherDate'),
});

describe('an example of a rule of several forms', () => {
  const withExamples = (examples: string) => ({ ...twoForms, 'rules/a.yaml': stageRule({ examples }) });

  test('is tried on the first that has what it fills', () => {
    const [pack] = loaded([withExamples('{ pass: [{ fields: { project.name: "甲", fillDate: "2026-01-01" } }], fail: [{ fields: { fillDate: "2026-01-01" } }] }')]);
    expect(pack && failedExamples([pack], pack)).toEqual([]);
  });

  test('is tried on the form that it names', () => {
    const [pack] = loaded([withExamples('{ pass: [{ form: "other", fields: { project.name: "" } }], fail: [{ fields: {} }] }')]);
    expect(pack && failedExamples([pack], pack).map(({ form, kind }) => [form, kind])).toEqual([['small-pack/other', 'pass']]);
  });

  test.each([
    ['that none of them has whole', '{ pass: [{ fields: { fillDate: "1", otherDate: "1" } }], fail: [{}] }', ['examples.pass.0.fields.fillDate']],
    ['of a form that is not the rule’s', '{ pass: [{ form: "nothing", fields: {} }], fail: [{}] }', ['examples.pass.0.form']],
    ['beside a filing of a form that is not there', '{ pass: [{ related: { target: { form: "nothing" } } }], fail: [{}] }', ['examples.pass.0.related.target.form']],
    ['beside a filing with a field that is not there', '{ pass: [{ related: { target: { form: "small", fields: { a: "1" } } } }], fail: [{}] }', ['examples.pass.0.related.target.fields.a']],
  ])('%s is refused', (_, examples, paths) => {
    expect(loadPack(withExamples(examples)).problems.map(({ path }) => path)).toEqual(paths);
  });
});
