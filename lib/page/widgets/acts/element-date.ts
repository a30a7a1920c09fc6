import type { Widget } from '../widget';
import { dateWidget, type DateFace } from './date-face';

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
    state: (root) => (/--(?:dates|months|years|datetimes|timerange)(?![a-z])/.test(root.className) ? { shut: 'unsupported' } : {}),
  });
