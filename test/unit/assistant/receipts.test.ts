import { describe, expect, test } from 'vitest';
import { correct } from '@/lib/assistant/hear-later';
import type { DoneStep } from '@/lib/assistant/memory';
import { joined, takenBack } from '@/lib/assistant/receipts';
import type { Filled } from '@/lib/assistant/concluded';
import type { StepReceipt } from '@/lib/model/plan';

const step = (at: string, before: string, value: string, more: Partial<StepReceipt> = {}): StepReceipt => ({
  at, key: `key of ${at}`, outcome: 'written', why: '', before, value, ms: 1, ...more,
});
const doneOf = ({ at, key, before, value }: StepReceipt): DoneStep => ({
  frame: 0, step: { kind: 'set', at, key, widget: 'text', label: '', from: before, to: value }, wrote: key, before, value,
});
const filled = (plan: string, ...steps: StepReceipt[]): Filled => ({
  receipt: { plan, at: '2026-01-12T08:00:00Z', steps, undone: false },
  done: steps.filter(({ outcome }) => outcome === 'written').map(doneOf),
});

describe('filling one place after the other', () => {
  test('adds to the receipt in hand, and each can be taken back', () => {
    const all = joined(filled('p', step('a', '', '1')), filled('q', step('b', '', '2')));
    expect(all.receipt).toMatchObject({ plan: 'p', steps: [{ at: 'a' }, { at: 'b' }] });
    expect(all.done.map(({ step: { at } }) => at)).toEqual(['a', 'b']);
  });

  test('keeps what a place held before all of it', () => {
    const all = joined(filled('p', step('a', '原', '1')), filled('q', step('a', '1', '2')));
    expect(all.receipt.steps).toMatchObject([{ at: 'a', value: '2' }]);
    expect(all.done).toMatchObject([{ before: '原', value: '2' }]);
  });

  test('begins anew after a receipt that was taken back', () => {
    const before = filled('p', step('a', '', '1'));
    const added = filled('q', step('b', '', '2'));
    expect(joined({ receipt: { ...before.receipt, undone: true }, done: [] }, added)).toEqual(added);
  });
});

describe('taking one place back', () => {
  const before = filled('p', step('a', '', '1'), step('b', '', '2'));

  test('says so at its step, and it cannot be taken back twice', () => {
    const after = takenBack(before, 'a', filled('p', step('a', '1', '')).receipt);
    expect(after.receipt.steps).toMatchObject([{ at: 'a', value: '', back: { outcome: 'written' } }, { at: 'b', value: '2' }]);
    expect(after.receipt.undone).toBe(false);
    expect(after.done.map(({ step: { at } }) => at)).toEqual(['b']);
  });

  test('can be tried again where it was refused', () => {
    const after = takenBack(before, 'a', filled('p', step('a', '1', '手写', { outcome: 'refused', why: 'value-changed' })).receipt);
    expect(after.receipt.steps[0]).toMatchObject({ value: '手写', back: { outcome: 'refused', why: 'value-changed' } });
    expect(after.done.map(({ step: { at } }) => at)).toEqual(['a', 'b']);
  });
});

describe('what a frame says later', () => {
  const { receipt, done } = filled('p', step('a', '', '1'), step('b', '', '2'));
  const rounded = step('b', '', '2.00', { outcome: 'unverified', why: 'page-rewrote' });

  test('corrects the step that the portal changed since, and what undoing starts from', () => {
    const now = correct({ receipt, done }, receipt.steps, [step('a', '', '1'), rounded]);
    expect(now?.receipt.steps).toMatchObject([{ outcome: 'written' }, { outcome: 'unverified', why: 'page-rewrote', value: '2.00' }]);
    expect(now?.done).toMatchObject([{ value: '1' }, { value: '2.00' }]);
  });

  test('is nothing new where nothing changed', () => {
    expect(correct({ receipt, done }, receipt.steps, receipt.steps.map((one) => ({ ...one })))).toBeUndefined();
  });

  test('does not speak of a place that was written again or taken back meanwhile', () => {
    const again = joined({ receipt, done }, filled('q', step('b', '2', '3')));
    expect(correct(again, receipt.steps, [rounded])).toBeUndefined();
    const back = takenBack({ receipt, done }, 'b', filled('p', step('b', '2', '')).receipt);
    expect(correct(back, receipt.steps, [rounded])).toBeUndefined();
  });
});
