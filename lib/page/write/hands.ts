import { yieldTask } from '../widgets/acts/pause';
import { focused, type Editing } from './editing';

/**
 * Where the user is at work while a plan is carried out. One who presses a box is about to type there: it is theirs before the
 * first letter comes, and nothing that takes the focus goes on meanwhile.
 */
export interface Hands extends Editing {
  /** in a box, whichever it is: what took the focus would get what they type */
  inBox(): boolean;
  /** the box that they gave the focus to last, since this watch began */
  box(): HTMLElement | undefined;
}

/** What the user pressed last, and all that was around it then: a page may make anew what is pressed. */
interface Press {
  at: PointerEvent;
  path: EventTarget[];
  until: number;
}

/** How long a place that was pressed is the user's while no key comes, and after a key, in milliseconds. */
const aboutToType = 5_000;
const typing = 2_000;
/** How often the focus is brought back to a box for one press or key: a page that insists has its reasons. */
const oftenest = 3;

/**
 * A list that a library has begun to open takes the focus a moment later, whoever has it by then: what takes it from the user's
 * box, though they pressed nothing, gives it back.
 * @param editing the frame's own watch, which knows of what was typed before
 */
export function watchHands(document: Document, editing: Editing, signal: AbortSignal): Hands {
  let box: HTMLElement | undefined;
  let press: Press | undefined;
  let until = -Infinity;
  let broughtBack = 0;
  let inTurn = false;
  const isTheirs = (): boolean => performance.now() < until && box?.isConnected === true && document.hasFocus();
  const isPressed = (): boolean => press !== undefined && performance.now() < press.until && document.hasFocus();
  /** What a page does in the turn of a key answers it: it may lead the user on to its next box. */
  const turn = (): void => {
    inTurn = true;
    void yieldTask().then(() => (inTurn = false));
  };
  const note = (event: Event): void => {
    if (!event.isTrusted) return;
    const target = event.composedPath()[0];
    const at = target instanceof HTMLElement ? boxOf(target) : undefined;
    const isPress = event instanceof PointerEvent;
    if (isPress) press = { at: event, path: event.composedPath(), until: performance.now() + aboutToType };
    broughtBack = 0;
    if (!isPress) turn();
    // the key that leaves a box comes up in another one
    if (event instanceof KeyboardEvent && event.key === 'Tab' && event.type === 'keydown') {
      until = -Infinity;
      press = undefined;
    } else if (isPress || at) {
      box = at;
      until = at ? performance.now() + (isPress ? aboutToType : typing) : -Infinity;
    }
  };
  // a cell that was pressed opens its editor in its own time, where it was pressed
  const opened = ({ target, isTrusted }: FocusEvent): void => {
    if (!isTrusted || box || !press || !(target instanceof HTMLElement) || !takesText(target) || !isOver(target, press.at)) return;
    box = target;
    until = performance.now() + aboutToType;
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['pointerdown', 'keydown', 'keyup', 'compositionupdate']) document.addEventListener(type, note, options);
  const bringBack = (): void => {
    if (!isTheirs() || focused(document) === box || broughtBack++ >= oftenest) return;
    box?.focus({ preventScroll: true });
  };
  document.addEventListener('focusin', opened, options);
  document.addEventListener('focusout', ({ target }) => void (target === box && !inTurn && isTheirs() && queueMicrotask(bringBack)), options);
  return {
    ...editing,
    in: (root) => editing.in(root) || (isTheirs() && holds(root, box)) || (isPressed() && press?.path.includes(root) === true),
    typing: () => editing.typing() || isTheirs(),
    inBox: isTheirs,
    box: () => (box?.isConnected ? box : undefined),
  };
}

const holds = (root: Element, box: HTMLElement | undefined): boolean => box !== undefined && root.contains(box);

function isOver(box: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, top, right, bottom } = box.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

/** The box that a press or a key is for: a label's is its control. */
function boxOf(target: HTMLElement): HTMLElement | undefined {
  const meant = target.closest('label')?.control ?? target;
  return takesText(meant) ? meant : undefined;
}

const textTypes = new Set(['text', 'search', 'tel', 'url', 'email', 'password', 'number']);

/** Whether what is typed comes to stand in it. */
function takesText(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return textTypes.has(element.type) && !element.readOnly && !element.disabled;
  if (element instanceof HTMLTextAreaElement) return !element.readOnly && !element.disabled;
  return element.isContentEditable;
}
