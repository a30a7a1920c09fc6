import { shown } from './acts/shown';
import { typedDate } from './acts/typed-date';

/** iView, View Design, View UI Plus: one input even for a period. Enter after typing saves today; `change` does not. */
export const widget = typedDate({
  id: 'view-date',
  priority: 50,
  near: 'ivu-date-picker',
  rootOf: (control) => control.closest('.ivu-date-picker'),
  inputs: (root) => [...root.querySelectorAll<HTMLInputElement>('.ivu-date-picker-rel input')],
  period: (root) => panelOf(root)?.matches('.ivu-date-picker-with-range') ?? false,
  precision: () => undefined,
  popup: (root) => panelOf(root)?.closest('.ivu-select-dropdown') ?? null,
  clear: (root) => [...root.querySelectorAll('.ivu-icon-ios-close-circle')].find(shown) ?? null,
});

const panelOf = (root: Element): Element | null =>
  root.querySelector('.ivu-picker-panel-body-wrapper') ??
  [...root.ownerDocument.querySelectorAll('body > .ivu-select-dropdown .ivu-picker-panel-body-wrapper')].find(shown) ??
  null;
