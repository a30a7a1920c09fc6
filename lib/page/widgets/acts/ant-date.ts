import type { Widget, Write } from '../widget';
import { dateWidget, type DateFace } from './date-face';
import { isoDay } from './day';
import { shown } from './shown';
import { typingDate } from './typed-date';

const parts: Pick<DateFace, 'inputs' | 'period'> = {
  inputs: (root) => [...root.querySelectorAll('input')],
  period: (root) => root.matches('.ant-picker-range'),
};

/** The picker of Ant Design and Ant Design Vue. */
/* @__NO_SIDE_EFFECTS__ */
export const antDate = (id: string, root: string): Widget =>
  dateWidget({ ...parts, id, priority: 50, near: 'ant-picker', rootOf: (control) => control.closest(root) });

/**
 * Typing only turns its popup to the month: some versions commit on blur, some on Enter, all of them on the cell, whose
 * title is the ISO date.
 */
export const writeAntDate: Write = /* @__PURE__ */ typingDate({
  ...parts,
  precision: () => undefined,
  popup: (root) => [...root.ownerDocument.querySelectorAll('.ant-picker-dropdown')].find(shown) ?? null,
  cell: (popup, day) =>
    popup.querySelector(`.ant-picker-cell-in-view:not(.ant-picker-cell-disabled)[title="${isoDay(day)}"]`),
  clear: (root) => root.querySelector('.ant-picker-clear'),
});
