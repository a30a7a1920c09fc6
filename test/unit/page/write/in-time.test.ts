import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beforeGesture } from '@/lib/page/widgets/acts/gate';
import { inTime } from '@/lib/page/write/in-time';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const outer = new AbortController().signal;
const givenUp = { outcome: 'unverified', why: 'timed-out' };

/** A widget that makes a gesture every five seconds, so many times, and then is done. */
async function turning(times: number): Promise<'done'> {
  for (let turn = 0; turn < times; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    beforeGesture();
  }
  return 'done';
}

test('a widget that makes no gesture for ten seconds is given up', async () => {
  const write = inTime(() => new Promise<never>(() => {}), outer);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(await write).toEqual(givenUp);
});

test('a widget that gets on is waited for, however slow the machine is', async () => {
  const write = inTime(() => turning(5), outer);
  await vi.advanceTimersByTimeAsync(25_000);
  expect(await write).toBe('done');
});

test('a widget that gets on without end is given up in the end', async () => {
  const write = inTime(() => turning(100), outer);
  await vi.advanceTimersByTimeAsync(32_000);
  expect(await write).toEqual(givenUp);
});

test('each of several widgets has its own time', async () => {
  const write = inTime(() => turning(10), outer, 2);
  await vi.advanceTimersByTimeAsync(50_000);
  expect(await write).toBe('done');
});
