import { isNative, pageWindow } from './portal';

/** When a page changes: before the plan is made, after it (seen by the follower or not), or at a turn of the execution. */
export type Moment =
  | { at: 'before-plan' }
  | { at: 'after-plan'; seen: boolean }
  /** in the nth event that a write gives the page, at once or when its listeners are done */
  | { at: 'event'; nth: number; late: boolean }
  /** after the nth value that reached the model */
  | { at: 'value'; nth: number }
  /** in the nth task, or frame, after the execution began */
  | { at: 'task' | 'frame'; nth: number };

const events = ['focus', 'focusin', 'keydown', 'input', 'change', 'blur', 'mousedown', 'click'] as const;

/** Calls `act` once at this moment of an execution that begins now. @returns what takes the ear off the page */
export function onceAt(moment: Moment, act: () => void): () => void {
  let left = 'nth' in moment ? moment.nth : 0;
  let over = false;
  const end = (): void => {
    over = true;
    for (const type of events) window.removeEventListener(type, heard, true);
    pageWindow.portal.heard = undefined;
  };
  const count = (now: () => void): boolean => {
    if (over || left-- > 0) return false;
    end();
    now();
    return true;
  };
  function heard(event: Event): void {
    if (event.isTrusted) return;
    // with these a value is on its way already: what comes before the page's own listeners would come in between
    const commits = event.type === 'input' || event.type === 'change' || event.type === 'click';
    // Vue's and React's controls hand in what was clicked in a microtask of their own, under whatever key the page has by then. Between
    // the click and that no gesture is left that could be held back, by a person as little as by us: a change comes right after.
    if (event.type === 'click' && !isNative()) count(() => void setTimeout(act));
    else count(() => (commits || (moment.at === 'event' && moment.late) ? void Promise.resolve().then(act) : act()));
  }
  if (moment.at === 'event') for (const type of events) window.addEventListener(type, heard, true);
  if (moment.at === 'value') pageWindow.portal.heard = () => count(() => void Promise.resolve().then(act));
  if (moment.at === 'task') tasks(() => over || count(act));
  if (moment.at === 'frame') frames(() => over || count(act));
  return end;
}

function tasks(step: () => boolean): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => (step() ? port1.close() : port2.postMessage(null)));
  port1.start();
  port2.postMessage(null);
}

const frames = (step: () => boolean): void => void requestAnimationFrame(() => step() || frames(step));
