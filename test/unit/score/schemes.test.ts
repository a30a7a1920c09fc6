import { describe, expect, test } from 'vitest';
import type { Filing } from '@/lib/model/filing';
import type { RuleCase } from '@/lib/model/pack';
import { builtinPacks } from '@/lib/packs/builtin';
import { applyScheme, compileSchemes } from '@/lib/score';

const schemes = builtinPacks.flatMap((pack) =>
  pack.schemes.flatMap((scheme) =>
    scheme.forms.flatMap((form) => compileSchemes([...builtinPacks], form.includes('/') ? form : `${pack.id}/${form}`).filter(({ id }) => id === `${pack.id}/${scheme.id}`)),
  ),
);

/** An example as a filing: every declared column is there. */
function contents(scheme: (typeof schemes)[number], { fields, tables }: RuleCase): Pick<Filing, 'fields' | 'tables'> {
  const whole = scheme.types.form.tables.map(({ id, columns }) => {
    const empty = Object.fromEntries(columns.map((column) => [column.id, '']));
    return [id, (tables[id] ?? []).map((row) => ({ ...empty, ...row }))] as const;
  });
  return { fields, tables: Object.fromEntries(whole) };
}

test('there are schemes', () => {
  expect(schemes.map(({ id }) => id)).toEqual(expect.arrayContaining(['dalian-union/target-content', 'national/self-evaluation']));
});

describe.each(schemes)('the worked examples of $id come out', (scheme) => {
  test.each(scheme.spec.examples)('$title', (example) => {
    const card = applyScheme(scheme, contents(scheme, example.filing), { today: example.filing.today ?? '2026-06-30' });
    const points = Object.fromEntries(card.lines.map((line) => [line.id, line.points]));
    expect(points).toMatchObject(example.lines);
    expect(card.total).toBe(example.total);
  });
});
