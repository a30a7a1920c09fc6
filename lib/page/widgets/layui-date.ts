import { fold } from '@/lib/model/text';
import { isoDay, parseDay, parsePeriod, type Day } from './acts/day';
import { precisionOf } from './acts/date-text';
import { done, refused } from './acts/outcomes';
import { press, pressOutside } from './acts/press';
import { setValue } from './acts/set-value';
import { shutOf } from './acts/shut-of';
import { shown } from './acts/shown';
import { waitFor } from './acts/wait-for';
import type { Widget, Write } from './widget';

/**
 * layui's laydate, bound to a plain input. It opens at the date the input holds, so the text goes in first and its cell is
 * pressed then: only that calls the page's `done`.
 */
export const widget: Widget = {
  id: 'layui-date',
  priority: 50,
  sees: (control) => (control instanceof HTMLInputElement && control.hasAttribute('lay-key') ? control : null),
  read(root) {
    if (!(root instanceof HTMLInputElement)) return { value: '' };
    const period = parsePeriod(root.value);
    const shut = shutOf(root).shut === 'disabled' ? { shut: 'disabled' as const } : {};
    return { value: period ? period.map(isoDay).join(' 至 ') : fold(root.value), ...shut };
  },
};

export const write: Write = async (root, value, signal) => {
  if (!(root instanceof HTMLInputElement)) return refused('unsupported');
  const day = parseDay(value);
  const days = fold(value) === '' ? [] : (parsePeriod(value) ?? (day && [day]));
  if (!days) return refused('not-a-date');
  const before = root.value;
  const { ownerDocument: document } = root;
  const popup = (): Element | null => {
    const open = document.querySelector(`#layui-laydate${root.getAttribute('lay-key')}`);
    return open && shown(open) ? open : null;
  };
  if (days.length === 1) setValue(root, isoDay(days[0] ?? { year: 0 }));
  press(root);
  let missed = (await waitFor(document, signal, 1_000, popup)) === null;
  for (const [end, at] of days.entries()) {
    // a period has one page of days for each of its ends
    const page = (): Element | null => popup()?.querySelectorAll('.layui-laydate-main')[end] ?? null;
    const cell = missed ? null : await turnTo(page, at, document, signal);
    if (cell) press(cell);
    else missed = true;
  }
  const button = popup()?.querySelector(days.length === 0 ? '.laydate-btns-clear' : '.laydate-btns-confirm');
  if (!missed && button) press(button);
  else if (missed) {
    pressOutside(document);
    setValue(root, before);
  }
  await waitFor(document, signal, 1_000, () => (popup() ? null : true));
  return missed ? refused('not-a-date') : done;
};

/** Turns a page until the wanted cell is there, a year or a month at a time. */
async function turnTo(
  page: () => Element | null,
  day: Day,
  document: Document,
  signal: AbortSignal,
): Promise<Element | null> {
  for (let turns = 0; turns < 100 && !signal.aborted; turns++) {
    const panel = page();
    if (!panel) return null;
    const cell = cellOf(panel, day);
    if (cell) return cell;
    const [year, month] = [...(panel.querySelector('.laydate-set-ym')?.querySelectorAll('[lay-ym]') ?? [])].map((part) =>
      (part.getAttribute('lay-ym') ?? '').split('-').map(Number),
    )[0] ?? [0, 0];
    const step = stepTo(day, year ?? 0, month ?? day.month ?? 0);
    const button = panel.querySelector(step);
    if (!button) return null;
    press(button);
    await waitFor(document, signal, 30, () => null);
  }
  return null;
}

function stepTo(day: Day, year: number, month: number): string {
  if (day.year !== year) return day.year < year ? '.laydate-prev-y' : '.laydate-next-y';
  return (day.month ?? 0) < month ? '.laydate-prev-m' : '.laydate-next-m';
}

function cellOf(panel: Element, day: Day): Element | null {
  if (precisionOf(day) === 'day') {
    const own = ':not(.laydate-disabled):not(.laydate-day-prev):not(.laydate-day-next)';
    return panel.querySelector(`td[lay-ymd="${day.year}-${day.month}-${day.day}"]${own}`);
  }
  if (precisionOf(day) === 'month') {
    const year = panel.querySelector('.laydate-set-ym [lay-ym]')?.getAttribute('lay-ym');
    if (Number.parseInt(year ?? '', 10) !== day.year) return null;
    return panel.querySelector(`.laydate-month-list [lay-ym="${(day.month ?? 1) - 1}"]`);
  }
  return panel.querySelector(`.laydate-year-list [lay-ym="${day.year}"]`);
}
