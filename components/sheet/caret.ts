import { parsePlace, type Place } from '@/lib/model/filing';
import { idOf } from './cell';

type Control = HTMLTextAreaElement | HTMLInputElement;
type Way = 'up' | 'down' | 'left' | 'right' | 'before' | 'after';

export const cellAt = (at: Place): HTMLElement | undefined => document.getElementById(idOf(at)) ?? undefined;

/** In which directions the caret of a control can go no further inside it. */
export function caretAt(control: Control): Record<'up' | 'down' | 'left' | 'right', boolean> {
  const { selectionStart, selectionEnd, value } = control;
  const still = selectionStart === selectionEnd;
  const start = still && selectionStart === 0;
  const end = still && selectionEnd === value.length;
  const oneLine = control.clientHeight < 2 * Number.parseFloat(getComputedStyle(control).lineHeight);
  const all = selectionStart === 0 && selectionEnd === value.length;
  return { up: start || oneLine || all, down: end || oneLine || all, left: start || all, right: end || all };
}

/** The control beside one: up and down in the same column of its table, else in the order of the form. */
export function neighbour(control: Control, way: Way): HTMLElement | undefined {
  const at = control.dataset.at ?? '';
  const parts = parsePlace(at);
  if (parts?.kind === 'cell' && (way === 'up' || way === 'down')) {
    const all = [...(control.closest('table')?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
    const column = all.filter((one) => one.dataset.at?.endsWith(`.${parts.column}`));
    const to = column[column.indexOf(control) + (way === 'up' ? -1 : 1)];
    if (to !== undefined) return to;
  }
  const all = [...(control.closest('.paper')?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
  const back = way === 'up' || way === 'left' || way === 'before';
  return all[all.indexOf(control) + (back ? -1 : 1)];
}
