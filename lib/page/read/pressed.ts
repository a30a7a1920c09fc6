import { closeUp } from '@/lib/model/text';
import { said, textOf, type Box } from './box';
import { attribute, drawn } from './dom';
import { addsRow, judges, keeps, sends, showsOnly, takesRow } from './words';

const longestText = 20;
const longestList = 300;

export interface Button {
  box: Box;
  text: string;
}

/** What of a page can be pressed, as far as it tells what the page is for. */
export interface Pressed {
  adds: Button[];
  /** buttons that take rows away */
  takes: Box[];
  /** it keeps or sends what was filled in */
  keeps: boolean;
  /** it prints, closes or goes back */
  shows: boolean;
  /** it is there to judge what others filled in, or was sent by who filled it in */
  judges: boolean;
  /** how many boxes there are to fill in */
  boxes: number;
}

/** Gathers the buttons of a page that add and take rows, and learns from the others what it is for. */
export function pressedIn(root: Box): Pressed {
  const pressed: Pressed = { adds: [], takes: [], keeps: false, shows: false, judges: false, boxes: root.controls };
  collect(root, pressed);
  pressed.keeps ||= isKeptAround(root.element?.ownerDocument.defaultView?.frameElement ?? null);
  return pressed;
}

/** @returns whether there was anything */
function collect(box: Box, pressed: Pressed): boolean {
  if (box.found || box.hidden || box.buttonless) return false;
  if (mayBePressed(box)) {
    const any = take(box, pressed);
    if (box.button) return any;
  }
  let any = false;
  for (const child of box.children) any = (child.tag === '#text' ? isWordToPress(child, box, pressed) : collect(child, pressed)) || any;
  box.buttonless = !any;
  return any;
}

/** 保存 may stand in anything at all over which the pointer is a hand. */
function isWordToPress(text: Box, { element }: Box, pressed: Pressed): boolean {
  if (text.hidden || !element || !/^\s*(?:保存|暂存|提交|保存草稿)\s*$/.test(text.text)) return false;
  pressed.keeps ||= getComputedStyle(element).cursor === 'pointer';
  return true;
}

/** Whether a page around this frame, of the same origin, keeps or sends what is filled in: its buttons speak for the frame too. */
function isKeptAround(frame: Element | null, up = 0): boolean {
  if (!frame || up > 3) return false;
  const { ownerDocument: page } = frame;
  const buttons = [...page.querySelectorAll('button, a, [role=button], input[type=button], [onclick]')].slice(0, longestList);
  return buttons.some((button) => keeps.test((button.textContent || attribute(button, 'value')).trim()) && drawn(button)) || isKeptAround(page.defaultView?.frameElement ?? null, up + 1);
}

function take(box: Box, pressed: Pressed): boolean {
  const text = closeUp(wordsOf(box));
  if (text.length === 0 || text.length > longestText) return false;
  if (addsRow.test(text) && !sends.test(text)) pressed.adds.push({ box, text });
  else if (isOff(box)) return false;
  else if (takesRow.test(text)) pressed.takes.push(box);
  else if (judges.test(text)) pressed.judges = true;
  else if (keeps.test(text)) pressed.keeps = true;
  else if (showsOnly.test(text)) pressed.shows = true;
  else return false;
  return true;
}

function mayBePressed(box: Box): boolean {
  if (box.button || box.tag === 'a') return true;
  return said(box, 'onclick') !== '' || said(box, 'tabindex') === '0';
}

const isOff = (box: Box): boolean => box.attributes.includes('disabled') || said(box, 'aria-disabled') === 'true';

/** What a button says: its words, value, title or label. */
function wordsOf(box: Box): string {
  return textOf({ ...box, button: false }) || said(box, 'value').trim() || said(box, 'aria-label').trim() || said(box, 'title').trim();
}
