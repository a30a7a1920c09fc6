import { disabledIn } from './acts/disabled-in';
import { easyuiRoot, easyuiText } from './acts/easyui';
import { tooLong } from './acts/max-length';
import { done, refused } from './acts/outcomes';
import { typeInto } from './acts/type-into';
import type { Widget, Write } from './widget';

/** EasyUI textbox and numberbox: the drawn input is taken over on blur into the hidden one that is submitted. */
export const widget: Widget = {
  id: 'easyui-text',
  priority: 45,
  near: 'textbox',
  plain: true,
  sees: (control) => easyuiRoot(control, '.textbox-f:not(.combo-f)'),
  read(root) {
    const input = inputOf(root);
    return { value: easyuiText(root), ...(input?.readOnly ? { shut: 'readonly' } : {}), ...disabledIn(root) };
  },
};

export const write: Write = async (root, value) => {
  const input = inputOf(root);
  if (!input) return refused('unsupported');
  if (tooLong(input, value)) return refused('too-long');
  typeInto(input, value);
  return done;
};

const inputOf = (root: Element): HTMLInputElement | HTMLTextAreaElement | null => root.querySelector('.textbox-text');
