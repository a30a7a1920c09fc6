import type { Box } from './box';
import { attribute, hasAttribute } from './dom';

const native = new Set(['input', 'select', 'textarea']);
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
/** A word of a class that says so of text. */
const editable = /(?:\b|_)edit(?:able)?(?:\b|_)/;
const buttonTypes = new Set(['button', 'submit', 'reset', 'image']);

/** Whether an element may hold a value, or says that it can be edited, so that the widget families are asked about it. */
export function mayHoldValue({ tag, role, button, bare }: Box, element: Element): boolean {
  if (native.has(tag)) return !button;
  if (roles.has(role)) return true;
  if (bare) return false;
  if (hasAttribute(element, 'contenteditable')) return attribute(element, 'contenteditable') !== 'false';
  return editable.test(attribute(element, 'class')) || (tag === 'td' && hasAttribute(element, 'data-edit'));
}

/** Whether an element acts when pressed: its text is no label of anything. */
export function acts(element: Element, tag: string, role: string): boolean {
  if (tag === 'button' || role === 'button' || role === 'menuitem' || role === 'tab') return true;
  if (tag === 'input') return buttonTypes.has(attribute(element, 'type').toLowerCase());
  return tag === 'a' && (hasAttribute(element, 'onclick') || /^(?:#|javascript:|$)/i.test(attribute(element, 'href')));
}
