import { shown } from '../shown';
import { stateOf, type Value } from '../typing';
import type { Money } from '../values';
import { fn } from './function';

/** Is anything there, can it be read, and what did the person write. */
export const presenceFunctions = [
  fn('filled(Value): bool', 'something is written there', (value: Value) => stateOf(value) !== 'blank'),
  fn('blank(Value): bool', 'nothing is written there (无, 0 and — are answers, but for money 无 and — are none)', (value: Value) => stateOf(value) === 'blank'),
  fn('readable(Value): bool', 'blank, or a text that reads as its type', (value: Value) => stateOf(value) !== 'unreadable'),
  fn('unit(Money): string', 'the unit in which it stands: 元 or 万元, as the filing says', ({ unit }: Money) => unit),
  fn('text(Value): string', 'the text as the person wrote it', (value: Value) => shown(value)),
];
