import { fold } from '@/lib/model/text';
import { matches } from '../../read/dom';

const moves = /^[<>«»→←⇒⇐]+$|移|[加选]入|添加|全选/;

/**
 * Whether a list is one of two between which buttons move what is selected: the page files what stands in one of them, so that
 * selecting alone chooses nothing.
 */
export function isShuttle(select: HTMLSelectElement): boolean {
  for (let at = select.parentElement, up = 0; select.multiple && at && up < 5 && !matches(at, 'form, body'); at = at.parentElement, up++) {
    const [first, second, third] = at.querySelectorAll('select[multiple]');
    if (first && second) return third === undefined && [...at.querySelectorAll('button, a, [type=button]')].some((part) => isBetween(part, first, second) && moves.test(said(part)));
  }
  return false;
}

const said = (part: Element): string => fold(part instanceof HTMLInputElement ? part.value : (part.textContent ?? ''));

const isBetween = (part: Element, first: Element, second: Element): boolean =>
  (first.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (second.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
