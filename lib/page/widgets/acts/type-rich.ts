import { fold } from '@/lib/model/text';
import { editedText } from './edited-text';
import { leaveFocus, takeFocus } from './focus';
import { formerContent, isFormatted, keepContent } from './former-content';
import { beforeGesture } from './gate';
import { sleep, twoFrames, yieldTask } from './pause';
import { asBlocks, asHtml, putIn } from './put-in';

/**
 * Types into an element that is edited in place. An editor that keeps a model of its own is told line by line what a person
 * is about to type, and does it; where none does, the text is put in and told of. What stood there once with the same words
 * comes back as it was formatted. No command of the browser is used: its events would pass for the user's.
 * @param host in the page or in a frame of it, so its prototypes may not be ours
 * @returns false where an editor draws from a model of its own and did not take the text: putting it in would only look so
 */
export async function typeRich(host: HTMLElement, text: string, signal: AbortSignal): Promise<boolean> {
  const { ownerDocument: document } = host;
  const lines = text.split(/\r?\n/);
  beforeGesture();
  const former = formerContent(host, text);
  takeFocus(host);
  const selectAll = (): void => document.getSelection()?.selectAllChildren(host);
  selectAll();
  // an editor that draws from its own model hears of the selection first
  const modelled = drawnFromModel(host);
  // what stands there would stay beside what comes; one of paragraphs that calls itself a textbox may know no place to type at before
  const late = host.role === 'textbox' ? host.firstElementChild !== null : modelled && editedText(host) !== '';
  await (late ? sleep(selectionDelay, signal) : yieldTask());
  beforeGesture();
  keepContent(host, modelled && isFormatted(host.childNodes) ? copyOf(host) : new Map());
  const shows = (): boolean => fold(editedText(host)) === fold(text);
  let taken = await type(host, lines);
  await yieldTask();
  /** Once more, from a selection that the editor has heard of. */
  const again = async (act: () => boolean | Promise<boolean>): Promise<boolean> => {
    await sleep(selectionDelay, signal);
    selectAll();
    await sleep(selectionDelay, signal);
    beforeGesture();
    const acted = await act();
    await twoFrames();
    return acted;
  };
  const wanting = (): boolean => (taken ? !shows() : modelled);
  if (wanting()) taken = await again(() => type(host, lines));
  if (wanting()) taken = (await again(() => (text === '' ? cut(host) : paste(host, text)))) && shows();
  if (taken && former && isFormatted(former.nodes)) {
    await again(() => paste(host, text, former.copy.size > 0 ? former.copy : new Map([['text/html', asHtml(former.nodes)]])));
    // some leave a line of what stood there before it
    if (editedText(host) !== text) taken = await again(() => type(host, lines));
  }
  beforeGesture();
  if (!modelled && (!taken || !shows())) putIn(host, former?.nodes ?? asBlocks(host, lines), text);
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
  [...host.querySelectorAll('*')].slice(0, fewAreEnough).some(({ attributes }) => [...attributes].some(({ name }) => /^data-.*(?:node|block|key|type)/.test(name)));

const fewAreEnough = 10;

/** Announces the text line by line in place of what is selected; an editor draws each before it hears of the next. @returns whether it took it */
async function type(host: HTMLElement, lines: readonly string[]): Promise<boolean> {
  let taken = lines.join('') === '' && edit(host, 'deleteContentBackward', null);
  for (const [index, line] of lines.entries()) {
    if (index > 0 && taken) {
      await twoFrames();
      edit(host, 'insertParagraph', null);
      await twoFrames();
    }
    if (line !== '' && (index === 0 || taken)) taken = edit(host, 'insertText', line);
  }
  return taken;
}

/** Editors that live by what is about to happen do it themselves, where it says, and prevent it. @returns whether this one did */
function edit(host: HTMLElement, inputType: string, data: string | null): boolean {
  const { ownerDocument: document } = host;
  const selection = document.getSelection();
  const targetRanges = selection && selection.rangeCount > 0 ? [new StaticRange(selection.getRangeAt(0))] : [];
  return !tell(host, new InputEvent('beforeinput', { inputType, data, targetRanges, ...way }));
}

const way = { bubbles: true, cancelable: true, composed: true };

/**
 * Hands a text to an editor as if it came from elsewhere, by the event that some live by, then by the one that others do; the
 * user's own clipboard is not touched.
 * @returns whether it took it
 */
function paste(host: HTMLElement, text: string, formatted: ReadonlyMap<string, string> = new Map()): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  for (const [kind, data] of formatted) clipboardData.setData(kind, data);
  return (
    !tell(host, new ClipboardEvent('paste', { ...way, clipboardData })) ||
    !tell(host, new InputEvent('beforeinput', { ...way, inputType: 'insertFromPaste', dataTransfer: clipboardData }))
  );
}

/** What is selected, as an editor hands it out that is asked for a copy; the user's own clipboard is not touched. */
function copyOf(host: HTMLElement): ReadonlyMap<string, string> {
  const clipboardData = new DataTransfer();
  const given = !tell(host, new ClipboardEvent('copy', { ...way, clipboardData }));
  return new Map(given ? clipboardData.types.map((kind) => [kind, clipboardData.getData(kind)]) : []);
}

const cut = (host: HTMLElement): boolean => !tell(host, new ClipboardEvent('cut', { ...way, clipboardData: new DataTransfer() }));

const tell = (host: HTMLElement, event: Event): boolean => host.dispatchEvent(event);
