import type { SetStep } from '@/lib/model/plan';
import { firstLabel } from '@/lib/page/page';
import { readPage } from '@/lib/page/read';
import { execute } from '@/lib/page/write/execute';
import { typeInto } from '../alternatives/typing';

export interface Filled {
  /** milliseconds from the first step to the last receipt */
  ms: number;
  written: number;
}

/** Fills the first native controls of the page by a plan, each read back. */
export async function fill(count: number, sign: string): Promise<Filled> {
  let live = readPage(document);
  const writable = live.reading.slots.filter(({ shut }) => shut === undefined);
  const steps = writable.slice(0, count).map((slot): SetStep => {
    const to = slot.options ? (slot.options.find((option) => option !== slot.value) ?? '') : `${sign}${slot.value}`;
    return { kind: 'set', at: slot.key, key: slot.key, widget: slot.widget, label: firstLabel(slot), from: slot.value, to };
  });
  const began = performance.now();
  const receipts = await execute(steps, () => live, {
    document,
    signal: new AbortController().signal,
    reread: () => (live = readPage(document)),
    onStep: () => undefined,
  });
  return { ms: performance.now() - began, written: receipts.filter(({ outcome }) => outcome === 'written').length };
}

/** Fills the same controls as a person would: the focus on each, key by key. */
export async function fillByTyping(count: number, sign: string): Promise<Filled> {
  const controls = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input,textarea,select')].slice(0, count);
  const began = performance.now();
  let written = 0;
  for (const control of controls) {
    const to = control instanceof HTMLSelectElement ? ([...control.options].find((option) => !option.selected)?.value ?? '') : `${sign}${control.value}`;
    await typeInto(control, to);
    if (control.value === to) written++;
  }
  return { ms: performance.now() - began, written };
}
