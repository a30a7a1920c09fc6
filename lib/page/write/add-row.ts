import type { AddRowStep, OutcomeWhy, StepReceipt } from '@/lib/model/plan';
import type { AddButton, Reading } from '@/lib/model/reading';
import { fold } from '@/lib/model/text';
import type { LiveReading } from '../page';
import { mayPress } from '../widgets/acts/may-press';
import { click } from '../widgets/acts/press';
import { waitFor } from '../widgets/acts/wait-for';
import type { Work } from './attempt';
import { bySelector } from './by-selector';
import { comeToRest } from './come-to-rest';
import { watchAnswer, type Answer, type AnswerWatch } from './page-answer';

/** How long the page may take to bring a row, and the user to answer a box of the page's own that came instead, in milliseconds. */
const longestWait = 3_000;
const longestBox = 60_000;
/** How long the form of the row before may go on fading out over the button, in milliseconds. */
const longestFade = 1_500;

interface Size {
  rows: number;
  slots: number;
}

/**
 * Presses the page's own button for one more row, once, and waits until a reading has more rows than before. A box that the page
 * puts up instead is left to the user, and waited for.
 * @returns `before` and `value` are the numbers of rows. `row-form`: the page opened a form for the row and left it open; what else
 * the page said is in `said`
 */
export async function addRow(step: AddRowStep, work: Work, document: Document): Promise<StepReceipt> {
  const started = performance.now();
  const receipt = (why: OutcomeWhy, before: string, value: string, said = ''): StepReceipt => ({
    at: step.at,
    key: step.key,
    outcome: why === '' ? 'written' : why === 'stopped' ? 'skipped' : 'refused',
    why,
    before,
    value,
    ...(said !== '' && { said }),
    ms: Math.round(performance.now() - started),
  });
  if (work.signal.aborted) return receipt('stopped', '', '');
  work.page.refresh();
  const live = work.page.live();
  const found = buttonOf(live, step, document, work.anchors.get(step.key));
  if (typeof found === 'string') return receipt(found, '', '');
  const { button, element } = found;
  const isFree = (): true | null => (work.sight.hindrance(element) === '' ? true : null);
  if (!(await waitFor(document, work.signal, longestFade, isFree))) return receipt(work.sight.hindrance(element) || 'stopped', '', '');
  if (element.matches(':disabled, [aria-disabled=true]')) return receipt('disabled', '', '');

  const grid = live.reading.grids[button.grid]?.key;
  const before = sizeOf(live.reading, grid);
  const answers = watchAnswer(element);
  const came = (): { size: Size } | null => {
    work.page.refresh();
    const size = sizeOf(work.page.live().reading, grid);
    return size.rows > before.rows || size.slots > before.slots ? { size } : null;
  };
  try {
    click(element, 'add-row');
    const first = await waitFor<{ size: Size } | Answer>(document, work.signal, longestWait, () => {
      const answer = answers.now();
      // a dialog's own places count as places of the page
      return answer && answer.kind !== 'notice' ? answer : came();
    });
    const late = first && 'kind' in first && first.kind === 'box' ? await afterBox(answers, came) : first;
    if (late && 'size' in late) return receipt('', String(before.rows), String(late.size.rows));
    if (late && late.kind === 'form') {
      await comeToRest(late.layer, work.signal);
      return receipt('row-form', String(before.rows), String(before.rows), late.said);
    }
    return receipt('row-not-added', String(before.rows), String(before.rows), answers.said());
  } finally {
    answers.end();
  }

  /** The user answers the box, or it was a form on its way; what the page does then may take it a moment more. */
  async function afterBox(answers: AnswerWatch, came: () => { size: Size } | null): Promise<{ size: Size } | Answer | null> {
    const isBox = (): boolean => answers.now()?.kind === 'box';
    await waitFor(document, work.signal, longestBox, () => (isBox() ? null : true));
    const form = answers.now();
    if (form?.kind === 'form') return form;
    return isBox() ? null : waitFor(document, work.signal, longestWait, came);
  }
}

function buttonOf(
  live: LiveReading,
  step: AddRowStep,
  document: Document,
  anchor: Element | undefined,
): { button: AddButton; element: HTMLElement } | OutcomeWhy {
  const elementOf = ({ selector }: AddButton): Element | null => bySelector(document, selector);
  const button = anchor?.isConnected
    ? live.reading.addButtons.find((one) => elementOf(one) === anchor)
    : live.reading.addButtons.find(({ key }) => key === step.key);
  if (!button) return 'not-found';
  if (fold(button.text) !== fold(step.text)) return 'label-changed';
  const element = elementOf(button);
  if (!(element instanceof HTMLElement)) return 'not-found';
  return mayPress(element, 'add-row') ? { button, element } : 'unsupported';
}

/** How large a grid is; where the button stands beside none, or that one is gone, everything that could take a value. */
function sizeOf(reading: Reading, key: string | undefined): Size {
  const grid = reading.grids.find((one) => one.key === key);
  if (grid) return { rows: grid.rows, slots: grid.cells.reduce((sum, cell) => sum + cell.slots.length, 0) };
  return { rows: reading.grids.reduce((sum, { rows }) => sum + rows, 0), slots: reading.slots.length };
}
