import { chooseOption } from '@/lib/model/choice';
import type { SetStep } from '@/lib/model/plan';
import { sameValue } from './same-value';

/** Widgets that take any text; what is chosen from a list is shown in the list's own words. */
const typed = new Set(['text', 'textarea', 'number', 'spin-number', 'rich-text', 'rich-frame']);

/**
 * Whether what a place shows is the value that a step was to bring there.
 * @param shows the text by which the place itself was seen to show it
 */
export const kept = (value: string, { to, widget }: Pick<SetStep, 'to' | 'widget'>, shows?: string): boolean =>
  value === shows || sameValue(value, to) || (!typed.has(widget) && chooseOption([value], to) === 0);
