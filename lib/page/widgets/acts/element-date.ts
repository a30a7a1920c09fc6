import type { Widget, Write } from '../widget';
import { dateWidget, type DateFace } from './date-face';
import { shown } from './shown';
import { typingDate } from './typed-date';

const clearIcons =
  '.el-icon-circle-close, .clear-icon, .el-range__close-icon:not(.el-range__close-icon--hidden)';

const parts: Pick<DateFace, 'inputs' | 'period'> = {
  inputs: (root) => [...root.querySelectorAll('input')],
  period: (root) => root.matches('.el-range-editor'),
};

/** The picker of Element UI 2 and Element Plus, single and range: the same parts under the same names. */
/* @__NO_SIDE_EFFECTS__ */
export const elementDate = (id: string, root: string): Widget =>
  dateWidget({
    ...parts,
    id,
    priority: 50,
    near: 'el-',
    rootOf: (control) => control.closest(root),
    state: (root) => (/--(datetime|dates|week|time)/.test(root.className) ? { shut: 'unsupported' } : {}),
  });

export const writeElementDate: Write = /* @__PURE__ */ typingDate({
  ...parts,
  precision: (root) => (/--month/.test(root.className) ? 'month' : /--year/.test(root.className) ? 'year' : 'day'),
  popup: (root) => [...root.ownerDocument.querySelectorAll('.el-picker-panel')].find(shown) ?? null,
  clear: (root) => [...root.querySelectorAll(clearIcons)].find(shown) ?? null,
});
