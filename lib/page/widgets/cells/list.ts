import { mayBeLayer } from '../acts/layer-at';
import { sleep } from '../acts/pause';
import { pick } from '../acts/pick';
import { placeholderText } from '../acts/placeholder';
import { press } from '../acts/press';
import { shown } from '../acts/shown';
import { waitFor } from '../acts/wait-for';
import { isAfloatAt, layersOf } from './afloat';

/** How long a list must have stood still, how often that is asked, and how long it has to hear a press. */
const rest = 40;
const turns = 5;
const heard = 150;

/** What lies or may lie over the page now: lists and calendars among it. */
export const layersIn = (document: Document): Set<Element> => new Set([...document.querySelectorAll(mayBeLayer)].filter(shown));

/** Where a text is chosen. */
export interface Choice {
  /** what the list hangs at */
  control: Element;
  value: string;
  /** layers that were there before the cell was pressed */
  before: ReadonlySet<Element>;
  /** whether a list that the page drew away from its editor will do */
  anywhere?: boolean;
  /** whether the value has come to where it belongs */
  holds(): boolean;
  signal: AbortSignal;
}

/**
 * Chooses a text in the list that hangs at an editor, whatever draws it: its lines are the texts in a layer that was not
 * there before the cell was pressed. A list may be drawn before it hears a press: it is pressed when it is at rest, and once
 * more where that did nothing. Nothing is chosen by a line that says so, 请选择, or by one that says nothing.
 * @returns false where there is no list, null where none of its lines is the text, or two are
 */
export async function chooseIn(choice: Choice): Promise<boolean | null> {
  const line = await atRest(choice);
  if (!line) return line;
  press(line, 'part');
  const taken = (): true | null => (choice.holds() || !lineNow(choice) ? true : null);
  if (await waitFor(choice.control.ownerDocument, choice.signal, heard, taken)) return true;
  const still = lineNow(choice);
  if (still) press(still, 'part');
  return true;
}

/** The line of the text: false where there is no list, null where it has no such line. */
export function lineNow({ control, value, before, anywhere = false }: Omit<Choice, 'holds' | 'signal'>): Element | null | false {
  const lines = linesOf(control, before, anywhere);
  return lines.length > 0 && lineOf(lines, value);
}

async function atRest(choice: Choice): Promise<Element | null | false> {
  let line = lineNow(choice);
  for (let turn = 0; line && turn < turns; turn++) {
    const { left, top } = line.getBoundingClientRect();
    await sleep(rest, choice.signal);
    const now = lineNow(choice);
    const at = now && now === line ? now.getBoundingClientRect() : undefined;
    if (at?.left === left && at.top === top) break;
    line = now;
  }
  return line;
}

/** Whether a list hangs at an element that has the text: a tip says but one thing. */
export function isListAt(element: Element, value: string, before: ReadonlySet<Element>): boolean {
  const lines = linesOf(element, before, false);
  return lines.length > 1 && lineOf(lines, value) !== null;
}

/** Whether anything hangs at an element that was not there before. */
export const hasFreshAt = (element: Element, before: ReadonlySet<Element>): boolean =>
  [...layersIn(element.ownerDocument)].some((layer) => !before.has(layer) && !layer.contains(element) && isAfloatAt(layer, element));

function lineOf(lines: Element[], value: string): Element | null {
  const textOf = (element: Element): string => element.textContent ?? '';
  const line = value === '' ? (lines.find((element) => placeholderText(textOf(element))) ?? blankOf(lines)) : pick(lines, textOf, value);
  return line === undefined || typeof line === 'string' ? null : line;
}

/** The one line of a list that is made as the others are and says nothing. */
function blankOf([line]: Element[]): Element | undefined {
  const around = line?.parentElement?.childElementCount === 1 ? line.parentElement.parentElement : line?.parentElement;
  const blank = [...(around?.querySelectorAll(line?.localName ?? '') ?? [])].filter(
    (other) => other.className === line?.className && (other.textContent ?? '').trim() === '' && shown(other),
  );
  return blank.length === 1 ? blank[0] : undefined;
}

/** The innermost elements of the list that say something. */
function linesOf(control: Element, before: ReadonlySet<Element>, anywhere: boolean): Element[] {
  const fresh = [...layersIn(control.ownerDocument)].filter(
    (layer) => !before.has(layer) && !layer.contains(control) && layersOf(layer, control).length > 0,
  );
  const list = fresh.find((layer) => isAfloatAt(layer, control)) ?? (anywhere ? fresh[0] : undefined);
  return [...(list?.querySelectorAll('*') ?? [])].filter((element) => says(element) && ![...element.children].some(says) && shown(element));
}

/** A line may hold an element that only plays over it when it is pressed. */
const says = (element: Element): boolean => (element.textContent ?? '').trim() !== '';
