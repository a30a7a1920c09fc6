import { precisionOf } from './acts/date-text';
import { isoDay, parseDay } from './acts/day';
import { done, refused } from './acts/outcomes';
import { shutOf } from './acts/shut-of';
import { typeInto } from './acts/type-into';
import type { Widget, Write } from './widget';

/** A native date or month input; its value is ISO whatever the browser shows. */
export const widget: Widget = {
  id: 'date',
  priority: 0,
  plain: true,
  sees: (control) =>
    control instanceof HTMLInputElement && (control.type === 'date' || control.type === 'month') ? control : null,
  read(root) {
    if (!(root instanceof HTMLInputElement)) return { value: '' };
    return { value: root.value, ...shutOf(root) };
  },
};

export const write: Write = async (root, value) => {
  if (!(root instanceof HTMLInputElement)) return refused('unsupported');
  const iso = value.trim() === '' ? '' : isoOf(root.type, value);
  if (iso === null) return refused('not-a-date');
  if (iso !== '' && ((root.min !== '' && iso < root.min) || (root.max !== '' && iso > root.max))) {
    return refused('out-of-step');
  }
  typeInto(root, iso);
  return done;
};

/** A whole day for a date, a month for a month: a value that says more or less than the control holds is refused. */
function isoOf(type: string, value: string): string | null {
  const day = parseDay(value);
  return day && precisionOf(day) === (type === 'month' ? 'month' : 'day') ? isoDay(day) : null;
}
