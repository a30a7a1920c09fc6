import { record, text } from './shape';

const from = 'background';

/** What the script that lets a person point at a place of a frame hears from the background. */
export const pickerMessages = {
  /** Begin: `wanted` names what the place will be, '' when that is said afterwards. */
  'pick.begin': { from, request: record({ wanted: text }) },
  'pick.end': { from, request: record({}) },
} as const;
export type PickerMessages = typeof pickerMessages;
