import { fold } from '@/lib/model/text';
import { isoDay, parsePeriod } from './acts/day';
import { inputsOf, periodOf, saysDate } from './acts/period-of';
import { shutOf } from './acts/shut-of';
import { writeDate } from './acts/write-date';
import { typed, type Widget, type Write } from './widget';

/**
 * An input, or the two of a period in one frame, of no library known here that says it takes a date. Where a calendar hangs
 * at it the day is pressed there; else what is typed counts if the field keeps it.
 */
export const widget: Widget = {
  id: 'popup-date',
  priority: 15,
  of: typed,
  sees(control) {
    if (!(control instanceof HTMLInputElement)) return null;
    return periodOf(control) ?? (saysDate(control) ? control : null);
  },
  read(root) {
    const inputs = inputsOf(root);
    const shut = inputs.every((input) => shutOf(input).shut === 'disabled') ? { shut: 'disabled' as const } : {};
    const texts = inputs.map(({ value }) => fold(value));
    if (texts.length > 1) return { value: texts.every((text) => text === '') ? '' : texts.join(' 至 '), ...shut };
    const period = parsePeriod(texts[0] ?? '');
    return { value: period ? period.map(isoDay).join(' 至 ') : (inputs[0]?.value ?? ''), ...shut };
  },
};

export const write: Write = (root, value, signal) => writeDate(root, inputsOf(root), value, signal);
