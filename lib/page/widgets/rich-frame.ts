import { editedText } from './acts/edited-text';
import { innerDocument } from './acts/inner-document';
import { done, refused } from './acts/outcomes';
import { typeRich } from './acts/type-rich';
import type { Widget, Write } from './widget';

/** A rich editor that edits the document of a frame of its own. The frame stands for it, under its label in the page. */
export const widget: Widget = {
  id: 'rich-frame',
  priority: 0,
  of: ['iframe'],
  sees: (control) => (editedIn(control) ? control : null),
  read: (root) => ({ value: editedText(editedIn(root)) }),
};

export const write: Write = async (root, value, signal) => {
  const body = editedIn(root);
  if (!body) return refused('unsupported');
  if (!(await typeRich(body, value, signal))) return refused('unsupported');
  return done;
};

/** What is edited in a frame: its body, where the page says so of it or of the whole document. */
function editedIn(frame: Element): HTMLElement | null {
  const document = innerDocument(frame);
  const body = document?.body;
  return body && (document.designMode === 'on' || body.getAttribute('contenteditable') === 'true') ? body : null;
}
