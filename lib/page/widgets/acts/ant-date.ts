import type { Widget } from '../widget';
import { isoDay } from './day';
import { shown } from './shown';
import { typedDate } from './typed-date';

/**
 * The picker of Ant Design and Ant Design Vue. Typing only turns its popup to the month: some versions commit on blur, some
 * on Enter, all of them on the cell, whose title is the ISO date.
 */
export function antDate(id: string, root: string): Widget {
  return typedDate({
    id,
    priority: 50,
    near: 'ant-picker',
    rootOf: (control) => control.closest(root),
    inputs: (root) => [...root.querySelectorAll('input')],
    period: (root) => root.matches('.ant-picker-range'),
    precision: () => undefined,
    popup: (root) => [...root.ownerDocument.querySelectorAll('.ant-picker-dropdown')].find(shown) ?? null,
    cell: (popup, day) =>
      popup.querySelector(`.ant-picker-cell-in-view:not(.ant-picker-cell-disabled)[title="${isoDay(day)}"]`),
    clear: (root) => root.querySelector('.ant-picker-clear'),
  });
}
