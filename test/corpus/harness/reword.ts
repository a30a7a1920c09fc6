import type { FormSpec, Pack } from '@/lib/model/pack';
import { fold, normal } from '@/lib/model/text';
import { oneOf, seeded } from './random';

export interface Rewordings {
  /** a text of the page → what it says instead */
  reworded: Record<string, string>;
  /** texts of the page that head a column */
  heads: string[];
}

/** Marks before a label, the label, a bracket behind it, marks after it. */
const parts = /^([\s*★●※✶·•◆■□○]*)(.+?)((?:[（(][^（）()]*[）)])?[\s:：*]*)$/;
const rewordShare = 0.5;
/** Words that mean what they mean by the row they stand in. */
const ofSums = /(?:合计|总计|小计|共计)$/;

/**
 * Other words for the labels on a page, out of the packs' own vocabulary. A label is reworded only by a word that means just
 * what it means on this form, and that stands nowhere else on the page: what a clerk could tell apart before, he can after.
 */
export function rewordings(form: FormSpec, packs: readonly Pack[], texts: readonly string[], kept: readonly string[], seed: number): Rewordings {
  const senses = sensesOf(form, packs);
  const random = seeded(seed);
  const taken = new Set(texts.map((text) => normal(text)));
  const values = new Set(kept.map((text) => normal(text)));
  const reworded: Record<string, string> = {};
  const heads: string[] = [];
  for (const text of texts) {
    const [, before = '', label = '', after = ''] = parts.exec(fold(text)) ?? [];
    const meant = senses.get(normal(label));
    if (!meant || ofSums.test(label) || values.has(normal(text))) continue;
    if (meant.ids.every((id) => id.startsWith('column '))) heads.push(text);
    if (meant.ids.some((id) => id.startsWith('printed ')) || random() >= rewordShare) continue;
    const others = [...senses].flatMap(([key, other]) =>
      !taken.has(key) && other.ids.join() === meant.ids.join() ? other.words : [],
    );
    const word = oneOf(others, random);
    if (word === undefined) continue;
    taken.add(normal(word));
    reworded[text] = `${before}${word}${/[（(]/.test(word) ? after.replace(/[（(].*[）)]/, '') : after}`;
  }
  return { reworded, heads };
}

interface Meaning {
  ids: string[];
  words: string[];
}

/** Every word of a form by its key: what it names there, and how it is written. */
function sensesOf(form: FormSpec, packs: readonly Pack[]): Map<string, Meaning> {
  const senses = new Map<string, Meaning>();
  const add = (id: string, words: readonly string[]) => {
    for (const word of words) {
      const meaning = senses.get(normal(word)) ?? { ids: [], words: [] };
      if (!meaning.ids.includes(id)) meaning.ids = [...meaning.ids, id].sort();
      if (!meaning.words.includes(word)) meaning.words.push(word);
      senses.set(normal(word), meaning);
    }
  };
  for (const field of form.fields) {
    const shared = packs.flatMap(({ vocabulary }) => vocabulary.fields[field.id] ?? []);
    add(`field ${field.id}`, [field.label, ...field.synonyms, ...shared]);
  }
  for (const table of form.tables) {
    for (const column of table.columns) {
      const shared = table.levels.length > 0 ? packs.flatMap(({ vocabulary }) => vocabulary.columns[column.id] ?? []) : [];
      add(`column ${table.id}.${column.id}`, [column.label, ...column.synonyms, ...shared]);
    }
    for (const row of table.fixed) add(`printed ${table.id}.${row.id}`, [row.label, ...row.synonyms]);
    for (const level of table.levels) {
      add(`printed ${level.id}`, [level.level2, ...level.synonyms, ...packs.flatMap(({ vocabulary }) => vocabulary.levels[level.id] ?? [])]);
      add(`printed ${level.level1}`, [level.level1, ...packs.flatMap(({ vocabulary }) => vocabulary.level1[level.level1] ?? [])]);
    }
  }
  return senses;
}
