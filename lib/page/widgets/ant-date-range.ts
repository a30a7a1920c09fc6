import { antDate } from './acts/ant-date';

/** A period of Ant Design or Ant Design Vue: two inputs, two cells to press. */
export const widget = antDate('ant-date-range', '.ant-picker-range');

export { write } from './popup-date';
