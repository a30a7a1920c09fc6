import { fold } from '@/lib/model/text';
import { disabledIn } from './acts/disabled-in';
import { easyuiRoot } from './acts/easyui';
import { isoDay, parseDay } from './acts/day';
import { leaveFocus, takeFocus } from './acts/focus';
import { done, refused } from './acts/outcomes';
import { sleep } from './acts/pause';
import { press, pressOutside } from './acts/press';
import { shown } from './acts/shown';
import { enterText } from './acts/type-into';
import { waitFor } from './acts/wait-for';
import type { Widget, Write } from './widget';

/** Longer than EasyUI waits after the last key before it takes over what was typed. */
const typingDelay = 600;

/**
 * EasyUI datebox. What is typed turns its calendar half a second later; committing before that saves today, so the day's
 * own cell is waited for and pressed.
 */
export const widget: Widget = {
  id: 'easyui-date',
  priority: 50,
  near: 'datebox',
  sees: (control) => easyuiRoot(control, '.datebox-f') ?? easyuiRoot(control, '.datetimebox-f'),
  read(root) {
    const timed = root.previousElementSibling?.matches('.datetimebox-f');
    return { value: fold(inputOf(root)?.value ?? ''), ...(timed ? { shut: 'unsupported' } : {}), ...disabledIn(root) };
  },
};

export const write: Write = async (root, value, signal) => {
  const input = inputOf(root);
  const day = parseDay(value);
  if (!input) return refused('unsupported');
  if (fold(value) !== '' && day?.day === undefined) return refused('not-a-date');
  const { ownerDocument: document } = root;
  const panel = (): Element | null => [...document.querySelectorAll('.datebox-calendar-inner')].find(shown) ?? null;
  const arrow = root.querySelector('.combo-arrow');
  takeFocus(input);
  if (!panel() && arrow) press(arrow);
  await waitFor(document, signal, 1_000, panel);
  enterText(input, day ? isoDay(day) : '');
  const wanted = day && `td.calendar-day[abbr="${day.year},${day.month},${day.day}"]:not(.calendar-disabled)`;
  const cell = wanted && (await waitFor(document, signal, 3_000, () => panel()?.querySelector(wanted) ?? null));
  if (cell) press(cell);
  else if (!wanted) await sleep(typingDelay, signal);
  pressOutside(document);
  leaveFocus(input);
  await waitFor(document, signal, 1_000, () => (panel() ? null : true));
  return wanted && !cell ? refused('not-a-date') : done;
};

const inputOf = (root: Element): HTMLInputElement | null => root.querySelector('.textbox-text');
