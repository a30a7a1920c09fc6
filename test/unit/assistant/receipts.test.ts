import { describe, expect, test } from 'vitest';
import { correct, correctedIn } from '@/lib/assistant/hear-later';
import { emptyMemory, type DoneStep } from '@/lib/assistant/memory';
import { formerFills, formerOf, inHand, joined, takenBack, withoutFormer } from '@/lib/assistant/receipts';
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

describe('a second plan', () => {
  const none = { receipt: null, done: [], former: [] };
  const first = filled('p', step('a', '', '1'), step('b', '', '2'));
  const second = filled('q', step('b', '2', '3'), step('c', '', '4'));
  const both = inHand(inHand(none, first), second);

  test('leaves the first to be taken back', () => {
    expect(both.receipt?.plan).toBe('q');
    expect(formerFills(both)).toEqual([{ plan: 'p', at: '2026-01-12T08:00:00Z', places: 2 }]);
  });

  test('remembers nothing of a first that was taken back, or wrote nothing', () => {
    expect(inHand({ ...none, receipt: { ...first.receipt, undone: true } }, second).former).toEqual([]);
    expect(inHand({ ...none, receipt: first.receipt }, second).former).toEqual([]);
  });

  test('keeps what it wrote over the first while that is taken back, and then goes back to what stood before both', () => {
    expect(formerOf(both, 'p')?.standing.map(({ step: { at } }) => at)).toEqual(['a']);
    const after = withoutFormer(both, 'p', { ...filled('p', step('a', '1', '')).receipt, undone: true });
    expect(after.receipt).toMatchObject({ undone: true, steps: [{ at: 'a', value: '' }, { at: 'b', outcome: 'skipped', why: 'value-changed', value: '2' }] });
    expect(after.former).toMatchObject([{ receipt: { plan: 'q', steps: [{ at: 'b', before: '' }, { at: 'c', before: '' }] }, done: [{ before: '', value: '3' }, { before: '', value: '4' }] }]);
  });

  test('goes back to what the first wrote when it is taken back itself', () => {
    expect(both.done[0]).toMatchObject({ before: '2', value: '3' });
  });

  test('of many, the oldest are forgotten first', () => {
    const many = Array.from({ length: 30 }, (_, nth) => filled(`p${nth}`, step(`a${nth}`, '', '1'))).reduce(inHand, none);
    expect(formerFills(many).map(({ plan }) => plan)).toEqual(Array.from({ length: 20 }, (_, nth) => `p${28 - nth}`));
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

  test('corrects a plan that another was written after', () => {
    const later = inHand({ receipt, done, former: [] }, filled('q', step('c', '', '4')));
    expect(correctedIn({ ...emptyMemory(), ...later }, receipt.steps, [rounded])?.former).toMatchObject([{ done: [{ value: '1' }, { value: '2.00' }] }]);
  });

  test('does not speak of a place that was written again or taken back meanwhile', () => {
    const again = joined({ receipt, done }, filled('q', step('b', '2', '3')));
    expect(correct(again, receipt.steps, [rounded])).toBeUndefined();
    const back = takenBack({ receipt, done }, 'b', filled('p', step('b', '2', '')).receipt);
    expect(correct(back, receipt.steps, [rounded])).toBeUndefined();
  });
});
