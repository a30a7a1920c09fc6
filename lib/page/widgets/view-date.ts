import { dateWidget, type DateFace } from './acts/date-face';
import { shown } from './acts/shown';

const parts: Pick<DateFace, 'inputs' | 'period'> = {
  inputs: (root) => [...root.querySelectorAll<HTMLInputElement>('.ivu-date-picker-rel input')],
  period: (root) => panelOf(root)?.matches('.ivu-date-picker-with-range') ?? false,
};

/** iView, View Design, View UI Plus: one input even for a period. */
export const widget = dateWidget({
  ...parts,
  id: 'view-date',
  priority: 50,
  near: 'ivu-date-picker',
  rootOf: (control) => control.closest('.ivu-date-picker'),
});

export { write } from './popup-date';

const panelOf = (root: Element): Element | null =>
  root.querySelector('.ivu-picker-panel-body-wrapper') ??
  [...root.ownerDocument.querySelectorAll('body > .ivu-select-dropdown .ivu-picker-panel-body-wrapper')].find(shown) ??
  null;
