import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failedExamples } from '@/lib/check/examples';
import { compileRules } from '@/lib/check/rule-set';
import { builtinPacks } from '@/lib/packs/builtin';
import { describeFunctions } from '@/lib/packs/expression/registry';
import { describeProblem, loadPack } from '@/lib/packs/load';
import { applyScheme } from '@/lib/score/score';
import { compileSchemes } from '@/lib/score/scheme';
import { textOf } from '../source-files';
import { blocksOf, packOf } from './pack-of-a-document';

const document = 'docs/writing-packs.md';
const form = 'example-union/project-target';

const files = packOf(document);
const refused = blocksOf(document).filter(({ name }) => name === 'refused');
const load = (more: Record<string, string> = {}) => loadPack({ ...files, ...more }, builtinPacks);

describe('the pack of the document', () => {
  const { pack, problems } = load();
  const packs = [...builtinPacks, ...(pack ? [pack] : [])];

  test('loads', () => {
    expect(problems.map(describeProblem)).toEqual([]);
    expect(Object.keys(files)).toHaveLength(11);
  });

  test('has rules that come out as their examples say', () => {
    const rules = compileRules(packs, form);
    expect(rules?.rules.map(({ spec }) => spec.id)).toContain('quantified');
    expect(pack && failedExamples(packs, pack)).toEqual([]);
  });

  test('has a scheme that comes out as its example says', () => {
    const [scheme] = compileSchemes(packs, form);
    const [example] = scheme?.spec.examples ?? [];
    if (!scheme || !example) throw new Error('no scheme with an example');
    const card = applyScheme(scheme, example.filing, { today: '2026-06-30' });
    expect(card.total).toBe(example.total);
    expect(card.lines.map(({ points }) => points)).toEqual([3, null]);
  });

  const faults = refused.map(({ text }) => {
    const [, fault = '', reason = 'no reason given'] = /^# (.+): (.+)/.exec(text) ?? [];
    return { fault, reason, text };
  });

  test.each(faults)('is refused with $fault', ({ reason, text }) => {
    const { pack: loaded, problems: told } = load({ 'rules/bad.yaml': text });
    expect(loaded).toBeUndefined();
    expect(told.map(({ file }) => file)).toEqual(['rules/bad.yaml']);
    expect(told[0]?.what).toContain(reason);
  });
});

test('the list of functions in the document is the one in the code', () => {
  const [begin, end] = ['<!-- functions: begin -->', '<!-- functions: end -->'];
  const text = textOf(document);
  const [before = '', rest = ''] = text.split(begin);
  const [listed = '', after = ''] = rest.split(end);
  const generated = `\n${describeFunctions()}\n`;
  if (process.env.UPDATE_DOCS) {
    writeFileSync(join(import.meta.dirname, '../../..', document), `${before}${begin}${generated}${end}${after}`);
    return;
  }
  expect(listed, 'Write it anew: UPDATE_DOCS=1 npx vitest run --project node test/unit/docs').toBe(generated);
});
