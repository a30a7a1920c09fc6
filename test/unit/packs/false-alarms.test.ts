import { expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules, type RuleSet } from '@/lib/check/rule-set';
import type { Filing, Row } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';
import { goodFilings } from './good-filings';
import type { Contents } from './well-filled';

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

test('every form of every pack has a good filing here', () => {
  const forms = builtinPacks.flatMap(({ id, forms }) => forms.map((form) => `${id}/${form.id}`));
  expect(goodFilings.map(({ form }) => form).sort()).toEqual(forms.sort());
});

test.each(goodFilings)('a good filing of $form is told of no error and no warning', ({ form, whole, today }) => {
  const { findings } = check(ruleSet(form), whole, { today });
  expect(findings.filter(({ severity }) => severity !== 'hint').map(({ rule, at, message }) => `${rule} @${at}: ${message}`)).toEqual([]);
});

test.each(goodFilings)('hints on a good filing of $form stay few', ({ form, whole, today }) => {
  expect(check(ruleSet(form), whole, { today }).findings.map(({ rule, at }) => `${rule} @${at}`).slice(2)).toEqual([]);
});

test.each(goodFilings)('filled from the top, $form is told only what is still blank and $onTheWay', ({ form, whole, today, onTheWay }) => {
  const set = ruleSet(form);
  const told = new Set<string>();
  for (const part of fromTheTop(set, whole)) {
    for (const { blank, rule, severity } of check(set, part, { today }).findings) if (!blank && severity !== 'hint') told.add(rule);
  }
  expect([...told].sort()).toEqual(onTheWay);
});

test.each(goodFilings)('an empty $form is told only what is blank, and each blank once', ({ form, today }) => {
  const { findings } = check(ruleSet(form), { fields: {}, tables: {} }, { today });
  expect(findings.filter(({ blank }) => !blank)).toEqual([]);
  const places = findings.map(({ at }) => at);
  expect(places.filter((at, index) => places.indexOf(at) < index)).toEqual([]);
});
