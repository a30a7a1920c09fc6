import { choosingIn } from './acts/choose';
import { disabledIn } from './acts/disabled-in';
import { easyuiRoot, easyuiText } from './acts/easyui';
import { selectWidget } from './acts/select-face';

/** EasyUI combobox (and combo families that list `combobox-item`s): the arrow opens a panel at the end of the page. */
export const widget = selectWidget({
  id: 'easyui-combobox',
  priority: 50,
  near: 'combo',
  rootOf: (control) => easyuiRoot(control, '.combobox-f') ?? easyuiRoot(control, '.combotree-f'),
  text: easyuiText,
  state: (root) => disabledIn(root, '.textbox-disabled'),
});

export const write = choosingIn({
  opener: (root) => root.querySelector('.combo-arrow') ?? root.querySelector('.textbox-text'),
  read: easyuiText,
});
