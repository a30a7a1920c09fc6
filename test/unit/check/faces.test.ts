import { describe, expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { missing } from '@/lib/check/completeness';
import { rulesOnPage } from '@/lib/check/on-the-page';
import { compileRules } from '@/lib/check/rule-set';
import { parsePlace, type Contents, type Place, type Row } from '@/lib/model/filing';
import { isPrinted } from '@/lib/model/pack';
import { toFiling } from '@/lib/recognise/to-filing';
import { recognise } from '@/lib/recognise/recognise';
import { builtinPacks } from '@/lib/packs/builtin';
import { goodFilings } from '../packs/good-filings';
import { columnsOf, facesOf, fieldsOf, pageOf, tablesOf, type Face } from '../recognise/face';
import { frames } from '../recognise/reading-builder';

const faces = goodFilings.flatMap(({ form: id, whole, today }) =>
  builtinPacks
    .flatMap((pack) => pack.forms.filter((form) => `${pack.id}/${form.id}` === id))
    .flatMap(facesOf)
    .filter(({ variant }) => variant !== undefined)
    .map((face) => ({ id, name: face.variant?.label ?? '', face, whole, today })),
);

const columnIds = (face: Face, id: string): string[] => {
  const table = tablesOf(face).find((one) => one.id === id);
  if (table === undefined) return [];
  return [...new Set([...(table.levels.length > 0 ? ['level1', 'level2'] : []), ...columnsOf(face, table).map((column) => column.id)])];
};

const only = (texts: Row, ids: readonly string[]): Row => Object.fromEntries(ids.map((id) => [id, texts[id] ?? '']));

/** A filing as this face of its form shows it. */
const shownOn = (face: Face, { fields, tables }: Contents): Contents => ({
  fields: only(fields, [...fieldsOf(face).map(({ id }) => id), ...(face.form.identity.year === undefined ? [] : [face.form.identity.year])]),
  tables: Object.fromEntries(tablesOf(face).map(({ id }) => [id, (tables[id] ?? []).map((row) => only(row, columnIds(face, id)))])),
});

function isOn(face: Face, contents: Contents, place: Place): boolean {
  const at = parsePlace(place);
  if (at?.kind === 'field') return at.id in contents.fields;
  return at !== undefined && at.table in contents.tables && (at.kind !== 'cell' || columnIds(face, at.table).includes(at.column));
}

describe.each(faces)('$id, $name', ({ id, face, whole, today }) => {
  const set = compileRules(builtinPacks, id);
  if (set === undefined) throw new Error(`no form ${id}`);

  test('a good filing is told of no error and no warning for what the face does not have', () => {
    const contents = shownOn(face, whole);
    const { findings } = check(rulesOnPage(set, contents), contents, { today });
    expect(findings.filter(({ severity }) => severity !== 'hint').map(({ rule, at, message }) => `${rule} @${at}: ${message}`)).toEqual([]);
  });

  test('with its amounts, scores and texts still blank nothing is asked for that the face does not have', () => {
    const blanked = (row: Row) => Object.fromEntries(Object.entries(row).map(([column, text]) => [column, ['level1', 'level2', 'item', 'name'].includes(column) ? text : '']));
    const full = shownOn(face, whole);
    const contents = { fields: {}, tables: Object.fromEntries(Object.entries(full.tables).map(([table, rows]) => [table, rows.map(blanked)])) };
    const rules = rulesOnPage(set, contents);
    const asked = [...check(rules, contents, { today }).findings, ...missing(rules.form, contents).flatMap((section) => section.missing)];
    expect(asked.filter(({ at }) => !isOn(face, contents, at)).map(({ at }) => at)).toEqual([]);
  });

  test('a page that shows it makes rows of its columns alone', () => {
    const { match } = recognise(frames(pageOf(face, [...(face.variant?.titles ?? []), ...face.form.titles][0] ?? '')), builtinPacks);
    const tables: Contents['tables'] = match ? toFiling(match, { id: 'page' }).tables : {};
    for (const table of tablesOf(face)) {
      const columns = columnIds(face, table.id);
      const [row = {}] = tables[table.id] ?? [];
      const beside = Object.keys(row).filter((column) => !columns.includes(column) && !isPrinted(table, column));
      // a value that says its operator and unit with it
      expect(beside.filter((column) => column !== 'operator' && column !== 'unit')).toEqual([]);
    }
  });
});
