import type { Widget } from '../widget';
import { shown } from './shown';
import { typedDate } from './typed-date';

const clearIcons =
  '.el-icon-circle-close, .clear-icon, .el-range__close-icon:not(.el-range__close-icon--hidden)';

/** The picker of Element UI 2 and Element Plus, single and range: the same parts under the same names. */
export function elementDate(id: string, root: string): Widget {
  return typedDate({
    id,
    priority: 50,
    near: 'el-',
    rootOf: (control) => control.closest(root),
    inputs: (root) => [...root.querySelectorAll('input')],
    period: (root) => root.matches('.el-range-editor'),
    precision: (root) => (/--month/.test(root.className) ? 'month' : /--year/.test(root.className) ? 'year' : 'day'),
    popup: (root) => [...root.ownerDocument.querySelectorAll('.el-picker-panel')].find(shown) ?? null,
    clear: (root) => [...root.querySelectorAll(clearIcons)].find(shown) ?? null,
    state: (root) => (/--(datetime|dates|week|time)/.test(root.className) ? { shut: 'unsupported' } : {}),
  });
}
