import type { Widget } from '../widget';
import { dateWidget, type DateFace } from './date-face';

const parts: Pick<DateFace, 'inputs' | 'period'> = {
  inputs: (root) => [...root.querySelectorAll('input')],
  period: (root) => root.matches('.ant-picker-range'),
};

/** The picker of Ant Design and Ant Design Vue. */
/* @__NO_SIDE_EFFECTS__ */
export const antDate = (id: string, root: string): Widget =>
  dateWidget({ ...parts, id, priority: 50, near: 'ant-picker', rootOf: (control) => control.closest(root) });
