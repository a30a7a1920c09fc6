import { describe, expect, test } from 'vitest';
import { type FormSpec, isPrinted, type TableSpec } from '@/lib/model/pack';
import { recognise } from '@/lib/recognise/recognise';
import { columnsOf, type Face, facesOf, fieldsOf, pageOf, printOf, tablesOf } from './face';
import { packs } from './packs';
import { frames } from './reading-builder';

const faces = packs.flatMap((pack) =>
  pack.forms.flatMap((form) =>
    facesOf(form).map((face) => ({
      id: `${pack.id}/${form.id}`,
      name: face.variant?.label ?? '整张表',
      face,
    })),
  ),
);
const titlesOf = ({ form, variant }: Face): string[] => [...(variant?.titles ?? []), ...form.titles];

const printed = (table: TableSpec, column: string): boolean =>
  isPrinted(table, column) || (table.levels.length > 0 && ['level1', 'level2'].includes(column));

describe.each(faces)('$id, $name', ({ id, face }) => {
  test.each(titlesOf(face))('is recognised under the title %s', (title) => {
    const { match, others } = recognise(frames(pageOf(face, title)), packs);
    expect(match?.form, JSON.stringify(others)).toBe(id);
  });

  test.each([
    ['as items and lists', pageOf],
    ['as one table', printOf],
  ])('binds every field and every column that it prints %s', (_, drawn) => {
    const { match } = recognise(frames(drawn(face, titlesOf(face)[0] ?? '')), packs);
    expect(match?.form).toBe(id);
    const unboundFields = fieldsOf(face).filter((field) => (match?.fields[field.id]?.slots.length ?? 0) === 0);
    expect(unboundFields.map(({ id: field }) => field)).toEqual([]);
    for (const table of tablesOf(face)) {
      const first = match?.tables[table.id]?.rows[0]?.bindings ?? {};
      const asked = columnsOf(face, table).filter(({ id: column }) => !printed(table, column));
      const blank = asked.filter((column) => !(column.id in first));
      expect(blank.map((column) => `${table.id}.${column.id}`)).toEqual([]);
    }
  });
});

const stageOf = new Map(packs.flatMap((pack) => pack.forms.map((form) => [`${pack.id}/${form.id}`, form.stage])));
const [national, others] = [true, false].map((own) => faces.filter(({ id }) => id.startsWith('national/') === own));

test.each(national ?? [])("$id, $name, without a title is the ministry's form", ({ id, face }) => {
  expect(recognise(frames(pageOf(face, '')), packs).match?.form).toBe(id);
});

test.each(others ?? [])('$id, $name, without a title is never taken for another stage', ({ id, face }) => {
  const { match } = recognise(frames(pageOf(face, '')), packs);
  expect([stageOf.get(id), undefined]).toContain(match ? stageOf.get(match.form) : undefined);
});

const labelsOf = (form: FormSpec): string[] => [
  ...fieldsOf({ form }).map((field) => field.label),
  ...form.tables.flatMap((table) => table.columns.map((column) => column.label)),
];
const shared = (form: FormSpec, other: FormSpec): number => {
  const words = labelsOf(form);
  return words.filter((word) => labelsOf(other).includes(word)).length / words.length;
};

/** The ministry's form and a city's that asks for nearly the same. */
const twins = packs
  .filter((pack) => pack.id !== 'national')
  .flatMap((pack) => pack.forms.map((form) => ({ id: `${pack.id}/${form.id}`, form })))
  .flatMap((own) =>
    packs
      .flatMap((pack) => (pack.id === 'national' ? pack.forms : []))
      .filter(
        (form) =>
          form.stage === own.form.stage && Math.min(shared(form, own.form), shared(own.form, form)) >= 0.5,
      )
      .map((form) => ({ own, general: { id: `national/${form.id}`, form } })),
  );

test.each(twins)("$own.id and $general.id are told apart by the title alone", ({ own, general }) => {
  const under = (form: FormSpec, title = '') => recognise(frames(pageOf({ form }, title)), packs).match?.form;
  expect([under(general.form, own.form.titles[0]), under(own.form, general.form.titles[0])]).toEqual([own.id, general.id]);
});
