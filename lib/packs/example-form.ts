import type { FormSpec, Pack, RuleCase, RuleSpec } from '@/lib/model/pack';
import { overValue } from './expression/over-fields';
import { formOf, fullForm } from './form-graph';

/** Full ids of the forms that a rule of a loaded pack is known to be in force on, first those it is tried on first. */
export function formsOf(pack: Pick<Pack, 'id' | 'settled'>, rule: RuleSpec): string[] {
  const fitting = pack.settled?.rules[rule.id]?.flatMap((at) => pack.settled?.forms[at] ?? []) ?? [];
  return [...rule.forms.map((reference) => fullForm(pack.id, reference)), ...fitting];
}

/** The full id of the form that an example is tried on: the one it names, else the first that has every place it fills. */
export function exampleForm(packs: readonly Pack[], pack: Pack, rule: RuleSpec, example: RuleCase): string | undefined {
  const forms = formsOf(pack, rule);
  if (example.form !== undefined) return forms.find((id) => id === fullForm(pack.id, example.form ?? ''));
  return forms.find((id) => {
    const form = formOf(packs, id);
    return form !== undefined && lackingFor(example, rule.each, form).length === 0;
  });
}

/** A place that an example fills and its form does not have, by its path in the example. */
export interface Lacking {
  path: readonly (string | number)[];
  what: string;
}

/** Holds an example against a form. `each` is the table whose row it may give. */
export function lackingFor(example: Pick<RuleCase, 'fields' | 'tables' | 'row'>, each: string | undefined, form: FormSpec): Lacking[] {
  const fields = Object.keys(example.fields)
    .filter((id) => id !== overValue && !form.fields.some((field) => field.id === id))
    .map((id) => ({ path: ['fields', id], what: `没有栏目 ${id}` }));
  const cells = (table: string, row: Record<string, string>, path: Lacking['path']): Lacking[] => {
    const columns = form.tables.find(({ id }) => id === table)?.columns;
    if (columns === undefined) return [{ path, what: `没有表格 ${table}` }];
    const unknown = Object.keys(row).filter((id) => !columns.some((column) => column.id === id));
    return unknown.map((id) => ({ path: [...path, id], what: `没有列 ${id}` }));
  };
  const rows = Object.entries(example.tables).flatMap(([table, all]) => all.flatMap((row, at) => cells(table, row, ['tables', table, at])));
  if (example.row === undefined) return [...fields, ...rows];
  const own = each === undefined ? [{ path: ['row'], what: '规则没有写 each，示例不能写 row' }] : cells(each, example.row, ['row']);
  return [...fields, ...rows, ...own];
}
