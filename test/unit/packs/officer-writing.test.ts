import { expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import type { Row } from '@/lib/model/filing';
import type { FormSpec } from '@/lib/model/pack';
import type { Related } from '@/lib/model/related';
import { builtinPacks } from '@/lib/packs/builtin';
import { goodFilings } from './good-filings';
import type { Contents } from './well-filled';

type Written = Contents & { moneyUnit?: '元' | '万元' };
const forms = new Map(builtinPacks.flatMap(({ id, forms: own }) => own.map((form) => [`${id}/${form.id}`, form])));

function formOf(id: string): FormSpec {
  const form = forms.get(id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

/** Errors and warnings; hints on how a value is written may differ. */
function toldOn(form: string, filing: Written, today: string, related?: Related): string[] {
  const rules = compileRules(builtinPacks, form);
  if (rules === undefined) throw new Error(`no rules for ${form}`);
  return check(rules, filing, { today, related }).findings.filter(({ severity }) => severity !== 'hint').map(({ rule, at }) => `${rule} @${at}`);
}

const parted = /^([≥≤＝]?)(\d[\d.]*)([^\d年]+)$/;
/** ≥500户 as portals write it: 计算符号 ≥, 指标值 500, 计量单位 户. */
function inThreeColumns(filing: Contents): Contents {
  const rows = (filing.tables.indicators ?? []).map((row): Row => {
    const [, operator, value, unit] = parted.exec(row.value ?? '') ?? [];
    return value === undefined ? row : { ...row, operator: operator || '＝', value, unit: unit ?? '' };
  });
  return { ...filing, tables: { ...filing.tables, indicators: rows } };
}

/** The same amounts on a page that asks for 元. */
function inYuan(form: FormSpec, filing: Contents): Written {
  const yuan = (type: string, text: string | undefined) => (type === 'money' && /^\d[\d.]*$/.test(text ?? '') ? String(Math.round(Number(text) * 10000)) : (text ?? ''));
  const fields = Object.fromEntries(Object.entries(filing.fields).map(([id, text]) => [id, yuan(form.fields.find((field) => field.id === id)?.type ?? '', text)]));
  const tables = Object.fromEntries(
    Object.entries(filing.tables).map(([id, rows]) => {
      const columns = form.tables.find((table) => table.id === id)?.columns ?? [];
      return [id, rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, text]) => [column, yuan(columns.find((each) => each.id === column)?.type ?? '', text)])))];
    }),
  );
  return { fields, tables, moneyUnit: '元' };
}

const withIndicators = goodFilings.filter(({ form, whole }) => whole.tables.indicators !== undefined && formOf(form).tables.some(({ columns }) => columns.some(({ id }) => id === 'operator')));

test.each(withIndicators)('$form says the same of values in three columns as of values in one', ({ form, whole, today }) => {
  expect(toldOn(form, inThreeColumns(whole), today)).toEqual(toldOn(form, whole, today));
});

test.each(goodFilings)('$form says the same of 元 as of 万元', ({ form, whole, today }) => {
  expect(toldOn(form, inYuan(formOf(form), whole), today)).toEqual(toldOn(form, whole, today));
});

test.each(withIndicators.filter(({ form }) => formOf(form).stage === 'target'))('$form is no other than the approved one that was written in other columns', ({ form, whole, today }) => {
  for (const [mine, approved] of [[whole, inThreeColumns(whole)], [inThreeColumns(whole), whole]] as const) {
    expect(toldOn(form, mine, today, { approved: { form, ...approved } })).toEqual(toldOn(form, whole, today));
  }
});

test.each(withIndicators.filter(({ form }) => ['monitor', 'self-evaluation'].includes(formOf(form).stage)))('$form holds the values of its target, in whichever columns they stand', ({ form, whole, today }) => {
  const target = (filing: Contents): Related => ({ target: { form: 'national/project-target', fields: {}, tables: { indicators: filing.tables.indicators ?? [] } } });
  const ofValues = (mine: Contents, related: Related) => toldOn(form, mine, today, related).filter((told) => told.endsWith('.value'));
  expect(ofValues(whole, target(inThreeColumns(whole)))).toEqual([]);
  expect(ofValues(inThreeColumns(whole), target(whole))).toEqual([]);
});
