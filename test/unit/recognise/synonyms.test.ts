import { describe, expect, test } from 'vitest';
import type { FormSpec } from '@/lib/model/pack';
import { recognise } from '@/lib/recognise/recognise';
import { type Face, facesOf, pageOf } from './face';
import { packs } from './packs';
import { frames, type ReadingDraft } from './reading-builder';
import { coded, spoken, type Words } from './synonyms';

const forms = new Map(packs.flatMap((pack) => pack.forms.map((form) => [`${pack.id}/${form.id}`, form])));

const cases = (table: Words[]) => table.flatMap(({ form, at, words }) => words.map((word) => ({ form, at, word })));

/** The face of a form that has fewest other columns beside the one in question: the plainest page that asks for it. */
function faceWith(form: FormSpec, at: string): Face {
  const [table = '', ...rest] = at.split('.');
  const id = rest.join('.');
  const asks = ({ variant }: Face): boolean =>
    variant !== undefined &&
    (table === 'fields' ? !variant.without.includes(id) : (variant.tables[table] ?? []).some((one) => one.id === id));
  return facesOf(form).find(asks) ?? { form };
}

/** A page of the form on which one place has this word (or no word and this code), and nothing else tells it. */
function pageWith({ form, at, word }: { form: string; at: string; word: string }, byCode: boolean) {
  const spec = forms.get(form);
  if (!spec) throw new Error(`no form ${form}`);
  const face = faceWith(spec, at);
  const draft = pageOf(face, spec.titles[0] ?? '');
  const [table = '', ...rest] = at.split('.');
  const id = rest.join('.');
  if (table === 'fields') return fieldPage(draft, labelOf(face, id), word, byCode);
  const index = spec.tables.filter((one) => !face.variant?.without.includes(one.id)).findIndex((one) => one.id === table);
  const label = face.variant?.tables[table]?.find((one) => one.id === id)?.label ?? columnLabel(spec, table, id);
  return columnPage(draft, index, label, word, byCode);
}

const labelOf = ({ form, variant }: Face, id: string): string =>
  variant?.fields[id] ?? form.fields.find((field) => field.id === id)?.label ?? '';
const columnLabel = (form: FormSpec, table: string, id: string): string =>
  form.tables.find((one) => one.id === table)?.columns.find((one) => one.id === id)?.label ?? '';

function fieldPage(draft: ReadingDraft, label: string, word: string, byCode: boolean): ReadingDraft {
  const items = (draft.items ?? []).map((item) =>
    item.label !== label ? item : byCode ? { ...item, label: '', name: word, value: '记号' } : { ...item, label: word, value: '记号' },
  );
  return { ...draft, items };
}

function columnPage(draft: ReadingDraft, index: number, label: string, word: string, byCode: boolean): ReadingDraft {
  const grids = (draft.grids ?? []).map((grid, position) => {
    if (position !== index) return grid;
    const [head = [], ...rows] = grid.rows;
    const column = head.indexOf(label);
    const marked = rows.map((row) => row.map((text, at) => (at === column ? text.replace(/^\[.*\]$|^[^[]*$/, '[记号]') : text)));
    return {
      ...grid,
      rows: [head.map((text, at) => (at === column ? (byCode ? '' : word) : text)), ...marked],
      columnCodes: head.map((_, at) => (byCode && at === column ? word : '')),
    };
  });
  return { ...draft, grids };
}

function shownAt(at: string, draft: ReadingDraft, form: string): string | undefined {
  const { match } = recognise(frames(draft), packs);
  if (match?.form !== form) return `form ${match?.form ?? 'none'}`;
  const [table = '', ...rest] = at.split('.');
  const id = rest.join('.');
  return table === 'fields' ? match.fields[id]?.value : match.tables[table]?.rows[0]?.cells[id];
}

describe('a word that portals use for a part of a form is that part', () => {
  test.each(cases(spoken))('$form $at: $word', (one) => {
    expect(shownAt(one.at, pageWith(one, false), one.form)).toBe('记号');
  });
});

describe('a code that portals give a part of a form, where no word stands, is that part', () => {
  test.each(cases(coded))('$form $at: $word', (one) => {
    expect(shownAt(one.at, pageWith(one, true), one.form)).toBe('记号');
  });
});
