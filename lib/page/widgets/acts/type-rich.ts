import { fold } from '@/lib/model/text';
import { withoutMarks } from './caret-marks';
import { leaveFocus, takeFocus } from './focus';
import { beforeGesture } from './gate';
import { sleep, yieldTask } from './pause';

/** What an editable element says, as a person sees it: without the marks that hold a place for the caret. */
const richText = (host: HTMLElement): string => withoutMarks(host.innerText).replace(/^\n|\n+$/g, '');

/**
 * Types into an element that is edited in place. An editor that keeps a model of its own is told line by line what a person
 * is about to type, and does it; where none does, the text is put in and told of. No command of the browser is used: its
 * events would pass for the user's.
 * @param host in the page or in a frame of it, so its prototypes may not be ours
 * @returns false where an editor draws from a model of its own and did not take the text: putting it in would only look so
 */
export async function typeRich(host: HTMLElement, text: string, signal: AbortSignal): Promise<boolean> {
  const { ownerDocument: document } = host;
  const lines = text.split(/\r?\n/);
  beforeGesture();
  takeFocus(host);
  document.getSelection()?.selectAllChildren(host);
  // an editor that draws from its own model hears of the selection first
  const modelled = drawnFromModel(host);
  // what stands there would stay beside what comes
  await (modelled && richText(host) !== '' ? sleep(selectionDelay, signal) : yieldTask());
  beforeGesture();
  const shows = (): boolean => fold(richText(host)) === fold(text);
  let taken = type(host, lines);
  await yieldTask();
  if (taken ? !shows() : modelled) await sleep(selectionDelay, signal);
  if (taken ? !shows() : modelled) {
    document.getSelection()?.selectAllChildren(host);
    await sleep(selectionDelay, signal);
    beforeGesture();
    taken = type(host, lines);
    await yieldTask();
  }
  beforeGesture();
  if (!modelled && (!taken || !shows())) putIn(host, lines);
  tell(host, new KeyboardEvent('keyup', { key: 'Unidentified', bubbles: true, composed: true }));
  tell(host, new Event('change', { bubbles: true }));
  leaveFocus(host);
  // an editor that finds the selection still in it takes the focus again when it draws itself anew
  const selection = document.getSelection();
  if (selection?.anchorNode && host.contains(selection.anchorNode)) selection.removeAllRanges();
  return taken || !modelled;
}

/** Some editors look at the selection no more often than this. */
const selectionDelay = 250;

/** Whether what stands in an editor is marked piece by piece as a drawing of something else. */
const drawnFromModel = (host: HTMLElement): boolean =>
  [...host.children].some((block) => [...block.attributes].some(({ name }) => /^data-.*(?:node|block|key|type)/.test(name)));

/** Announces the text line by line in place of what is selected. @returns whether the editor took it */
function type(host: HTMLElement, lines: readonly string[]): boolean {
  let taken = lines.join('') === '' && edit(host, 'deleteContentBackward', null);
  for (const [index, line] of lines.entries()) {
    if (index > 0 && taken) edit(host, 'insertParagraph', null);
    if (line !== '' && (index === 0 || taken)) taken = edit(host, 'insertText', line);
  }
  return taken;
}

/** Editors that live by what is about to happen do it themselves, and prevent it. @returns whether this one did */
const edit = (host: HTMLElement, inputType: string, data: string | null): boolean =>
  !tell(host, new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true, composed: true }));

const tell = (host: HTMLElement, event: Event): boolean => host.dispatchEvent(event);

/** One line stays bare text, as short cells hold it; several lines become one block each. */
function putIn(host: HTMLElement, lines: readonly string[]): void {
  const { ownerDocument: document } = host;
  const blocks = lines.map((line) => {
    if (lines.length === 1) return document.createTextNode(line);
    const block = document.createElement('p');
    block.textContent = line;
    return block;
  });
  host.replaceChildren(...blocks);
  tell(host, new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: lines.join('\n') }));
}
