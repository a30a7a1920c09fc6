import { fold } from '@/lib/model/text';
import { precisionOf } from './acts/date-text';
import { isoDay, parseDay } from './acts/day';
import { done, refused } from './acts/outcomes';
import { shutOf } from './acts/shut-of';
import { typeInto } from './acts/type-into';
import type { Widget, Write } from './widget';

/** A native input of a date, a month, a week, a time of day or both; its value is ISO whatever the browser shows. */
export const widget: Widget = {
  id: 'date',
  priority: 0,
  of: ['date', 'month', 'week', 'time', 'datetime-local'],
  plain: true,
  sees: (control) => control,
  read(root) {
    if (!(root instanceof HTMLInputElement)) return { value: '' };
    return { value: root.value.replace('T', ' '), ...shutOf(root) };
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

/** Exactly what the control holds: a value that says more or less is refused. */
function isoOf(type: string, value: string): string | null {
  if (type === 'time') return /^(?:[01]\d|2[0-3]):[0-5]\d$/.exec(fold(value).padStart(5, '0'))?.[0] ?? null;
  const day = parseDay(value);
  if (!day) return null;
  if (type === 'datetime-local') return day.time === undefined ? null : `${isoDay(day)}T${day.time.replace(/:00$/, '')}`;
  return day.time === undefined && precisionOf(day) === (type === 'date' ? 'day' : type) ? isoDay(day) : null;
}
