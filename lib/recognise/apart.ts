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
  if (from >= to && to >= 5) [from, to] = isPair(to - 3) ? [0, to - 4] : isPair(0) ? [4, to] : [to, to];
  else if (from === 0) while (to > from && isLevel(parts[to - 1])) to -= 2;
  const name = parts.slice(from, to).join('').trim().replace(/[/>→|·•—–:：-]+$/, '').trim();
  const levels = [...parts.slice(0, from), ...parts.slice(to)].join(' ');
  return name === '' || levels.trim() === '' ? undefined : { name, levels: levelsIn(table, levels) };
}
