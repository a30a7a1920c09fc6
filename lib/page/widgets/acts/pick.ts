import { fold } from '@/lib/model/text';

/**
 * The one choice whose text is the wanted one (compared folded).
 * @returns 'no-option' when there is none, 'ambiguous-option' when the text stands there more than once
 */
export function pick<T>(
  choices: readonly T[],
  textOf: (choice: T) => string,
  wanted: string,
): T | 'no-option' | 'ambiguous-option' {
  const text = fold(wanted);
  const [first, second] = choices.filter((choice) => fold(textOf(choice)) === text);
  if (first === undefined) return 'no-option';
  return second === undefined ? first : 'ambiguous-option';
}
