import { saysEdit } from '@/lib/page/widgets/acts/cell-face';
import { said, textOf, type Box } from './box';
import { attribute, hasAttribute } from './dom';

const native = new Set(['input', 'select', 'textarea', 'iframe']);
const roles = new Set([
  'textbox',
  'searchbox',
  'combobox',
  'spinbutton',
  'listbox',
  'checkbox',
  'switch',
  'radio',
  'radiogroup',
  'slider',
]);
/** 展开 and 收起 say what the button does. */
const titleLike = /^(?!.*(?:展开|收起|折叠|更多)).{4,60}$/;
const buttonTypes = new Set(['button', 'submit', 'reset', 'image']);

/** Whether an element may hold a value, or says that it can be edited, so that the widget families are asked about it. */
export function mayHoldValue(box: Box, element: Element): boolean {
  if (native.has(box.tag)) return !box.button;
  if (roles.has(box.role)) return true;
  if (box.attributes.includes('aria-haspopup') && said(box, 'aria-haspopup') === 'listbox') return true;
  // a box that takes the keyboard may be a list that is drawn without saying so
  if (box.attributes.includes('tabindex') && said(box, 'tabindex') === '0' && (box.tag === 'div' || box.tag === 'span')) return true;
  if (box.attributes.includes('contenteditable')) return said(box, 'contenteditable') !== 'false';
  return saysEdit(element, box.attributes);
}

/** The head of a panel that opens and shuts: what it says is the panel's title. */
export const headsPanel = (box: Box): boolean =>
  box.attributes.includes('aria-expanded') && !box.attributes.includes('aria-haspopup') && titleLike.test(textOf(box));

/** Whether an element acts when pressed: its text is no label of anything. */
export function acts(element: Element, tag: string, role: string): boolean {
  if (tag === 'button' || role === 'button' || role === 'menuitem' || role === 'tab') return true;
  if (tag === 'input') return buttonTypes.has(attribute(element, 'type').toLowerCase());
  return tag === 'a' && (hasAttribute(element, 'onclick') || /^(?:#|javascript:|$)/i.test(attribute(element, 'href')));
}
