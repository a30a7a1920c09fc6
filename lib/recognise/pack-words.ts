import type { Pack } from '@/lib/model/pack';
import { remember } from '@/lib/packs/expression/remember';
import { type LabelWords, readCode, readLabel } from './label';

/** Packs say the same words in many places; each is read once. */
export const labelOf = remember(readLabel);
export const codeOf = remember(readCode);

/** The keys of a level's name as a pack writes it. */
export const levelOf = remember((word) => levelForms(labelOf(word).bare));

/** A level is written with and without its last word 指标. */
export function levelForms(key: string): string[] {
  const short = key.replace(/指标$/, '');
  return short === key || short.length < 2 ? [key] : [key, short];
}

/** The words that hold for the forms of all packs, by what they name: labels as read, codes and levels as keys. */
export interface SharedWords {
  columns: Map<string, LabelWords[]>;
  columnCodes: Map<string, string[]>;
  levels: Map<string, string[]>;
  level1: Map<string, string[]>;
  fields: Map<string, LabelWords[]>;
  fieldCodes: Map<string, string[]>;
}

export function sharedWords(packs: readonly Pack[]): SharedWords {
  const vocabularies = packs.map((pack) => pack.vocabulary);
  return {
    columns: gather(vocabularies.map(({ columns }) => columns), labelOf),
    columnCodes: gather(vocabularies.map(({ columnCodes }) => columnCodes), codeOf),
    levels: gather(vocabularies.map(({ levels }) => levels), levelOf),
    level1: gather(vocabularies.map(({ level1 }) => level1), levelOf),
    fields: gather(vocabularies.map(({ fields }) => fields), labelOf),
    fieldCodes: gather(vocabularies.map(({ fieldCodes }) => fieldCodes), codeOf),
  };
}

/** Lists of words under one name, joined in their order and read. */
export function gather<T>(parts: Record<string, string[]>[], read: (word: string) => T | readonly T[]): Map<string, T[]> {
  const all = new Map<string, T[]>();
  for (const part of parts) {
    for (const [id, list] of Object.entries(part)) all.set(id, [...(all.get(id) ?? []), ...list.flatMap(read)]);
  }
  return all;
}
