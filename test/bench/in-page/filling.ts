import type { SetStep } from '@/lib/model/plan';
import { standOf } from '@/lib/model/stand';
import { follow, type Follower } from '@/lib/page/follow';
import { firstLabel, type LiveReading } from '@/lib/page/page';
import { readPage } from '@/lib/page/read';
import { typeInto as enter } from '@/lib/page/widgets/acts/type-into';
import { execute } from '@/lib/page/write/execute';
import { typeInto } from '../alternatives/typing';

export interface Filled {
  /** milliseconds from the first step to the last receipt */
  ms: number;
  /** the same until all were read back and told of; a last look at the page at rest comes after that */
  told: number;
  written: number;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What the page itself made of all that was entered: a model behind one listener, as a plain portal has it. */
const model = new Map<string, string>();

/** Lets the page keep what its listeners hear, and work out a total from it. */
export function keepModel(): void {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)) return;
    model.set(target.name, target.value);
  });
}

let plan: SetStep[] = [];
/** What a frame's own script holds while a plan waits: the page's reading, kept up to date. */
interface Held {
  life: AbortController;
  live: LiveReading;
  follower: Follower;
}

let held: Held | undefined;

function attend(): Held {
  const life = new AbortController();
  const live = readPage(document);
  const follower = follow(document, (change) => held && 'live' in change && (held.live = change.live), life.signal, live);
  return { life, live, follower };
}

/**
 * Makes a plan for the first places of the page that take a write, as the background does: not counted.
 * @param deciding whether the first place of each row decides the others, as an operator does
 * @returns how many steps
 */
export function planFill(count: number, sign: string, deciding = false): number {
  held = attend();
  const { reading } = held.live;
  plan = reading.slots.flatMap((slot, index): SetStep[] => {
    if (slot.shut !== undefined) return [];
    const to = slot.options ? (slot.options.find((option) => option !== slot.value) ?? '') : `${sign}${slot.value}`;
    return [{ kind: 'set', at: slot.key, key: slot.key, widget: slot.widget, label: firstLabel(slot), from: slot.value, to, stand: standOf(reading, index) }];
  });
  plan = plan.slice(0, count);
  if (deciding) {
    const first = new Map<string, string>();
    for (const step of plan) {
      const { cell } = reading.slots[held.live.indexOf(step.key)] ?? {};
      const row = `${cell?.grid} ${cell?.row}`;
      const decider = first.get(row);
      if (decider === undefined) first.set(row, step.key);
      else step.after = decider;
    }
  }
  return plan.length;
}

/** Carries the plan out as the frame's script does: every place found again, checked, written and read back. */
export async function fill(): Promise<Filled> {
  const { life, follower } = (held ??= attend());
  const began = performance.now();
  let told = 0;
  const receipts = await execute(plan, () => held?.live ?? follower.peek(), {
    document,
    signal: life.signal,
    reread: follower.peek,
    onStep: () => (told = performance.now() - began),
  });
  const ms = performance.now() - began;
  // what is measured next is the page alone
  life.abort();
  held = undefined;
  return { ms, told, written: receipts.filter(({ outcome }) => outcome === 'written').length };
}

const controls = (count: number): Control[] => [...document.querySelectorAll<Control>('input,textarea,select')].slice(0, count);

/** What a plan's values would be, by the controls alone. */
const wanted = (control: Control, sign: string): string =>
  control instanceof HTMLSelectElement ? ([...control.options].find((option) => !option.selected)?.value ?? '') : `${sign}${control.value}`;

/** Gives the same controls the same events with nothing around them: what the page's own taking of them costs. */
export async function feed(count: number, sign: string): Promise<void> {
  for (const control of controls(count)) {
    if (control instanceof HTMLSelectElement) {
      control.value = wanted(control, sign);
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
    } else enter(control, wanted(control, sign));
  }
  // what was entered must be drawn, too
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Fills the same controls as a person would: the focus on each, key by key. */
export async function fillByTyping(count: number, sign: string): Promise<Omit<Filled, 'told'>> {
  const began = performance.now();
  let written = 0;
  for (const control of controls(count)) {
    const to = wanted(control, sign);
    await typeInto(control, to);
    if (control.value === to) written++;
  }
  return { ms: performance.now() - began, written };
}

/**
 * Lets the cells of a table open as those of component libraries do: a press draws an editor in the cell's place and gives it
 * the focus, leaving it draws the cell anew.
 */
export function openOnPress(): void {
  for (const cell of document.querySelectorAll<HTMLElement>('td.editable')) {
    cell.addEventListener('click', () => {
      if (cell.querySelector('input')) return;
      const editor = document.createElement('input');
      editor.value = cell.textContent ?? '';
      editor.addEventListener('blur', () => cell.replaceChildren(drawn(editor.value)));
      cell.replaceChildren(editor);
      editor.focus();
    });
  }
}

function drawn(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}
