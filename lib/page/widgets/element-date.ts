import { elementDate } from './acts/element-date';

/** One date (month, year) of Element UI 2 or Element Plus: what is typed counts from `change` on. */
export const widget = elementDate('element-date', '.el-date-editor:not(.el-range-editor)');

export { write } from './popup-date';
