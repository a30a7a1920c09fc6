import { expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules, type RuleSet } from '@/lib/check/rule-set';
import type { Filing, Row } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';
import { application, selfEvaluation } from './well-filled';

type Contents = Pick<Filing, 'fields' | 'tables'>;

function ruleSet(form: string): RuleSet {
  const set = compileRules(builtinPacks, form);
  if (set === undefined) throw new Error(`no form ${form}`);
  return set;
}

/** The filing as it stands after each field and each cell, filled from the top as the form is printed. */
function* fromTheTop({ form }: RuleSet, whole: Contents): Generator<Contents> {
  const part = { fields: {} as Filing['fields'], tables: {} as Record<string, Row[]> };
  for (const { id: section } of form.sections) {
    for (const { id } of form.fields.filter((field) => field.section === section)) {
      part.fields[id] = whole.fields[id] ?? '';
      yield structuredClone(part);
    }
    for (const table of form.tables.filter((each) => each.section === section)) {
      const rows: Row[] = (part.tables[table.id] = []);
      for (const full of whole.tables[table.id] ?? []) {
        const row: Row = Object.fromEntries(table.columns.map(({ id }) => [id, '']));
        rows.push(row);
        for (const { id } of table.columns) {
          row[id] = full[id] ?? '';
          yield structuredClone(part);
        }
      }
    }
  }
}

const cases = [
  { form: 'dalian-union/project-target', whole: application, today: '2025-11-10', onTheWay: ['core-indicators', 'no-satisfaction'] },
  { form: 'national/project-self-evaluation', whole: selfEvaluation, today: '2022-02-20', onTheWay: ['unreached-without-reason'] },
];

test.each(cases)('a well filled $form gives no finding', ({ form, whole, today }) => {
  expect(check(ruleSet(form), whole, { today }).findings).toEqual([]);
});

test.each(cases)('filled from the top, $form is told only what is still blank and $onTheWay', ({ form, whole, today, onTheWay }) => {
  const set = ruleSet(form);
  const told = new Set<string>();
  for (const part of fromTheTop(set, whole)) {
    for (const { blank, rule } of check(set, part, { today }).findings) if (!blank) told.add(rule.split('/')[1] ?? rule);
  }
  expect([...told].sort()).toEqual(onTheWay);
});

test.each(cases)('an empty $form is told only what is blank', ({ form, today }) => {
  const { findings } = check(ruleSet(form), { fields: {}, tables: {} }, { today });
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter(({ blank }) => !blank)).toEqual([]);
});
