import { shown } from '../acts/shown';

const idle = ['hidden', 'button', 'submit', 'reset', 'image', 'file', 'checkbox', 'radio'].map((type) => `[type=${type}]`);
const typed = `input:not(${idle.join(', ')}), textarea, select, [contenteditable]:not([contenteditable=false]), [role=combobox], [role=spinbutton], [role=textbox]`;

/** What can be typed into or chosen in, as far as it is drawn. */
export function typedIn(within: Document | Element): HTMLElement[] {
  const found = within instanceof Element && within.matches(typed) ? [within] : [...within.querySelectorAll(typed)];
  return found.filter((control): control is HTMLElement => control instanceof HTMLElement && shown(control));
}
