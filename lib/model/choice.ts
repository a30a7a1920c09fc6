import { operatorOf } from './measure-words';
import { fold } from './text';
import { usualUnit } from './unit-words';

/** A code or number that lists put before or behind their words: `01-产出指标`, `3、质量指标`, `产出指标(101)`. */
const numbered = /^[(（]?[A-Za-z]?\d{1,6}[)）]?\s*[-_—.、:：\s]\s*(?=\p{Script=Han}|[≥≤<>=%])|\s*\([A-Za-z]?\d{1,6}\)$/gu;

const bare = (text: string): string => fold(text).replace(numbered, '').replaceAll(' ', '').toLowerCase();

/** `大于等于(≥)` and `≥ 大于等于` say one operator twice; '' where a text says none, or two. */
function operatorIn(text: string): string {
  const said = fold(text).split(/[()\s/|,、-]+/).map(operatorOf).filter((operator) => operator !== '');
  return new Set(said).size === 1 ? (said[0] ?? '') : '';
}

const unitIn = (text: string): string => usualUnit(bare(text));
const level = (text: string): string => bare(text).replace(/指标$/, '');

/** What two texts must have in common to name one choice, the surest first; '' has nothing in common with anything. */
const senses: ((text: string) => string)[] = [fold, bare, operatorIn, unitIn, level];

/**
 * The one of a list's options that a text means: by its words, without numbers before them, as an operator (≥ and 大于等于), as a
 * unit (% and 百分比), or without 指标 behind it. The first of these that finds any option decides.
 * @returns the option's index, or why nothing is certain
 */
export function chooseOption(options: readonly string[], wanted: string): number | 'no-option' | 'ambiguous-option' {
  for (const sense of senses) {
    const meant = sense(wanted);
    const hits = meant === '' ? [] : options.flatMap((option, index) => (sense(option) === meant ? [index] : []));
    if (hits.length > 1) return 'ambiguous-option';
    if (hits[0] !== undefined) return hits[0];
  }
  return 'no-option';
}
