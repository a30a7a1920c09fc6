import { fold } from '@/lib/model/text';
import { levelKeys, type TableLexicon } from './lexicon';

/** The level that the rows of a table stand under as one reads downwards. */
export interface LevelTrail {
  level1: string;
  level2: string;
}

const points = /[([]?\s*[·.]?\s*\d+(?:\.\d+)?\s*分\s*[)\]]?$/;
/** The sign that folds a group of rows, and how many rows are in it. */
const sign = /^[^\p{L}\p{N}([]+/u;
const count = /\s*[([]\s*共?\s*\d{1,3}\s*[项个条行]?\s*[)\]]$/;

/** A level as the page prints it, without line breaks, signs, ordinals and the points or the count printed behind it. */
export function levelText(text: string): string {
  return fold(text)
    .replace(sign, '')
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[、.)]\s*/, '')
    .replace(points, '')
    .replace(count, '')
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '')
    .trim();
}

const keysKnown = new Map<string, string[]>();
const keysAtMost = 2_000;
/** A longer text is no level. */
const longest = 60;

/** The same few words stand in row after row. */
function keysOf(text: string): string[] {
  if (text.length > longest) return [];
  const known = keysKnown.get(text);
  if (known) return known;
  const keys = levelKeys(levelText(text));
  if (keysKnown.size >= keysAtMost) keysKnown.clear();
  keysKnown.set(text, keys);
  return keys;
}

export function levelOf(table: TableLexicon, text: string) {
  for (const key of keysOf(text)) {
    const level = table.levels.get(key);
    if (level) return level;
  }
  return undefined;
}

export function level1Of(table: TableLexicon, text: string): string | undefined {
  for (const key of keysOf(text)) {
    const level1 = table.level1.get(key);
    if (level1 !== undefined) return level1;
  }
  return undefined;
}

/**
 * Steps the trail over one row. A level given anew is taken; a blank one is the one above; a new level 1 forgets level 2.
 * Where the page has no level 1 it follows from the level 2.
 */
export function stepLevels(table: TableLexicon, trail: LevelTrail, level1: string, level2: string): LevelTrail {
  const next = { ...trail };
  if (level1 !== '' && level1 !== trail.level1) {
    next.level1 = level1;
    next.level2 = '';
  }
  if (level2 !== '') next.level2 = level2;
  if (level1 === '' && level2 !== '') {
    const known = levelOf(table, level2);
    const above = next.level1 === '' ? undefined : level1Of(table, next.level1);
    if (known && (next.level1 === '' || (above !== undefined && above !== known.level1))) next.level1 = known.level1;
  }
  return next;
}
