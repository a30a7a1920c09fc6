import { disabledIn } from './acts/disabled-in';
import { choosing } from './acts/list-select';
import { easyuiRoot } from './acts/easyui';
import { selectWidget } from './acts/select-face';
import { shown } from './acts/shown';

/** EasyUI combobox (and combo families that list `combobox-item`s): the arrow opens a panel at the end of the page. */
export const widget = selectWidget({
  id: 'easyui-combobox',
  priority: 50,
  near: 'combo',
  rootOf: (control) => easyuiRoot(control, '.combobox-f'),
  text: (root) => root.querySelector<HTMLInputElement>('.textbox-text')?.value ?? '',
  state: (root) => disabledIn(root, '.textbox-disabled'),
});

export const write = choosing({
  opener: (root) => root.querySelector('.combo-arrow') ?? root.querySelector('.textbox-text'),
  options: (root) =>
    [...root.ownerDocument.querySelectorAll('.combo-panel')]
      .filter(shown)
      .flatMap((panel) => [...panel.querySelectorAll('.combobox-item:not(.combobox-item-disabled)')]),
  clear: (root) => root.querySelector('.icon-clear'),
});
