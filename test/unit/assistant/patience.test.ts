import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patiently } from '@/lib/assistant/patience';
import { fail, ok, type Result } from '@/lib/model/result';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A frame that tells of steps when it likes, and answers when it likes. */
function frame() {
  let steps = 0;
  let answer: (value: Result<string>) => void = () => undefined;
  const waiting: boolean[] = [];
  const asked: string[] = [];
  const reply = new Promise<Result<string>>((resolve) => (answer = resolve));
  const receipt = async (_frame: number, run: string) => (asked.push(run), fail('frame-silent'));
  const ground = { desk: { frames: { receipt } }, heard: () => steps, waiting: (on: boolean) => void waiting.push(on) };
  return {
    given: patiently(ground, 0, 'r', reply),
    step: () => void steps++,
    answer: (text: string) => answer(ok(text)),
    said: () => waiting.at(-1),
    asked,
  };
}

test('a frame that tells of steps is waited for, however long it takes', async () => {
  const one = frame();
  for (let minute = 0; minute < 10; minute++) {
    for (let second = 0; second < 60; second += 4) {
      await vi.advanceTimersByTimeAsync(4_000);
      one.step();
    }
    expect(one.said()).toBe(false);
  }
  one.answer('done');
  await expect(one.given).resolves.toEqual(ok('done'));
});

test('a frame that stands still is said to wait for the user, and goes on when the box was answered', async () => {
  const one = frame();
  await vi.advanceTimersByTimeAsync(8_000);
  expect(one.said()).toBe(true);
  one.step();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(one.said()).toBe(false);
  one.answer('done');
  await expect(one.given).resolves.toEqual(ok('done'));
  expect(one.said()).toBe(false);
});

test('a frame that never answers is asked now and then, and given up in the end', async () => {
  const one = frame();
  await vi.advanceTimersByTimeAsync(130_000);
  await expect(one.given).resolves.toBeUndefined();
  expect(one.asked.length).toBeGreaterThan(3);
  expect(one.said()).toBe(false);
});
