/** The element that our marks are drawn in: never read, sensed or watched as a part of the page. */
export const marksHost = 'jixiao-marks';
