import type { FormSpec, Pack, Reminder, RuleSpec, SchemeSpec, Template } from '@/lib/model/pack';

/** What can serve a requirement. */
export const servingKinds = [
  'form', 'section', 'field', 'table', 'column', 'level', 'row', 'rule', 'scheme', 'line', 'reminder', 'template',
] as const;
export type ServingKind = (typeof servingKinds)[number];

/** Something that answers requirements. */
export interface Serving {
  kind: ServingKind;
  /** `<pack>/<id>`, and within a form or scheme `<pack>/<id>#<place>` */
  id: string;
  /** as people read it */
  label: string;
  serves: readonly string[];
  /** steps to it from the item of the pack that it stands in */
  path: readonly (string | number)[];
}

type Part = Pick<Serving, 'kind' | 'label' | 'serves' | 'path'> & { place?: string };

const named = (pack: string, id: string, parts: readonly Part[]): Serving[] =>
  parts.map(({ place, ...part }) => ({ ...part, id: `${pack}/${id}${place === undefined ? '' : `#${place}`}` }));

export function formServings(pack: string, form: FormSpec): Serving[] {
  const own: Part = { kind: 'form', label: form.titles[0] ?? form.id, serves: form.serves, path: [] };
  const sections = form.sections.map(({ id, label, serves }, at): Part => ({ kind: 'section', label, serves, place: id, path: ['sections', at] }));
  const fields = form.fields.map(({ id, label, serves }, at): Part => ({ kind: 'field', label, serves, place: id, path: ['fields', at] }));
  const tables = form.tables.flatMap((table, index): Part[] => {
    const path = ['tables', index];
    return [
      { kind: 'table', label: table.label, serves: table.serves, place: table.id, path },
      ...table.columns.map(({ id, label, serves }, at): Part => ({ kind: 'column', label, serves, place: `${table.id}.${id}`, path: [...path, 'columns', at] })),
      ...table.levels.map(({ id, level2, serves }, at): Part => ({ kind: 'level', label: level2, serves, place: `${table.id}:${id}`, path: [...path, 'levels', at] })),
      ...table.fixed.map(({ id, label, serves }, at): Part => ({ kind: 'row', label, serves, place: `${table.id}[${id}]`, path: [...path, 'fixed', at] })),
    ];
  });
  return named(pack, form.id, [own, ...sections, ...fields, ...tables]);
}

export const ruleServings = (pack: string, { id, serves, message }: RuleSpec): Serving[] =>
  named(pack, id, [{ kind: 'rule', label: message, serves, path: [] }]);

export function schemeServings(pack: string, { id, title, serves, lines }: SchemeSpec): Serving[] {
  const parts = lines.map((line, at): Part => ({ kind: 'line', label: line.label, serves: line.serves, place: line.id, path: ['lines', at] }));
  return named(pack, id, [{ kind: 'scheme', label: title, serves, path: [] }, ...parts]);
}

export const reminderServings = (pack: string, { id, title, serves }: Reminder): Serving[] =>
  named(pack, id, [{ kind: 'reminder', label: title, serves, path: [] }]);

export const templateServings = (pack: string, { id, title, serves }: Template): Serving[] =>
  named(pack, id, [{ kind: 'template', label: title, serves, path: [] }]);

/** Everything of a pack that answers a requirement, in the pack's order. */
export function servingsOf({ id, forms, rules, schemes, reminders, templates }: Pack): Serving[] {
  return [
    ...forms.flatMap((form) => formServings(id, form)),
    ...rules.flatMap((rule) => ruleServings(id, rule)),
    ...schemes.flatMap((scheme) => schemeServings(id, scheme)),
    ...reminders.flatMap((reminder) => reminderServings(id, reminder)),
    ...templates.flatMap((template) => templateServings(id, template)),
  ].filter(({ serves }) => serves.length > 0);
}
