import { expect, test } from 'vitest';
import { consequences } from '@/lib/assistant/consequences';
import type { DoneStep } from '@/lib/assistant/memory';
import { stepsFor } from '@/lib/assistant/steps';
import type { Slot } from '@/lib/model/reading';
import { asFormItems } from '../recognise/dalian';
import { standingOn } from './standing';

const before = standingOn(asFormItems);
/** The page after 定性 was chosen in its second row: it took value and unit away. */
const after = standingOn(asFormItems, (slot: Slot) => {
  const column = slot.labels.find(({ via }) => via === 'column')?.text;
  if (slot.cell?.row !== 2 || slot.cell.grid !== 1) return slot;
  if (column === '计算符号') return { ...slot, value: '定性' };
  return column === '指标值' || column === '计量单位' ? { ...slot, value: '' } : slot;
});
const doneAt = (at: string, to: string): DoneStep[] =>
  stepsFor(at, to, before.index, before.frames).map(({ frame, step }) => ({ frame, step, wrote: step.key, before: step.from, value: to }));

test('what the page took away because of a choice is taken back with it', () => {
  const emptied = consequences(before.filing, after, doneAt('indicators[1].operator', '定性'));
  expect(emptied.map(({ before, value, step }) => [step.at, before, value])).toEqual([
    ['indicators[1].operator', '20', ''],
    ['indicators[1].operator', '次', ''],
  ]);
  expect(new Set(emptied.map(({ step }) => step.after)).size).toBe(1);
});

test('what was written itself is no consequence', () => {
  const done = [...doneAt('indicators[1].operator', '定性'), ...doneAt('indicators[1].value', '')];
  expect(consequences(before.filing, after, done).map(({ before }) => before)).toEqual(['次']);
});

test('where rows came or went nothing is certain', () => {
  const fewer = { tables: { indicators: (before.filing.tables.indicators ?? []).slice(1) } };
  expect(consequences(fewer, after, doneAt('indicators[1].operator', '定性'))).toEqual([]);
});
