import type { SetStep, Step, StepReceipt } from '@/lib/model/plan';
import type { Slot } from '@/lib/model/reading';
import type { LiveReading } from '@/lib/page/page';
import type { Editing } from '@/lib/page/write/editing';
import { execute } from '@/lib/page/write/execute';
import { undo } from '../undo';
import { liveOf, pageOf } from './live-page';

/** Opens a page and returns what a content script would hold: its reading, and a way to run steps on it. */
export function openPage(html: string, editing?: Editing) {
  const page = pageOf(html);
  let live = liveOf(page.main);
  const told: StepReceipt[] = [];
  const later: StepReceipt[][] = [];
  const end = new AbortController();
  const ctx = {
    document,
    signal: end.signal,
    ...(editing && { editing }),
    reread: (): LiveReading => (live = liveOf(page.main)),
    onStep: (receipt: StepReceipt) => void told.push(receipt),
    onLater: (receipts: StepReceipt[]) => void later.push(receipts),
  };
  const slotOf = (label: string): Slot => {
    const slot = live.reading.slots.find(({ labels }) => labels[0]?.text === label);
    if (!slot) throw new Error(`no ${label}`);
    return slot;
  };
  return {
    close: page.close,
    main: page.main,
    told,
    later,
    stop: () => end.abort(),
    reread: ctx.reread,
    key: (label: string) => slotOf(label).key,
    set: (label: string, to: string, more: Partial<SetStep> = {}): SetStep => {
      const slot = slotOf(label);
      return { kind: 'set', at: label, key: slot.key, widget: slot.widget, label, from: slot.value, to, ...more };
    },
    run: (steps: Step[]) => execute(steps, () => live, ctx),
    undo: (receipts: StepReceipt[]) => undo(receipts, () => live, ctx),
    value: (label: string) => page.main.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)?.value,
    control(label: string): HTMLInputElement {
      const control = page.main.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
      if (!control) throw new Error(`no ${label}`);
      return control;
    },
  };
}

export const outcomes = (receipts: StepReceipt[]): string[] => receipts.map(({ outcome, why }) => (why ? `${outcome} ${why}` : outcome));
