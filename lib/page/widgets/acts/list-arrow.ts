import { fold } from '@/lib/model/text';
import { attribute, matches } from '../../read/dom';
import { mayPress } from './may-press';
import { shown } from './shown';

const drawn = /^[▼▽▾▿⏷⌄∨﹀ˇ↓]$/u;
const called = /arrow|caret|chevron|trigger|drop|combo|(?:^|[^a-z])down(?![a-z])|下拉/i;
/** The signs of other boxes: of a day, of a number that goes up and down, of a search. */
const calledElse = /date|calend|time|clock|clear|search|query|spin|plus|minus|upload|download|(?:^|[^a-z])up(?![a-z])/i;

/** The arrow beside a box by which old pages open its list: nothing else at such a box says that it has one. */
export function listArrow(input: HTMLInputElement): Element | null {
  for (let at: Element | null = input, up = 0; at && up < 2 && !matches(at, 'td, th, form, label'); at = at.parentElement, up++) {
    const found = [at.nextElementSibling, at.previousElementSibling].find((beside) => beside !== null && isArrow(beside) && isAtEnd(beside, input));
    if (found) return found;
  }
  return null;
}

/** In the box or right at it: one that stands apart folds something of the page up. */
const apart = 12;
const widest = 48;

function isAtEnd(sign: Element, input: HTMLInputElement): boolean {
  const [at, box] = [sign.getBoundingClientRect(), input.getBoundingClientRect()];
  const isInLine = at.top < box.bottom && at.bottom > box.top && at.width <= widest;
  return isInLine && Math.min(Math.abs(at.left - box.right), Math.abs(at.right - box.right)) <= apart;
}

function isArrow(element: Element): boolean {
  if (!matches(element, 'i, svg, span, em, a, div, button, img, [type=button]') || element.querySelector('input, select, textarea, table')) return false;
  const words = fold(element.textContent ?? '') || fold(attribute(element, 'value'));
  const names = [element, ...element.children].flatMap((one) => ['class', 'src', 'alt', 'title', 'aria-label'].map((name) => attribute(one, name))).join(' ');
  if (!drawn.test(words) && (words !== '' || !called.test(names))) return false;
  const others = [...(element.parentElement?.children ?? [])].map((one) => attribute(one, 'class')).join(' ');
  return !calledElse.test(`${names} ${others}`) && shown(element) && mayPress(element, 'opener');
}
