import { elementDate } from './acts/element-date';

/** A period of Element UI 2 or Element Plus: two inputs in one frame, one value. */
export const widget = elementDate('element-date-range', '.el-range-editor');

export { write } from './popup-date';
