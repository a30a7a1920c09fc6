import { sameValue } from '../../write/same-value';
import { takeFocus } from '../acts/focus';
import { done, refused } from '../acts/outcomes';
import { yieldTask } from '../acts/pause';
import { press } from '../acts/press';
import { waitFor } from '../acts/wait-for';
import type { Families, Widget, WriteOutcome } from '../widget';
import type { Editor } from './editor';
import { chooseIn, lineNow, type Choice } from './list';

/** What an editor held before something was entered; undefined where nobody could read it. */
export interface Entered extends WriteOutcome {
  held?: string;
}

/** How long a list may take to come: where nothing can be typed, and where it can. */
const listWait = { list: 600, both: 200 };

/** What the editor holds, read by the family that it belongs to; undefined where it belongs to none. */
export function heldIn({ control }: Editor, families: Families): string | undefined {
  const seen = seenIn(control, families);
  if (!seen) return undefined;
  return isLine(control) && wayOf(seen.widget, control) !== 'own' ? control.value : seen.widget.read(seen.root).value;
}

/**
 * Enters a text by the family that the editor belongs to, as in a form; where a list of no family hangs at it, by pressing
 * the text in that. Nothing is committed beyond what that does.
 * @param before layers over the page that do not belong to this editor
 */
export async function enter({ control, layer }: Editor, value: string, before: ReadonlySet<Element>, families: Families, signal: AbortSignal): Promise<Entered> {
  const seen = seenIn(control, families);
  const write = seen && families.writerOf(seen.widget.id);
  if (!seen || !write) return refused('unsupported');
  const { shut } = seen.widget.read(seen.root);
  const held = heldIn({ control, layer }, families) ?? '';
  if (sameValue(held, value)) return { outcome: 'already', why: '', held };
  if (!seen.root.contains(control.ownerDocument.activeElement)) takeFocus(control);
  const way = wayOf(seen.widget, control);
  const holds = (): boolean => sameValue(heldIn({ control, layer }, families) ?? '', value);
  const choice: Choice = { control, value, before, anywhere: way === 'list', holds, signal };
  if (way !== 'own') {
    const chosen = await choose(choice, way === 'list' || (way === 'both' && value !== '') ? listWait[way] : 0);
    if (chosen) return { ...done, held };
    // a list that stands open would choose something of its own in the place of nothing
    if (chosen === null && value === '') return { ...refused('no-blank'), held };
    if (chosen === null && way === 'list') return { ...refused('no-option'), held };
  }
  if (shut) return { ...refused(shut === 'text-only' ? 'readonly' : shut), held };
  if (way !== 'both' && way !== 'line') return { ...(await write(seen.root, value, signal, families)), held };
  const type = way === 'both' ? (families.writerOf(control instanceof HTMLTextAreaElement ? 'textarea' : 'text') ?? write) : write;
  const typed = await type(way === 'both' ? control : seen.root, value, signal, families);
  // whether the page takes what no line of a list says, the cell tells when it is drawn again
  const outcome = typed.outcome === 'unverified' && (typed.why === 'no-blank' || typed.why === 'no-option') ? done : typed;
  // what was typed may have brought a list that waits for its line to be pressed
  if (outcome.outcome === 'written' && value !== '' && control.isConnected) await chooseIn({ ...choice, holds: () => !control.isConnected });
  return { ...outcome, held };
}

/** How a text comes in: by the family's own way, from a list, from a list or typed, typed. */
function wayOf({ id, plain }: Widget, control: Element): 'own' | 'list' | 'both' | 'line' {
  if (id === 'combobox') return isLine(control) && !control.readOnly ? 'both' : 'list';
  if (!isLine(control) || !plain) return 'own';
  return control.readOnly ? 'list' : 'line';
}

const isLine = (control: Element): control is HTMLInputElement | HTMLTextAreaElement =>
  control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;

/** The list may be there already, or come by a press on the editor. */
async function choose(choice: Choice, wait: number): Promise<boolean | null> {
  await yieldTask();
  const { control, signal } = choice;
  if (wait > 0 && lineNow(choice) === false) {
    press(control, 'opener');
    // null: a list without the text may still fill
    await waitFor(control.ownerDocument, signal, wait, () => lineNow(choice) || null);
  }
  return chooseIn(choice);
}

/** A cell that became editable itself is not taken for a cell again. */
function seenIn(control: Element, { widgetOf, widgetById }: Families) {
  if (!control.hasAttribute('contenteditable')) return widgetOf(control);
  const widget = widgetById('rich-text');
  const root = widget?.sees(control, { kind: 'drawn', names: ['contenteditable'], around: '' });
  return widget && root ? { widget, root } : null;
}
