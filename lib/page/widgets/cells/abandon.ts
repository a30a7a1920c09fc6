import { yieldTask } from '../acts/pause';
import { typeUnasked } from '../acts/type-into';
import type { Editing } from './commit';
import type { Editor } from './editor';
import { pressKey } from './keys';
import { inDialog } from './standing';

/** What an editor showed before something was entered in it, and after. */
export interface Trace {
  editor: Editor;
  before: string | undefined;
  after: string | undefined;
}

/**
 * Takes back what editors hold that nothing has taken yet, and shuts them without: whose cells they stand at is not sure any
 * more. An editor that the page has put something of its own into is left alone.
 * @returns false where one that something was entered into has gone with it
 */
export async function abandon(traces: readonly Trace[], editing: Editing | null): Promise<boolean> {
  const gone = traces.some(({ editor, before, after }) => before !== after && !editor.control.isConnected);
  for (const { editor, before, after } of traces) {
    const { control } = editor;
    if (before === undefined || before === after || !control.isConnected || !isLine(control) || control.value !== after) continue;
    typeUnasked(control, before);
  }
  await yieldTask();
  if (editing?.editor.control.isConnected && !inDialog(editing.cell)) pressKey(editing.editor.control, 'Escape');
  await yieldTask();
  return !gone;
}

const isLine = (control: Element): control is HTMLInputElement | HTMLTextAreaElement =>
  (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) && !control.readOnly && !control.disabled;
