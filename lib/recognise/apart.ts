import type { TableLexicon } from './lexicon';
import { level1Of, levelOf, type LevelTrail, levelsIn } from './levels';

/** An indicator's name and the levels that stand in one text with it. */
export interface NameUnderLevels {
  name: string;
  levels: LevelTrail;
}

const between = /([\s/>→|·•—–:：-]+)/;

/**
 * A name with its levels before it or behind it, as small print in its cell or as the title of its card: 开放天数 产出指标 / 数量指标,
 * 数量指标：开放天数. Undefined for a text that names no level, or nothing else.
 */
export function apartFromLevels(table: TableLexicon, text: string): NameUnderLevels | undefined {
  const parts = text.trim().split(between);
  const isLevel = (part: string | undefined): boolean => part !== undefined && (levelOf(table, part) ?? level1Of(table, part)) !== undefined;
  const isPair = (at: number): boolean => level1Of(table, parts[at] ?? '') !== undefined && levelOf(table, parts[at + 2] ?? '') !== undefined;
  let [from, to] = [0, parts.length];
  while (from < to && isLevel(parts[from])) from += 2;
  // 职工满意度 is the name of an indicator as well as a level
  if (from >= to && to === 3 && !parts[0]?.endsWith('指标') && level1Of(table, parts[0] ?? '') === undefined) [from, to] = [0, 1];
  else if (from >= to && to >= 5) [from, to] = isPair(to - 3) ? [0, to - 4] : isPair(0) ? [4, to] : [to, to];
  else if (from === 0) while (to > from && isLevel(parts[to - 1])) to -= 2;
  const whole = parts.slice(from, to).join('').trim().replace(/[/>→|·•—–:：-]+$/, '').trim();
  const glued = to < parts.length ? levelBehind(table, whole, parts.slice(to).find(isLevel) ?? '') : '';
  const name = whole.slice(0, whole.length - glued.length).trim();
  const levels = [...parts.slice(0, from), glued, ...parts.slice(to)].join(' ');
  return name === '' || levels.trim() === '' ? undefined : { name, levels: levelsIn(table, levels) };
}

/** The level 1 that stands right behind a name, in a line of its own: 开放天数 产出指标 · 数量指标 without the break; '' for none. */
function levelBehind(table: TableLexicon, name: string, level2: string): string {
  const known = levelOf(table, level2)?.level1 ?? '';
  for (let length = Math.min(longestLevel, name.length - 1); length >= shortestLevel; length--) {
    const tail = name.slice(-length);
    if (known !== '' && level1Of(table, tail) === known) return tail;
  }
  return '';
}

const shortestLevel = 4;
const longestLevel = 12;

/** The longest level that a text ends with, where something stands before it: 开放天数数量指标; '' for none. */
export function levelAtEnd(table: TableLexicon, text: string): string {
  for (let length = Math.min(longestLevel, text.length - 1); length >= shortestLevel; length--) {
    const tail = text.slice(-length);
    if (tail.endsWith('指标') && levelOf(table, tail) !== undefined) return tail;
  }
  return '';
}
