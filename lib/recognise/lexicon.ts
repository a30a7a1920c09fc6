import type { ColumnSpec, FieldSpec, FormSpec, LevelSpec, Pack, TableSpec } from '@/lib/model/pack';
import { normal } from '@/lib/model/text';
import { readCode, readLabel } from './label';

/** A word's meaning, and how surely it means that: 1 is the form's own label, less for other words. */
export interface Sense<T> {
  of: T;
  quality: number;
}
export type Senses<T> = Map<string, Sense<T>[]>;

export interface TableLexicon {
  table: TableSpec;
  columns: Senses<ColumnSpec>;
  columnCodes: Senses<ColumnSpec>;
  levels: Map<string, LevelSpec>;
  level1: Map<string, string>;
  fixed: Map<string, string>;
}

/** One form's words, ready for look-up by key. */
export interface FormLexicon {
  /** `<pack>/<form>` */
  id: string;
  form: FormSpec;
  /** a form of the whole country, which stands in where nothing speaks for a city's own */
  general: boolean;
  /** its titles and those of its variants, as keys */
  titles: string[];
  fields: Senses<FieldSpec>;
  fieldCodes: Senses<FieldSpec>;
  sections: Map<string, string>;
  tables: TableLexicon[];
}

/** The words of a set of packs. */
export interface Lexicon {
  forms: FormLexicon[];
  /** stage → words that tell it, as keys */
  stages: Map<string, string[]>;
  foreign: string[];
  /** column id → keys of its words in any form or vocabulary */
  columnWords: Map<string, Set<string>>;
}

interface Words {
  columns: Map<string, string[]>;
  columnCodes: Map<string, string[]>;
  levels: Map<string, string[]>;
  level1: Map<string, string[]>;
  fields: Map<string, string[]>;
  fieldCodes: Map<string, string[]>;
}

let latest: { packs: readonly Pack[]; lexicon: Lexicon } | undefined;

/** Compiles the words of these packs; while the packs stay the same objects, the lexicon does too. */
export function compileVocabulary(packs: readonly Pack[]): Lexicon {
  if (latest?.packs.length === packs.length && latest.packs.every((pack, index) => pack === packs[index])) {
    return latest.lexicon;
  }
  const words: Words = {
    columns: gather(packs.map((pack) => pack.vocabulary.columns)),
    columnCodes: gather(packs.map((pack) => pack.vocabulary.columnCodes)),
    levels: gather(packs.map((pack) => pack.vocabulary.levels)),
    level1: gather(packs.map((pack) => pack.vocabulary.level1)),
    fields: gather(packs.map((pack) => pack.vocabulary.fields)),
    fieldCodes: gather(packs.map((pack) => pack.vocabulary.fieldCodes)),
  };
  const forms = packs.flatMap((pack) => pack.forms.map((form) => formLexicon(pack, form, words)));
  const stages = gather(packs.map((pack) => pack.vocabulary.stages));
  const lexicon: Lexicon = {
    forms,
    stages: new Map([...stages].map(([stage, list]) => [stage, keysOf(list)])),
    foreign: keysOf(packs.flatMap((pack) => pack.vocabulary.foreign)),
    columnWords: columnWords(forms, words),
  };
  latest = { packs: [...packs], lexicon };
  return lexicon;
}

function gather(parts: Record<string, string[]>[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const part of parts) {
    for (const [id, list] of Object.entries(part)) all.set(id, [...(all.get(id) ?? []), ...list]);
  }
  return all;
}

const keysOf = (list: string[]): string[] =>
  [...new Set(list.map((word) => readLabel(word).whole || normal(word)))].filter((key) => key !== '');

function columnWords(forms: FormLexicon[], words: Words): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  const add = (id: string, key: string): void => {
    const set = all.get(id) ?? new Set<string>();
    if (key !== '') all.set(id, set.add(key));
  };
  for (const [id, list] of words.columns) for (const word of list) add(id, readLabel(word).whole);
  for (const form of forms) {
    for (const { table } of form.tables.filter((table) => table.levels.size > 0)) {
      for (const column of table.columns)
        for (const word of [column.label, ...column.synonyms]) add(column.id, readLabel(word).whole);
    }
  }
  return all;
}

