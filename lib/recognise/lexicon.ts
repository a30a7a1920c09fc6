import type { ColumnSpec, FieldSpec, FormSpec, LevelSpec, Pack, TableSpec } from '@/lib/model/pack';
import { normal } from '@/lib/model/text';
import { fullForm } from '@/lib/packs/form-graph';
import { type LabelWords, readLabel } from './label';
import { codeOf, gather, labelOf, levelForms, levelOf, type SharedWords, sharedWords } from './pack-words';

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
  /** the words and the codes of its fields and of the columns of its tables, all as one */
  words: Set<string>;
  codes: Set<string>;
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

/** What is compiled of the packs that were asked for last. */
interface Compiled {
  packs: readonly Pack[];
  words: SharedWords;
  forms: Map<string, FormLexicon>;
  lexicons: Map<string | undefined, Lexicon>;
}

let latest: Compiled | undefined;

/**
 * Compiles the words of these packs, of all their forms or of the one named (`<pack>/<form>`); while the packs stay the
 * same objects, the lexicon does too.
 */
export function compileVocabulary(packs: readonly Pack[], only?: string): Lexicon {
  const same = latest?.packs.length === packs.length && latest.packs.every((pack, index) => pack === packs[index]);
  const compiled: Compiled =
    same && latest ? latest : { packs: [...packs], words: sharedWords(packs), forms: new Map(), lexicons: new Map() };
  latest = compiled;
  const known = compiled.lexicons.get(only);
  if (known) return known;
  const forms = packs.flatMap((pack) =>
    pack.forms.filter((form) => only === undefined || only === fullForm(pack.id, form.id)).map((form) => formOnce(compiled, pack, form)),
  );
  const lexicon: Lexicon = {
    forms,
    stages: new Map([...gather(packs.map((pack) => pack.vocabulary.stages), keyOf)].map(([stage, keys]) => [stage, distinct(keys)])),
    foreign: distinct(packs.flatMap((pack) => pack.vocabulary.foreign.map(keyOf))),
    columnWords: columnWords(forms, compiled.words),
  };
  compiled.lexicons.set(only, lexicon);
  return lexicon;
}

function formOnce({ forms, words }: Compiled, pack: Pack, form: FormSpec): FormLexicon {
  const id = fullForm(pack.id, form.id);
  const made = forms.get(id) ?? formLexicon(pack, form, words);
  forms.set(id, made);
  return made;
}

const keyOf = (word: string): string => labelOf(word).whole || normal(word);
const distinct = (keys: string[]): string[] => [...new Set(keys)].filter((key) => key !== '');

function columnWords(forms: FormLexicon[], words: SharedWords): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  const add = (id: string, key: string): void => {
    const set = all.get(id) ?? new Set<string>();
    if (key !== '') all.set(id, set.add(key));
  };
  for (const [id, list] of words.columns) for (const { whole } of list) add(id, whole);
  for (const form of forms) {
    for (const { table } of form.tables.filter((table) => table.levels.size > 0)) {
      for (const column of table.columns)
        for (const word of [column.label, ...column.synonyms]) add(column.id, labelOf(word).whole);
    }
  }
  return all;
}

function formLexicon(pack: Pack, form: FormSpec, words: SharedWords): FormLexicon {
  const fields: Senses<FieldSpec> = new Map();
  const fieldCodes: Senses<FieldSpec> = new Map();
  for (const field of form.fields) {
    addLabel(fields, field.label, field, 1);
    for (const synonym of field.synonyms) addLabel(fields, synonym, field, 0.98);
    for (const { fields: labels } of form.variants) addLabel(fields, labels[field.id] ?? '', field, 0.98);
    for (const word of words.fields.get(field.id) ?? []) addWords(fields, word, field, 0.95);
    for (const code of [...field.codes.map(codeOf), ...(words.fieldCodes.get(field.id) ?? [])])
      addKey(fieldCodes, code, field, 1);
    addKey(fieldCodes, codeOf(field.id.replaceAll('.', '')), field, 0.95);
  }
  const tables = form.tables.map((table) => tableLexicon(table, variantLabels(form, table.id), words));
  return {
    id: fullForm(pack.id, form.id),
    form,
    general: pack.region === '全国',
    titles: [...form.titles, ...form.variants.flatMap((variant) => variant.titles)].map(
      (title) => labelOf(title).bare,
    ),
    fields,
    fieldCodes,
    sections: new Map(form.sections.map((section) => [section.id, labelOf(section.label).bare])),
    tables,
    words: keysOf(fields, ...tables.map(({ columns }) => columns)),
    codes: keysOf(fieldCodes, ...tables.map(({ columnCodes }) => columnCodes)),
  };
}

const keysOf = (...senses: readonly ReadonlyMap<string, unknown>[]): Set<string> => new Set(senses.flatMap((map) => [...map.keys()]));

/** What the variants of a form call the columns of a table: column id → labels. */
function variantLabels(form: FormSpec, table: string): Map<string, string[]> {
  return gather(
    form.variants.map(({ tables }) => Object.fromEntries((tables[table] ?? []).map(({ id, label }) => [id, [label]]))),
    (label) => label,
  );
}

function tableLexicon(table: TableSpec, labels: Map<string, string[]>, words: SharedWords): TableLexicon {
  const columns: Senses<ColumnSpec> = new Map();
  const columnCodes: Senses<ColumnSpec> = new Map();
  const hasLevels = table.columns.some((column) => column.id === 'level2');
  for (const column of table.columns) {
    addLabel(columns, column.label, column, 1);
    for (const synonym of [...column.synonyms, ...(labels.get(column.id) ?? [])])
      addLabel(columns, synonym, column, 0.98);
    const shared = words.columns.get(column.id) ?? [];
    const own = new Set([column.label, ...column.synonyms].map((word) => labelOf(word).whole));
    // A shared word list is this column's only if it means the same notion: `name` of a task is no indicator's name.
    if (hasLevels || shared.some(({ whole }) => own.has(whole))) {
      for (const word of shared) addWords(columns, word, column, 0.95);
    }
    for (const code of [...column.codes.map(codeOf), ...(hasLevels ? (words.columnCodes.get(column.id) ?? []) : [])]) {
      addKey(columnCodes, code, column, 1);
    }
    addKey(columnCodes, codeOf(column.id), column, 0.85);
  }
  const levels = new Map<string, LevelSpec>();
  for (const level of table.levels) {
    for (const key of [...[level.level2, ...level.synonyms].flatMap(levelOf), ...(words.levels.get(level.id) ?? [])])
      if (!levels.has(key)) levels.set(key, level);
  }
  const level1 = new Map<string, string>();
  for (const level of table.levels) {
    const group = level.id.split('.')[0] ?? '';
    const shared = [...(words.level1.get(level.level1) ?? []), ...(words.level1.get(group) ?? [])];
    for (const key of [...levelOf(level.level1), ...shared]) if (!level1.has(key)) level1.set(key, level.level1);
  }
  const fixed = new Map<string, string>();
  for (const row of table.fixed)
    for (const word of [row.label, ...row.synonyms]) fixed.set(labelOf(word).whole, row.label);
  return { table, columns, columnCodes, levels, level1, fixed };
}

/** The keys of a level as a page writes it. */
export const levelKeys = (written: string): string[] => levelForms(readLabel(written).bare);

const addLabel = <T>(senses: Senses<T>, label: string, of: T, quality: number): void =>
  addWords(senses, labelOf(label), of, quality);

function addWords<T>(senses: Senses<T>, words: LabelWords, of: T, quality: number): void {
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
