import { chooseOption } from '@/lib/model/choice';

type Missing = 'no-option' | 'ambiguous-option';

/**
 * The one choice of a whole list that the wanted text means (≥ is 大于等于, 产出指标 is 01-产出指标).
 * @returns 'no-option' when there is none, 'ambiguous-option' when more than one could be meant
 */
export function pick<T>(choices: readonly T[], textOf: (choice: T) => string, wanted: string): T | Missing {
  const found = chooseOption(choices.map(textOf), wanted);
  return typeof found === 'number' ? (choices[found] ?? 'no-option') : found;
}
