import { fold } from '@/lib/model/text';
import type { Write, WriteOutcome } from '../widget';
import { followPath, searchBranches, unfoldTree } from './branches';
import { partsOf, searchOf, type Chooser, type Choosing } from './choosing';
import { mustConfirm } from './confirm';
import { emptyChoice } from './empty-choice';
import { findItem } from './find-item';
import { textsIn } from './items';
import { refused } from './outcomes';
import { pick } from './pick';
import { isCalendar, takeDates } from './pick-date';
import { popupOf } from './popup';
import { kept, pressAll } from './press-items';
import { steady } from './steady';
import { typeChoice } from './type-choice';

/**
 * The one way to choose in every drawn select, whatever it is: open, find the wanted words, press them. Words that are
 * not there at once may be further down, down a path (`A/B`), inside of branches, behind a search; several (`A、B`) are
 * each pressed, and what else is chosen is pressed off. What cannot be had leaves what was there before.
 */
/* @__NO_SIDE_EFFECTS__ */
export const choosingIn = (chooser: Chooser): Write => async (root, value, signal) => {
  const before = chooser.read(root);
  const outcome = await choose(chooser, root, value, signal);
  const now = chooser.read(root);
  if (outcome.outcome === 'written' || now === before || signal.aborted) return outcome;
  await choose(chooser, root, before, signal);
  // what could not be put back is no refusal any more
  return outcome.outcome === 'refused' && root.isConnected && chooser.read(root) !== before ? { outcome: 'unverified', why: 'page-rewrote' } : outcome;
};

async function choose(chooser: Chooser, root: Element, value: string, signal: AbortSignal): Promise<WriteOutcome> {
  const opener = chooser.opener(root);
  if (!opener) return refused('unsupported');
  const popup = popupOf(root, opener, signal);
  const choosing = { chooser, root, popup, signal };
  try {
    if (fold(value) === '') return await emptyChoice(choosing);
    const search = searchOf(root);
    // a list that is asked for by typing does not come before
    if (!(await popup.open(search !== null))) return search ? await typeChoice(choosing, value) : refused('timed-out');
    await steady(() => popup.layers()[0], signal);
    if (isCalendar(popup.layers())) return await takeDates({ root, inputs: opener instanceof HTMLInputElement ? [opener] : [], popup }, value, signal);
    return await take(choosing, value);
  } finally {
    await popup.close();
    popup.end();
  }
}

/** @param meant as it is to be typed where it only can be typed */
async function take(choosing: Choosing, meant: string): Promise<WriteOutcome> {
  const { popup, signal } = choosing;
  const value = fold(meant);
  const whole = await findItem(choosing, value);
  // what is chosen already may not be offered any more
  const chosen = partsOf(choosing.chooser.read(choosing.root));
  if (typeof whole !== 'string' || chosen.includes(value)) return pressAll(choosing, [value]);
  if (whole === 'ambiguous-option') return refused(whole);
  const several = partsOf(value);
  if (several.length > 1 && (await allFound(choosing, several.filter((text) => !chosen.includes(text))))) return pressAll(choosing, several);
  // what is to be ticked and unticked may be folded up
  if (several.length > 1 || (chosen.length > 0 && mustConfirm(popup))) {
    await unfoldTree(() => choosing.chooser.read(choosing.root), popup, signal);
    if (await allFound(choosing, several.filter((text) => !chosen.includes(text)))) return pressAll(choosing, several);
  }
  if (await followPath(value, popup, signal)) return kept(choosing, value);
  const branch = several.length > 1 ? 'no-option' : await searchBranches(value, () => choosing.chooser.read(choosing.root), popup, signal);
  if (branch === 'pressed') return kept(choosing, value);
  if (branch === 'ambiguous-option') return refused(branch);
  const alike = pick(textsIn(popup.layers()), (text) => text, value);
  if (alike !== 'no-option' && alike !== 'ambiguous-option' && alike !== value) return pressAll(choosing, [alike]);
  return typeChoice(choosing, meant);
}

async function allFound(choosing: Choosing, texts: readonly string[]): Promise<boolean> {
  for (const text of texts) if (typeof (await findItem(choosing, text)) === 'string') return false;
  return true;
}
