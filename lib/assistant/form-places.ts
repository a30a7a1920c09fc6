import type { Match } from '../model/match';
import type { FormSpec, Pack } from '../model/pack';
import type { Teachable } from '../model/view';

/** A field or column in the form's own words: 项目负责人, 绩效指标 · 指标值. */
export function wordsOf(form: FormSpec, at: string): string {
  if (at.startsWith('fields.')) return form.fields.find(({ id }) => `fields.${id}` === at)?.label ?? at;
  for (const table of form.tables) {
    const column = table.columns.find(({ id }) => `${table.id}.${id}` === at);
    if (column) return `${table.label} · ${column.label}`;
  }
  return at;
}

/** Every field and column of the form in its order, and whether the page has it. */
export function placesOf(form: FormSpec, match: Match): Teachable['places'] {
  const fields = form.fields.map(({ id, label, section, required }) => ({
    at: `fields.${id}`,
    label,
    section,
    required,
    bound: id in match.fields,
  }));
  const columns = form.tables.flatMap((table) =>
    table.columns.map(({ id, label, required }) => ({
      at: `${table.id}.${id}`,
      label: `${table.label} · ${label}`,
      section: table.section,
      required,
      bound: match.tables[table.id]?.rows.some(({ bindings }) => id in bindings) ?? false,
    })),
  );
  return [...fields, ...columns];
}

/** The forms of the packs in force, for a person to say which one a page shows. */
export const formsOf = (packs: readonly Pack[]): Teachable['forms'] =>
  packs.flatMap((pack) => pack.forms.map((form) => ({ id: `${pack.id}/${form.id}`, title: form.titles[0] ?? form.id, pack: pack.title })));
