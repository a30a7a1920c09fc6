import type { Filing } from '@/lib/model/filing';
import type { FormSpec } from '@/lib/model/pack';
import type { CompiledRule } from './compiled-rule';
import type { RuleSet } from './rule-set';

type Contents = Pick<Filing, 'fields' | 'tables'>;

/** The part of a form that a page shows: a place that a page does not have can be neither filled nor missing. */
export function formOnPage(form: FormSpec, { fields, tables }: Contents): FormSpec {
  return {
    ...form,
    fields: form.fields.filter(({ id }) => id in fields),
    tables: form.tables.filter(({ id }) => id in tables),
  };
}

/**
 * The rules that a page can answer. A rule whose place is not on the page is left out, and so is one that holds a field
 * only against others of which none is there.
 */
export function rulesOnPage(set: RuleSet, contents: Contents): RuleSet {
  const shown = formOnPage(set.form, contents);
  if (shown.fields.length === set.form.fields.length && shown.tables.length === set.form.tables.length) return set;
  const there = new Set([...shown.fields, ...shown.tables].map(({ id }) => id));
  const tables = new Set(shown.tables.map(({ id }) => id));
  return { ...set, rules: set.rules.filter((rule) => answerable(rule, there, tables)) };
}

function answerable({ spec, needs }: CompiledRule, there: ReadonlySet<string>, tables: ReadonlySet<string>): boolean {
  const home = spec.each ?? spec.at;
  if (!there.has(home)) return false;
  if (tables.has(home)) return true;
  const others = needs().flatMap(({ reference }) => {
    const id = reference.kind === 'field' ? reference.id : reference.kind === 'cells' ? reference.table : undefined;
    return id === undefined || id === home ? [] : [id];
  });
  return others.length === 0 || others.some((id) => there.has(id));
}
