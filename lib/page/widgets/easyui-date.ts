import { fold } from '@/lib/model/text';
import { disabledIn } from './acts/disabled-in';
import { easyuiRoot, easyuiText } from './acts/easyui';
import type { Widget } from './widget';

/**
 * EasyUI datebox. What is typed turns its calendar half a second later; committing before that saves today, so the day's
 * own cell is waited for and pressed.
 */
export const widget: Widget = {
  id: 'easyui-date',
  priority: 50,
  near: 'datebox',
  sees: (control) => easyuiRoot(control, '.datebox-f') ?? easyuiRoot(control, '.datetimebox-f'),
  read(root) {
    return { value: fold(easyuiText(root)), ...disabledIn(root) };
  },
};

export { write } from './popup-date';
