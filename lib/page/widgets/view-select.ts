import { disabledIn } from './acts/disabled-in';
import { choosing } from './acts/list-select';
import { selectWidget } from './acts/select-face';
import { shown } from './acts/shown';

/** iView, View Design and View UI Plus: a hidden input, a drawn box, and a list inside it or moved to the body. */
export const widget = selectWidget({
  id: 'view-select',
  priority: 50,
  near: 'ivu-select',
  rootOf: (control) => control.closest('.ivu-select'),
  text: (root) =>
    root.querySelector('.ivu-select-selected-value')?.textContent ??
    root.querySelector<HTMLInputElement>('.ivu-select-input')?.value ??
    '',
  state: (root) =>
    root.matches('.ivu-select-multiple') ? { shut: 'unsupported' } : disabledIn(root, '.ivu-select-disabled'),
});

export const write = choosing({
  opener: (root) => root.querySelector('.ivu-select-selection'),
  options: (root) =>
    [root, ...[...root.ownerDocument.querySelectorAll('body > .ivu-select-dropdown')].filter(shown)].flatMap((list) => [
      ...list.querySelectorAll('.ivu-select-item:not(.ivu-select-item-disabled)'),
    ]),
  clear: (root) => root.querySelector('.ivu-icon-ios-close-circle'),
});
