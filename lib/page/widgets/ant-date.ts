import { antDate } from './acts/ant-date';

/** One date of Ant Design 4 to 6 or Ant Design Vue 3 and 4. */
export const widget = antDate('ant-date', '.ant-picker:not(.ant-picker-range)');

export { write } from './popup-date';