function formLexicon(pack: Pack, form: FormSpec, words: Words): FormLexicon {
  const fields: Senses<FieldSpec> = new Map();
  const fieldCodes: Senses<FieldSpec> = new Map();
  for (const field of form.fields) {
    addLabel(fields, field.label, field, 1);
    for (const synonym of field.synonyms) addLabel(fields, synonym, field, 0.98);
    for (const { fields: labels } of form.variants) addLabel(fields, labels[field.id] ?? '', field, 0.98);
    for (const word of words.fields.get(field.id) ?? []) addLabel(fields, word, field, 0.95);
    for (const code of [...field.codes, ...(words.fieldCodes.get(field.id) ?? [])])
      addKey(fieldCodes, readCode(code), field, 1);
    addKey(fieldCodes, readCode(field.id.replaceAll('.', '')), field, 0.95);
  }
  return {
    id: `${pack.id}/${form.id}`,
    form,
    general: pack.region === '全国',
    titles: [...form.titles, ...form.variants.flatMap((variant) => variant.titles)].map(
      (title) => readLabel(title).bare,
    ),
    fields,
    fieldCodes,
    sections: new Map(form.sections.map((section) => [section.id, readLabel(section.label).bare])),
    tables: form.tables.map((table) => tableLexicon(table, variantLabels(form, table.id), words)),
  };
}

/** What the variants of a form call the columns of a table: column id → labels. */
function variantLabels(form: FormSpec, table: string): Map<string, string[]> {
  return gather(
    form.variants.map(({ tables }) => Object.fromEntries((tables[table] ?? []).map(({ id, label }) => [id, [label]]))),
  );
}

function tableLexicon(table: TableSpec, labels: Map<string, string[]>, words: Words): TableLexicon {
  const columns: Senses<ColumnSpec> = new Map();
  const columnCodes: Senses<ColumnSpec> = new Map();
  const hasLevels = table.columns.some((column) => column.id === 'level2');
  for (const column of table.columns) {
    addLabel(columns, column.label, column, 1);
    for (const synonym of [...column.synonyms, ...(labels.get(column.id) ?? [])])
      addLabel(columns, synonym, column, 0.98);
    const shared = words.columns.get(column.id) ?? [];
    const own = new Set([column.label, ...column.synonyms].map((word) => readLabel(word).whole));
    // A shared word list is this column's only if it means the same notion: `name` of a task is no indicator's name.
    if (hasLevels || shared.some((word) => own.has(readLabel(word).whole))) {
      for (const word of shared) addLabel(columns, word, column, 0.95);
    }
    for (const code of [...column.codes, ...(hasLevels ? (words.columnCodes.get(column.id) ?? []) : [])]) {
      addKey(columnCodes, readCode(code), column, 1);
    }
    addKey(columnCodes, readCode(column.id), column, 0.85);
  }
  const levels = new Map<string, LevelSpec>();
  for (const level of table.levels) {
    for (const word of [level.level2, ...level.synonyms, ...(words.levels.get(level.id) ?? [])]) {
      for (const key of levelKeys(word)) if (!levels.has(key)) levels.set(key, level);
    }
  }
  const level1 = new Map<string, string>();
  for (const level of table.levels) {
    const group = level.id.split('.')[0] ?? '';
    const shared = [...(words.level1.get(level.level1) ?? []), ...(words.level1.get(group) ?? [])];
    for (const word of [level.level1, ...shared])
      for (const key of levelKeys(word)) if (!level1.has(key)) level1.set(key, level.level1);
  }
  const fixed = new Map<string, string>();
  for (const row of table.fixed)
    for (const word of [row.label, ...row.synonyms]) fixed.set(readLabel(word).whole, row.label);
  return { table, columns, columnCodes, levels, level1, fixed };
}

/** A level is written with and without its last word 指标. */
export function levelKeys(word: string): string[] {
  const key = readLabel(word).bare;
  const short = key.replace(/指标$/, '');
  return short === key || short.length < 2 ? [key] : [key, short];
}

function addLabel<T>(senses: Senses<T>, label: string, of: T, quality: number): void {
  const words = readLabel(label);
  addKey(senses, words.whole, of, quality);
  if (words.bare !== words.whole) addKey(senses, words.bare, of, quality * 0.97);
}

function addKey<T>(senses: Senses<T>, key: string, of: T, quality: number): void {
  if (key === '') return;
  const list = senses.get(key) ?? [];
  const same = list.find((sense) => sense.of === of);
  if (same) same.quality = Math.max(same.quality, quality);
  else list.push({ of, quality });
  senses.set(key, list);
}
