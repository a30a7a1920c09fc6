import { describe, expect, test } from 'vitest';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { describeProblem, loadPack } from '@/lib/packs/load';
import { packChanges } from '@/lib/packs/pack-changes';
import { packFile, packFileName } from '@/lib/packs/pack-file';
import { smallPack } from './small-pack';

describe.each(wholePacks)('$id', (pack) => {
  test('is the same pack after it was written as one file and loaded again', () => {
    const others = wholePacks.filter(({ id }) => id !== pack.id);
    const { pack: again, problems } = loadPack({ [packFileName(pack)]: packFile(pack) }, others);
    expect(problems.map(describeProblem)).toEqual([]);
    expect(again).toEqual(pack);
  }, 30_000);
});

describe('a pack in one file', () => {
  const file = packFile(smallPack([{}]));
  const name = 'small-pack.jixiao.yaml';

  test('says what is in it without what goes without saying, expressions and examples in quotes', () => {
    expect(file).toContain('require: "filled(project.name)"');
    expect(file).toContain('project.name: "甲"');
    expect(file).not.toMatch(/missing:|codes:|vocabulary:/);
  });
  test('tells a problem by its own lines', () => {
    const line = file.split('\n').findIndex((text) => text.includes('require:')) + 1;
    const { problems } = loadPack({ [name]: file.replace('"filled(project.name)"', '"filled(project.nothing)"') });
    expect(problems).toEqual([expect.objectContaining({ file: name, line, path: 'rules.0.require' })]);
  });
  test.each([
    ['nothing in it', '', '没有制度包'],
    ['a list', '- 1', '没有制度包'],
    ['a part that no pack has', `${file}\nnotes: 1`, '没有这种文件或部分'],
    ['an expression without quotes', file.replace('"filled(project.name)"', 'filled(project.name)'), '没有加引号'],
    ['no name', file.replace(/^pack:\n(?: .*\n)+/, ''), '缺少 pack.yaml'],
  ])('is refused with %s', (_, text, what) => {
    expect(loadPack({ [name]: text }).problems.map((problem) => problem.what).join()).toContain(what);
  });
});

test('two editions of a pack are told apart by what came, went and changed, and in which part', () => {
  const before = smallPack([{}, { id: 'gone' }]);
  const after = { ...smallPack([{ severity: 'hint' }, { id: 'new' }]), forms: before.forms.map((form) => ({ ...form, fields: form.fields.map((field) => (field.id === 'year' ? { ...field, label: '年份' } : field)) })) };
  expect(packChanges(before, before)).toEqual([]);
  expect(packChanges(before, after)).toEqual([
    { kind: 'forms', added: [], removed: [], changed: [{ id: 'small', parts: [{ at: 'fields[year].label', before: '年度', after: '年份' }] }] },
    { kind: 'rules', added: ['new'], removed: ['gone'], changed: [{ id: 'rule-0', parts: [{ at: 'severity', before: 'warning', after: 'hint' }] }] },
  ]);
});
