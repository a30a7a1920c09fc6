import { done, refused } from './acts/outcomes';
import { focusEvents } from './acts/type-into';
import type { Widget, Write } from './widget';

/** An element whose text is edited in place. Plain text only: what a rich editor formats is read as its words. */
export const widget: Widget = {
  id: 'rich-text',
  priority: 0,
  plain: true,
  // the attribute first: asking what is editable makes the browser style the page anew
  sees: (control) =>
    control instanceof HTMLElement && control.hasAttribute('contenteditable') && control.isContentEditable
      ? hostOf(control)
      : null,
  read: (root) => ({ value: (root instanceof HTMLElement ? root.innerText : '').replace(/\n$/, '') }),
};

export const write: Write = async (root, value) => {
  if (!(root instanceof HTMLElement)) return refused('unsupported');
  focusEvents(root, 'in');
  root.replaceChildren(...paragraphs(root, value));
  root.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: value }),
  );
  root.dispatchEvent(new Event('change', { bubbles: true }));
  focusEvents(root, 'out');
  return done;
};

/** The element that carries the editing: the outermost editable one. */
function hostOf(element: HTMLElement): HTMLElement {
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

/** One line stays bare text, as short cells hold it; several lines become one block each. */
function paragraphs(root: Element, value: string): Node[] {
  const lines = value.split(/\r?\n/);
  if (lines.length === 1) return [root.ownerDocument.createTextNode(value)];
  return lines.map((line) => {
    const block = root.ownerDocument.createElement('p');
    block.textContent = line;
    return block;
  });
}
