import { expect, test } from 'vitest';
import { summarise, undoable } from '@/components/panel/receipt-summary';
import { sampleReceipt } from './sample-view';

const [written, , rewritten] = sampleReceipt.steps;
const start = { ...written, at: 'fields.project.period' } as typeof sampleReceipt.steps[number];

test('a place of two parts is counted once, and as filled only when both are', () => {
  expect(summarise({ ...sampleReceipt, steps: [start, start] })).toMatchObject({ filled: [start], unfilled: [] });
  const end = { ...start, outcome: 'refused', why: 'not-a-date' } as const;
  expect(summarise({ ...sampleReceipt, steps: [start, end] })).toMatchObject({ filled: [], unfilled: [{ why: 'not-a-date' }] });
});

test('what the page rewrote can be taken back, what it refused needs no undo', () => {
  expect(undoable({ ...sampleReceipt, steps: [{ ...start, ...rewritten }] })).toBe(true);
  expect(undoable({ ...sampleReceipt, steps: [{ ...start, outcome: 'refused', why: 'readonly' }] })).toBe(false);
  expect(undoable({ ...sampleReceipt, undone: true })).toBe(false);
});
