import { elementAbove, matches } from '../../read/dom';

/** One part of a date that keys are typed into, as a box of its own. */
export interface Segment {
  element: Element;
  /** 0 for a year, then month, day, hour, minute, second */
  kind: number;
  /** its number; '' while it only says what belongs there */
  held: string;
}

const selector = '[role=spinbutton][contenteditable]';

/** The parts of dates in an element, in page order. */
export function segmentsIn(root: Element): Segment[] {
  let last = -1;
  return [...root.querySelectorAll(selector)].map((element) => {
    const most = Number(element.getAttribute('aria-valuemax'));
    const at = most > 59 ? 0 : most > 31 ? 4 : most > 27 ? 2 : most > 22 ? 3 : most === 12 ? 1 : -1;
    last = at === 4 && last === 4 ? 5 : at;
    return { element, kind: last, held: /\d+/.exec(element.textContent ?? '')?.[0] ?? '' };
  });
}

/** The widest frame around all parts of a date, or of the two ends of a period, that says nothing else. */
export function frameOfSegments(control: Element): Element | null {
  let root: Element | null = null;
  for (let at = elementAbove(control); at && !matches(at, 'td, tr, form, body') && !at.querySelector(others) && !saysMore(at); at = elementAbove(at)) root = at;
  return root;
}

const others = 'label, select, textarea, input:not([type=hidden], [hidden], [aria-hidden=true])';

/** Beside its parts and signs that are there for the eye alone. */
function saysMore(at: Element): boolean {
  let text = at.textContent ?? '';
  for (const one of at.querySelectorAll(`${selector}, [aria-hidden=true]`)) text = text.replace(one.textContent ?? '', '');
  return /[^年月日时分秒至到\P{L}]/u.test(text);
}
