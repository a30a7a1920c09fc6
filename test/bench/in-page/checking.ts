import { check, recheck, type Checked } from '@/lib/check/check';
import { compileRules, type RuleSet } from '@/lib/check/rule-set';
import { cellPlace, fieldPlace, type Filing, type Place } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';
import { formOf } from '@/lib/packs/form-graph';
import { scoreFiling } from '@/lib/score';
import { filledFiling } from '../filings';

const options = { today: '2026-11-21' };

interface Prepared {
  rules: RuleSet;
  filing: Filing;
  /** the table that holds the indicators */
  table: string;
  checked: Checked;
  typed: number;
}
let prepared: Prepared | undefined;

const ready = (): Prepared => {
  if (!prepared) throw new Error('nothing is prepared');
  return prepared;
};

/** Every form of the built-in packs, by its full id. */
export const forms = (): string[] => builtinPacks.flatMap((pack) => pack.forms.map((form) => `${pack.id}/${form.id}`));

/** What a background does that wakes up on a form: compiles its rules, and runs each once on an empty filing. */
export function compile(form: string): number {
  const set = compileRules([...builtinPacks], form);
  if (!set) throw new Error(`no form ${form}`);
  check(set, { fields: {}, tables: {} }, options);
  return set.rules.length;
}

/** Makes ready a filing of a form with so many indicators. */
export function prepare(form: string, indicators: number): { rules: number; findings: number; indicators: boolean } {
  const rules = compileRules(builtinPacks, form);
  const spec = formOf(builtinPacks, form);
  if (!rules || !spec) throw new Error(`no form ${form}`);
  const filing = filledFiling(form, spec, indicators);
  const table = spec.tables.find(({ levels }) => levels.length > 0)?.id ?? '';
  prepared = { rules, filing, table, checked: check(rules, filing, options), typed: 0 };
  return { rules: rules.rules.length, findings: prepared.checked.findings.length, indicators: table !== '' };
}

export function checkAll(): number {
  const now = ready();
  now.checked = check(now.rules, now.filing, options);
  return now.checked.findings.length;
}

/** Where one can type: every field, and every column of the indicators as `<table>.<column>`. */
export function places(): string[] {
  const { rules, table } = ready();
  const columns = rules.form.tables.find(({ id }) => id === table)?.columns ?? [];
  return [...rules.form.fields.map(({ id }) => fieldPlace(id)), ...columns.map(({ id }) => `${table}.${id}`)];
}

/** One keystroke in such a place, of the indicators in one row after the other. */
export function recheckOne(place: string): number {
  const now = ready();
  now.checked = recheck(now.checked, now.rules, now.filing, [type(now, place)], options);
  return now.checked.findings.length;
}

export function checkAllAfterOne(place: string): number {
  type(ready(), place);
  return checkAll();
}

/** A year becomes another year: dates that name none hang on it. */
const typedOn = (text: string) => {
  if (/^\d{4}$/.test(text)) return String(Number(text) ^ 1);
  return text.endsWith('加') ? text.slice(0, -1) : `${text}加`;
};

function type(now: Prepared, place: string): Place {
  const { fields, tables } = now.filing;
  if (place.startsWith('fields.')) {
    const id = place.slice('fields.'.length);
    fields[id] = typedOn(fields[id] ?? '');
    return place;
  }
  const column = place.slice(now.table.length + 1);
  const rows = tables[now.table] ?? [];
  const at = (now.typed++ * 7) % Math.max(1, rows.length);
  const row = rows[at];
  if (row) row[column] = typedOn(row[column] ?? '');
  return cellPlace(now.table, at, column);
}

export const score = (): number => scoreFiling(builtinPacks, ready().filing, options).reduce((sum, { lines }) => sum + lines.length, 0);
