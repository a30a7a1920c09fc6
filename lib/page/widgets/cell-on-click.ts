import { leaveFocus, takeFocus } from './acts/focus';
import { done, refused } from './acts/outcomes';
import { press, pressOutside } from './acts/press';
import { enterText } from './acts/type-into';
import { waitFor } from './acts/wait-for';
import type { Widget, Write } from './widget';

/** How long an editor may take to open, and to close. */
const patience = 400;
const marks = /(?:\b|_)edit(?:able)?(?:\b|_)/;
/** What acts or edits already: a cell with one of these is no text to be edited in its place. */
const others = 'input, textarea, select, button, a, svg, i, table';

/**
 * A cell of a grid that shows text until it is clicked, and then an editor in its place. Only cells that the page itself
 * marks as editable, by a word in a class or an attribute, are taken for one; the mark is on the cell or on all its text.
 */
export const widget: Widget = {
  id: 'cell-on-click',
  priority: 10,
  sees(control) {
    const cell = control.closest('td, [role=gridcell]');
    if (!cell || (!control.hasAttribute('data-edit') && !marks.test(control.getAttribute('class') ?? ''))) return null;
    return textOf(cell) === textOf(control) && !cell.querySelector(others) ? cell : null;
  },
  read: (root) => ({ value: editorIn(root)?.value ?? textOf(root) }),
};

export const write: Write = async (root, value, signal) => {
  const editor = (await open(root, signal)) ?? (await open(root, signal, 'dblclick'));
  if (!editor) return refused('unsupported');
  takeFocus(editor);
  enterText(editor, value.replace(/\s*[\r\n]+\s*/g, ' '));
  editor.dispatchEvent(new Event('change', { bubbles: true }));
  // for good: an editor that is taken away while it has the focus is left a second time
  if (editor.isConnected) leaveFocus(editor);
  pressOutside(root.ownerDocument);
  await waitFor(root, signal, patience, () => (editorIn(root) ? null : true));
  return done;
};

const textOf = (element: Element): string => (element.textContent ?? '').trim();

const editorIn = (root: Element) =>
  root.querySelector<HTMLInputElement | HTMLTextAreaElement>('input:read-write, textarea:read-write');

/** Clicks the cell's text, or its innermost part where there is none, and waits for the editor. */
function open(root: Element, signal: AbortSignal, also?: string) {
  let at = root;
  while (at.firstElementChild) at = at.firstElementChild;
  press(at);
  if (also) at.dispatchEvent(new MouseEvent(also, { bubbles: true, composed: true }));
  return waitFor(root, signal, patience, () => editorIn(root));
}
