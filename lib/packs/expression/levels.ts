import type { LevelSpec, Vocabulary } from '@/lib/model/pack';
import { normal } from '@/lib/model/text';
import { remember } from './remember';
import { Level } from './values';

/** The part of a vocabulary that names levels. */
export type LevelWords = Pick<Vocabulary, 'levels' | 'level1'>;

/** Finds what the form says of a row by the words in its 一级 and 二级 columns. */
export type LevelIndex = (level1: string, level2: string) => Level;

const key = (text: string) => normal(text).replace(/^(?:一级|二级)/, '').replace(/(?:指标)+$/, '');
const unknown = (level1: string, level2: string) => new Level('', level1, level2, false, false, false);

const answer = (spec: LevelSpec, known: boolean) =>
  new Level(spec.id, spec.level1, spec.level2, spec.required, spec.quantified, known);

/**
 * An index over a table's levels, with their synonyms from the form and from the vocabularies. A pair that the form does
 * not have (数量指标 under 效益指标) is not `known` but keeps the id and the demands of its 二级指标.
 */
export function levelIndex(levels: readonly LevelSpec[], vocabularies: readonly LevelWords[]): LevelIndex {
  const bySecond = new Map<string, LevelSpec[]>();
  for (const level of levels) {
    const words = [level.level2, ...level.synonyms, ...vocabularies.flatMap((words) => words.levels[level.id] ?? [])];
    for (const word of new Set(words.map(key))) bySecond.set(word, [...(bySecond.get(word) ?? []), level]);
  }
  const groups = vocabularies
    .flatMap((words) => Object.entries(words.level1))
    .map(([name, words]) => new Set([name, ...words].map(key)));
  const sameFirst = (a: string, b: string) => {
    const [left, right] = [key(a), key(b)];
    return left === right || groups.some((group) => group.has(left) && group.has(right));
  };
  const find = (level1: string, level2: string): Level => {
    const under = key(level1) === '' ? undefined : level1;
    if (key(level2) === '') {
      const only = under === undefined ? [] : levels.filter((level) => sameFirst(level.level1, under));
      return only.length === 1 && only[0] ? answer(only[0], true) : unknown(level1, level2);
    }
    const found = bySecond.get(key(level2)) ?? [];
    const fitting = under === undefined ? found[0] : found.find((level) => sameFirst(level.level1, under));
    if (fitting) return answer(fitting, true);
    return found[0] ? answer(found[0], false) : unknown(level1, level2);
  };
  const under = remember((level1) => remember((level2) => find(level1, level2), 500), 50);
  return (level1, level2) => under(level1)(level2);
}
