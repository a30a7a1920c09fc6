/**
 * Every message between the surfaces, by who sends it. Requests are parsed by whoever receives them. What runs in a page
 * imports its own two tables only.
 */
export { admit, type Admitted, type Message, type ReplyOf, type RequestOf, type Tier } from './message';
export { frameMessages, type FrameMessages } from './frame';
export { pageMessages, type PageMessages } from './page';
export { pickerMessages, type PickerMessages } from './picker';
export { panelMessages, type PanelMessages } from './panel';
