import { editedText } from './acts/edited-text';
import { done, refused } from './acts/outcomes';
import { typeRich } from './acts/type-rich';
import type { Widget, Write } from './widget';

/** An element whose text is edited in place. Plain text only: what a rich editor formats is read as its words. */
export const widget: Widget = {
  id: 'rich-text',
  priority: 0,
  of: ['drawn'],
  plain: true,
  // the attribute first: asking what is editable makes the browser style the page anew
  sees: (control, { names }) =>
    names.includes('contenteditable') && control instanceof HTMLElement && control.isContentEditable
      ? hostOf(control)
      : null,
  read: (root) => ({ value: editedText(root as HTMLElement) }),
};

export const write: Write = async (root, value, signal) => {
  if (!(root instanceof HTMLElement)) return refused('unsupported');
  return (await typeRich(root, value, signal)) ? done : refused('unsupported');
};

/** The element that carries the editing: the outermost editable one. */
function hostOf(element: HTMLElement): HTMLElement {
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}
