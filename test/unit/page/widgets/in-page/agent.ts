import type { SetStep, StepReceipt } from '@/lib/model/plan';
import type { LiveReading } from '@/lib/page/page';
import { readPage } from '@/lib/page/read';
import { widgetOf } from '@/lib/page/widgets';
import type { WriteOutcome } from '@/lib/page/widgets/widget';
import { families, writerOf } from '@/lib/page/widgets/writers';
import { execute } from '@/lib/page/write/execute';
import { undo } from '../../undo';
import { find } from './blind';

/** What is asked of our code in a contract page: plain data in, plain data out. */
export interface Agent {
  /** which family takes the control, and what it reads there */
  look(control: string): { widget: string; value: string; shut?: string };
  /** writes with the family that takes the control, until the page had its turn */
  write(control: string, text: string): Promise<WriteOutcome>;
  /** what the slot of each control says in a reading of the page */
  slots(controls: string[]): { widget: string; value: string }[];
  /** carries out one plan for the controls, each by its name in `at` */
  run(wishes: Wish[]): Promise<StepReceipt[]>;
  /** takes back what the last `run` wrote */
  undo(): Promise<StepReceipt[]>;
  /** what was clicked since it was asked last that is neither of the widgets in question nor of what hung at them */
  strays(): string[];
}

export interface Wish {
  at: string;
  control: string;
  to: string;
}

function placeOf(control: string): { id: string; root: Element } {
  const element: Element | null = find.call(document, control);
  const seen = element && widgetOf(element);
  if (!seen) throw new Error(`no widget at ${control}: ${(element ?? document.body).outerHTML.slice(0, 400)}`);
  return { id: seen.widget.id, root: seen.root };
}

let live: LiveReading = readPage(document);
const reread = (): LiveReading => (live = readPage(document));
const context = { document, signal: new AbortController().signal, reread, onStep() {} };
let written: StepReceipt[] = [];

let aims: Element[] = [];
let clicks: string[] = [];

document.addEventListener(
  'click',
  (event) => {
    const at = event.composedPath()[0];
    if (at instanceof Element && !harmless(at)) clicks.push(at.outerHTML.slice(0, 200));
  },
  { capture: true },
);

/** A bare control has its signs beside it, or beside what holds it alone. */
function aimOf(root: Element): Element {
  const holder = root.matches('input, textarea') ? root.parentElement : null;
  return (holder?.childElementCount === 1 ? holder.parentElement : holder) ?? root;
}

/** A click beside everything, in a widget that is written, on its label, or in a layer over the page. */
function harmless(at: Element): boolean {
  if (at === document.body || at === document.documentElement) return true;
  if (aims.some((root) => root.contains(at) || at.contains(root) || at.closest('label')?.contains(root))) return true;
  for (let element: Element | null = at; element; element = element.parentElement) {
    if (/absolute|fixed/.test(getComputedStyle(element).position)) return true;
  }
  return false;
}

const settle = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** A cell that opens is told by its grid alone: it stands for itself. */
function rootOf(control: string): Element {
  const element: Element | null = find.call(document, control);
  if (!element) throw new Error(`nothing at ${control}`);
  return widgetOf(element)?.root ?? element;
}

function slotOf(control: string): LiveReading['reading']['slots'][number] {
  const root = rootOf(control);
  const slot = live.reading.slots.find((_, index) => live.element(index) === root);
  if (!slot) throw new Error(`no slot for ${control}`);
  return slot;
}

export const agent: Agent = {
  look(control) {
    const { widget, root } = widgetOf(find.call(document, control) ?? document.body) ?? {};
    if (!widget || !root) throw new Error(`no widget at ${control}`);
    const { value, shut } = widget.read(root);
    return { widget: widget.id, value, ...(shut === undefined ? {} : { shut }) };
  },
  async write(control, text) {
    const { id, root } = placeOf(control);
    aims = [aimOf(root)];
    const outcome = await writerOf(id)?.(root, text, new AbortController().signal, families);
    if (!outcome) throw new Error(`nobody writes ${id}`);
    await settle();
    return outcome;
  },
  slots(controls) {
    reread();
    return controls.map(slotOf).map(({ widget, value }) => ({ widget, value }));
  },
  async run(wishes) {
    reread();
    const steps = wishes.map(({ at, control, to }): SetStep => {
      const { key, widget, labels, value } = slotOf(control);
      return { kind: 'set', at, key, widget, label: labels[0]?.text ?? '', from: value, to };
    });
    aims = wishes.map(({ control }) => aimOf(rootOf(control)));
    written = await execute(steps, () => live, context);
    return written;
  },
  undo: () => undo(written, () => live, context),
  strays: () => clicks.splice(0),
};
