import type { AddRowStep, OutcomeWhy, StepReceipt } from '@/lib/model/plan';
import type { AddButton, Reading } from '@/lib/model/reading';
import { fold } from '@/lib/model/text';
import type { LiveReading } from '../page';
import { mayPress } from '../widgets/acts/may-press';
import { click } from '../widgets/acts/press';
import { waitFor } from '../widgets/acts/wait-for';
import type { Work } from './attempt';
import { bySelector } from './by-selector';

const longestWait = 3_000;

/** What pressing the button led to. */
interface Seen {
  dialog?: Element;
  size?: { rows: number; slots: number };
}

/**
 * Presses the page's own button for one more row, once, and waits until a reading has more rows than before.
 * @returns `before` and `value` are the numbers of rows; a dialog that opened instead is left as it is, its title in `value`
 */
export async function addRow(step: AddRowStep, work: Work, document: Document): Promise<StepReceipt> {
  const started = performance.now();
  const receipt = (why: OutcomeWhy, before: string, value: string): StepReceipt => ({
    at: step.at,
    key: step.key,
    outcome: why === '' ? 'written' : why === 'stopped' ? 'skipped' : 'refused',
    why,
    before,
    value,
    ms: Math.round(performance.now() - started),
  });
  if (work.signal.aborted) return receipt('stopped', '', '');
  work.page.refresh();
  const live = work.page.live();
  const found = buttonOf(live, step, document, work.anchors.get(step.key));
  if (typeof found === 'string') return receipt(found, '', '');
  const { button, element } = found;
  const hindrance = work.sight.hindrance(element);
  if (hindrance !== '') return receipt(hindrance, '', '');
  if (element.matches(':disabled, [aria-disabled=true]')) return receipt('disabled', '', '');

  const before = sizeOf(live.reading, button);
  const open = new Set(openDialogs(document));
  click(element, 'add-row');
  const after = await waitFor<Seen>(document, work.signal, longestWait, () => {
    const dialog = openDialogs(document).find((shown) => !open.has(shown));
    if (dialog) return { dialog };
    work.page.refresh();
    const size = sizeOf(work.page.live().reading, button);
    return size.rows > before.rows || size.slots > before.slots ? { size } : null;
  });
  if (after?.size) return receipt('', String(before.rows), String(after.size.rows));
  return receipt('row-not-added', String(before.rows), after?.dialog ? titleOf(after.dialog) : '');
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

/** How large the button's grid is, or, for a button beside no grid, everything that could take a value. */
function sizeOf(reading: Reading, button: AddButton): { rows: number; slots: number } {
  const key = button.grid;
  const grid = reading.grids[key];
  if (grid) return { rows: grid.rows, slots: grid.cells.reduce((sum, cell) => sum + cell.slots.length, 0) };
  return { rows: reading.grids.reduce((sum, { rows }) => sum + rows, 0), slots: reading.slots.length };
}

/** The roles of a dialog, and the outer class of those libraries that give theirs no role (layui, EasyUI, Bootstrap 3). */
const dialogs = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], .layui-layer, .panel.window, .modal';

const openDialogs = (document: Document): Element[] =>
  [...document.querySelectorAll(dialogs)].filter((dialog) => dialog.getClientRects().length > 0);

function titleOf(dialog: Element): string {
  const named = dialog.getAttribute('aria-labelledby');
  const title = dialog.getAttribute('aria-label') ?? (named && dialog.ownerDocument.getElementById(named)?.textContent);
  return fold(title || (dialog.querySelector('h1, h2, h3, [class*=title]')?.textContent ?? '')).slice(0, 100);
}
