import { check, recheck, type Checked } from '@/lib/check/check';
import { compileRules, type RuleSet } from '@/lib/check/rule-set';
import type { Filing } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';
import { scoreFiling } from '@/lib/score';
import { indicatorAt } from '../pages';

const indicators = 60;
const options = { today: '2026-11-21' };
const target = 'dalian-union/project-target';
const selfEvaluation = 'national/project-self-evaluation';

let rules: RuleSet | undefined;
let checked: Checked | undefined;
let typed = 0;

/** A filing with every declared column and sixty indicators. */
function filingOf(form: string): Filing {
  const [home, local] = form.split('/');
  const spec = builtinPacks.find(({ id }) => id === home)?.forms.find(({ id }) => id === local);
  if (!spec) throw new Error(`no form ${form}`);
  const rowOf = (table: (typeof spec.tables)[number], values: Record<string, string>) =>
    Object.fromEntries(table.columns.map(({ id }) => [id, values[id] ?? '']));
  return {
    id: 'bench',
    form,
    project: '送温暖',
    unit: '市总工会',
    year: 2026,
    fields: Object.fromEntries(spec.fields.map(({ id, type }) => [id, sample[type] ?? '按照工作部署，慰问困难职工500人次'])),
    tables: Object.fromEntries(
      spec.tables.map((table) => [
        table.id,
        table.id === 'indicators'
          ? Array.from({ length: indicators }, (_, row) => rowOf(table, { ...indicatorAt(row, indicators), actual: '85', weight: '1.5', score: '1.5' }))
          : (table.fixed.length > 0 ? table.fixed : [{ label: '阶段' }]).map(({ label }) => rowOf(table, { item: label, content: label, budget: '100', exec: '90' })),
      ]),
    ),
  };
}

const sample: Record<string, string> = {
  date: '2026-01-20',
  period: '2026-01-01 至 2026-12-31',
  year: '2026',
  money: '100',
  integer: '10',
  percent: '90',
  phone: '0411-83600000',
  name: '王建国',
};

const filings = { target: filingOf(target), selfEvaluation: filingOf(selfEvaluation) };

/** Compiles the rules; the expressions themselves are parsed by the first check. */
export function compile(): number {
  rules = compileRules(builtinPacks, target);
  checked = undefined;
  return rules?.rules.length ?? 0;
}

export function checkAll(): number {
  if (!rules) throw new Error('not compiled');
  checked = check(rules, filings.target, options);
  return checked.findings.length;
}

/** One keystroke in one indicator's value: it turns from a figure to words and back. */
export function recheckOne(): number {
  if (!rules || !checked) throw new Error('not checked');
  checked = recheck(checked, rules, filings.target, [type()], options);
  return checked.findings.length;
}

export function checkAllAfterOne(): number {
  type();
  return checkAll();
}

function type(): string {
  const row = (typed++ >> 1) % indicators;
  const cells = filings.target.tables.indicators?.[row];
  if (cells) cells.value = typed % 2 === 1 ? '较好' : indicatorAt(row, indicators).value;
  return `indicators[${row}].value`;
}

export const score = (): number => scoreFiling(builtinPacks, filings.selfEvaluation, options).reduce((sum, { lines }) => sum + lines.length, 0);
