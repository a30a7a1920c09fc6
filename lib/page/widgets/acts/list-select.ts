import { fold } from '@/lib/model/text';
import type { Write, WriteOutcome } from '../widget';
import { done, refused } from './outcomes';
import { pick } from './pick';
import { hover, press, pressOutside } from './press';
import { shown } from './shown';
import { waitFor } from './wait-for';

/** Where the parts of one library's list are. */
export interface SelectList {
  /** what is pressed to open the list */
  opener(root: Element): Element | null;
  /** the options that this widget's open list has in the page now, disabled ones left out */
  options(root: Element): Element[];
  /** the words of one option, where the element holds more than them */
  optionText?(option: Element): string;
  /** the part of the open list that must be scrolled to bring further options into the page */
  scroller?(root: Element): Element | null;
  /** drawn when something is chosen and the mouse is over the widget: what empties it */
  clear?(root: Element): Element | null;
}

const openWait = 3_000;
const moreWait = 400;
const redrawWait = 400;
const closeWait = 800;

/**
 * The one way to choose in every drawn select: open, wait for the option's own text, press it, wait until the list is
 * gone. Nothing is typed: a filter box would search, and a creating one would create.
 */
/* @__NO_SIDE_EFFECTS__ */
export const choosing = (list: SelectList): Write => (root, value, signal) => choose(list, root, value, signal);

async function choose(list: SelectList, root: Element, value: string, signal: AbortSignal): Promise<WriteOutcome> {
  const document = root.ownerDocument;
  if (fold(value) === '') return empty(list, root, signal);
  const opener = list.opener(root);
  if (!opener) return refused('unsupported');
  const textOf = (option: Element): string => list.optionText?.(option) ?? option.textContent ?? '';
  const options = (): Element[] => list.options(root).filter(shown);
  const drawn = (): string => options().map(textOf).join('\n');
  if (options().length === 0) press(opener);
  const opened = await waitFor(document, signal, openWait, () => (options().length > 0 ? true : null));
  if (opened === null) return closed(refused('timed-out'));

  const found = (): Element | 'ambiguous-option' | null => {
    const choice = pick(options(), textOf, value);
    return choice === 'no-option' ? null : choice;
  };
  const scroller = list.scroller?.(root) ?? null;
  const choice = scroller ? await scrollFor(scroller) : await waitFor(document, signal, moreWait, found);
  if (choice === null) return closed(refused('no-option'));
  if (choice === 'ambiguous-option') return closed(refused(choice));
  press(choice);
  const gone = await waitFor(document, signal, closeWait, () => (options().length === 0 ? true : null));
  return gone === null ? closed(done) : done;

  /** Down the list from its top; twice, since a list just opened may still jump to the option chosen before. */
  async function scrollFor(scroller: Element): Promise<Element | 'ambiguous-option' | null> {
    for (let pass = 0, target = 0; pass < 2 && !signal.aborted; ) {
      const [before, from] = [drawn(), scroller.scrollTop];
      scroller.scrollTop = target;
      const stays = scroller.scrollTop === from;
      if (!stays) await waitFor(document, signal, redrawWait, () => (drawn() === before ? null : true));
      const choice = found();
      if (choice !== null) return choice;
      const atEnd = stays && target > 0;
      if (atEnd) pass++;
      target = atEnd ? 0 : scroller.scrollTop + scroller.clientHeight * 0.8;
    }
    return waitFor(document, signal, moreWait, found);
  }

  async function closed(outcome: WriteOutcome): Promise<WriteOutcome> {
    pressOutside(document);
    const gone = await waitFor(document, signal, closeWait, () => (options().length === 0 ? true : null));
    if (!gone && opener) press(opener);
    return outcome;
  }
}

/** A select that offers nothing to empty it cannot be emptied by a person either. */
async function empty(list: SelectList, root: Element, signal: AbortSignal): Promise<WriteOutcome> {
  const icon = (): Element | null => list.clear?.(root) ?? null;
  hover(list.opener(root) ?? root, root);
  const clear = await waitFor(root, signal, moreWait, icon);
  if (!clear) return refused('no-option');
  press(clear);
  return done;
}
