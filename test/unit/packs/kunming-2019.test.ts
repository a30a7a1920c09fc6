import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import type { Filing } from '@/lib/model/filing';
import type { Related } from '@/lib/model/related';
import { builtinPacks } from '@/lib/packs/builtin';
import { scoreFiling } from '@/lib/score';
import { textOf } from '../source-files';
import filled from './kunming-2019.json';
import { dutiesForm, reasons, reportForm, tableForm } from './kunming-2019-reasons';

const document = 'docs/kunming-2019-findings.md';
const office = { unit: '昆明市总工会', year: '2019' };
const report = { form: reportForm, fields: { ...office, ...filled.report }, tables: {} };
const table = { form: tableForm, fields: office, tables: { tasks: filled.table } };
const duties = { form: dutiesForm, fields: office, tables: { tasks: filled.duties } };
const forms = [report, table, duties];

/** The day after the year's accounts were closed; the tables stand beside the report of their year. */
const today = '2020-03-01';
const beside = ({ form }: Pick<Filing, 'form'>): Related => (form === reportForm ? {} : { 'self-evaluation': report });

function findingsOn(filing: Pick<Filing, 'form' | 'fields' | 'tables'>) {
  const rules = compileRules(builtinPacks, filing.form);
  if (rules === undefined) throw new Error(`no form ${filing.form}`);
  return check(rules, filing, { today, related: beside(filing) }).findings;
}

describe.each(forms)('the filled copy of $form', (filing) => {
  const findings = findingsOn(filing);

  test('has the findings that are explained, and no other', () => {
    expect(findings.map(({ rule, at }) => `${rule}@${at}`).sort()).toEqual(Object.keys(reasons[filing.form] ?? {}).sort());
  });
});

test('the only errors are the satisfaction without a figure and the shifted row', () => {
  const errors = forms.flatMap(findingsOn).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule, at }) => `${rule}@${at}`)).toEqual([
    'kunming-union/satisfaction-without-figure@tasks[3].actual',
    'kunming-union/shifted-row@tasks[8]',
  ]);
});

test('without the report of the year nothing is said about its amounts', () => {
  const rules = compileRules(builtinPacks, dutiesForm);
  const alone = rules && check(rules, duties, { today }).findings.map(({ rule }) => rule);
  expect(alone).not.toContain('kunming-union/duties-sum');
});

test('the same tables filled with care have no finding', () => {
  const row = (task: string, plan: string, actual: string, compare: string, note: string) => ({ task, plan, actual, compare, note });
  const careful = [
    row('劳模活动', '开展劳模活动3次', '开展劳模活动3次，包括劳模创新工作室创建、劳模宣传、困难劳模帮扶', '完成年初预算的98%', '劳模创新工作室创建1万元、劳模宣传2万元、困难劳模帮扶70万元'),
    row('送温暖', '慰问困难职工500户', '慰问困难职工512户', '完成102.4%，多12户，支出与年初预算持平', '支出727万元'),
  ];
  expect(findingsOn({ ...duties, tables: { tasks: careful } })).toEqual([]);
});

test('the index of each form is what its worked example says', () => {
  const totals = forms.map((filing) => scoreFiling(builtinPacks, filing, { today, related: beside(filing) }).map(({ scheme, total }) => `${scheme} ${total}`));
  expect(totals).toEqual([
    ['kunming-union/report-quality-2019 48.78'],
    ['kunming-union/table-quality-2019 62.09'],
    ['kunming-union/duties-quality-2019 66.67'],
  ]);
});

const titleOf = (form: string) => builtinPacks.flatMap((pack) => pack.forms.filter(({ id }) => `${pack.id}/${id}` === form)).map(({ titles }) => titles[0])[0];
const cell = (text: string) => text.replaceAll('|', '\\|');

/** One table a form: where, how severe, what is said, by which rule, and why it is right. */
const tables = forms
  .map((filing) => {
    const lines = findingsOn(filing).map(
      ({ at, severity, message, rule }) =>
        `| ${at.replace('fields.', '')} | ${severity} | ${cell(message)} | ${rule} | ${cell(reasons[filing.form]?.[`${rule}@${at}`] ?? '')} |`,
    );
    return [`## ${titleOf(filing.form)}`, '', '| where | severity | what is said | rule | why it is right |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
  })
  .join('\n\n');

test(`${document} lists them all`, () => {
  const text = textOf(document);
  const [, before = '', listed = '', after = ''] = /^([^]*<!-- findings: begin -->\n)([^]*)(\n<!-- findings: end -->[^]*)$/.exec(text) ?? [];
  if (process.env.UPDATE_DOCS) {
    writeFileSync(join(import.meta.dirname, '../../..', document), `${before}${tables}${after}`);
    return;
  }
  expect(listed, 'Write it anew: UPDATE_DOCS=1 npx vitest run --project node test/unit/packs/kunming-2019.test.ts').toBe(tables);
});
