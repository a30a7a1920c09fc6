import type { BoundRow } from '@/lib/model/match';
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
    .replace(/^[([]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[、.)\]]\s*/, '')
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

const between = /[/>→|·—–:\-\s]+/;

/** The levels that a heading names, one or both: 产出指标 / 数量指标. '' for what it does not name. */
export function levelsIn(table: TableLexicon, heading: string): LevelTrail {
  const named: LevelTrail = { level1: '', level2: '' };
  if (heading.length > longest) return named;
  const one = levelOf(table, heading) ?? level1Of(table, heading);
  for (const part of one === undefined ? fold(heading).split(between) : [heading]) {
    const level1 = level1Of(table, part);
    // 满意度指标 is a level 1, and below it, in some regions, the only level 2
    if (level1 !== undefined && named.level1 === '') named.level1 = level1;
    else if (named.level2 === '') named.level2 = levelOf(table, part)?.level2 ?? '';
  }
  return named;
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

/** One box for both levels, 产出指标 / 数量指标, as a cascading choice shows them; undefined for any other text. */
export function bothLevels(table: TableLexicon, text: string): LevelTrail | undefined {
  const named = text.length > longest || !between.test(text.trim()) ? undefined : levelsIn(table, text);
  return named && named.level1 !== '' && named.level2 !== '' ? named : undefined;
}

/** The trail with which rows under these headings begin, the innermost first. */
export function levelsUnder(table: TableLexicon, headings: readonly string[]): LevelTrail {
  const trail: LevelTrail = { level1: '', level2: '' };
  headings.forEach((heading, at) => {
    const below = levelBelow(table, heading, headings.slice(at + 1));
    const { level1, level2 } = below === undefined ? levelsIn(table, heading) : { level1: '', level2: below };
    if (trail.level2 === '') trail.level2 = level2;
    if (trail.level1 === '') trail.level1 = level1;
  });
  return stepLevels(table, { level1: trail.level1, level2: '' }, '', trail.level2);
}

/** 成本指标 is a level 1 of its own, and below 产出指标 one of its levels 2. */
function levelBelow(table: TableLexicon, heading: string, outer: readonly string[]): string | undefined {
  const level = levelOf(table, heading);
  const alone = level1Of(table, heading);
  if (!level || alone === undefined || alone === level.level1) return undefined;
  return outer.some((one) => level1Of(table, one) === level.level1) ? level.level2 : undefined;
}

/**
 * Gives a row under 成本指标 alone, a level 1 and a level 2 by that name, the level 1 of the row before it, where that row says
 * a level 2 of the same level 1: one heading after the other names the levels 2.
 */
export function costsBelow(table: TableLexicon, rows: readonly BoundRow[]): void {
  rows.forEach(({ cells, bindings }, at) => {
    const before = rows[at - 1]?.cells;
    const level = levelOf(table, cells['level1'] ?? '');
    if (!level || !before || bindings['level1'] || (cells['level2'] ?? '') !== '' || level.level1 === cells['level1']) return;
    if (levelOf(table, before['level2'] ?? '')?.level1 !== level.level1) return;
    cells['level2'] = cells['level1'] ?? '';
    cells['level1'] = level.level1;
  });
}
