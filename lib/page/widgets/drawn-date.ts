import { widget as date } from './popup-date';
import type { Widget } from './widget';

/** A date, or the two ends of a period, in the frame that a widely used library draws around it. */
export const widget: Widget = {
  ...date,
  id: 'drawn-date',
  priority: 50,
  sees: (control, { names, around }) =>
    names.includes('lay-key') ? control : /picker|date-editor/.test(around) ? control.closest('.el-date-editor, .ant-picker, .ivu-date-picker') : null,
};

export { write } from './popup-date';
