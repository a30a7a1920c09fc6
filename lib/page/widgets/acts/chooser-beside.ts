import { closeUp, fold } from '@/lib/model/text';
import { attribute, elementAbove, matches } from '../../read/dom';

const says = /^[^文附图]{0,4}选[择取][^文附图]{0,4}$|^[.…]+$/;

/**
 * The button, link or picture beside a box that says that one chooses there: departments of a government portal stand in a box
 * that nobody types into, and 选择 opens the tree or the dialog that fills it. Not what chooses a file.
 */
export function chooserBeside(control: Element): Element | null {
  for (let at = elementAbove(control), up = 0; at && up < 3 && !matches(at, 'tr, form, body'); at = elementAbove(at), up++) {
    if (at.querySelectorAll('input:not([type=hidden], [type=button]), textarea, select').length > 1) break;
    const found = [...at.querySelectorAll('button, a, img, [type=button]')].find((part) => says.test(wordsOf(part)) || isTrigger(part));
    if (found) return found;
  }
  return null;
}

/** A picture that is there to be pressed: what old libraries draw the arrow of a select with. */
const isTrigger = (part: Element): boolean => matches(part, 'img') && getComputedStyle(part).cursor === 'pointer';

const wordsOf = (part: Element): string => closeUp(fold(['value', 'title', 'alt'].reduce((words, name) => words || attribute(part, name), part.textContent ?? '')));
