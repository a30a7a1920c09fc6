import { expect, test } from 'vitest';
import { write } from '@/lib/page/widgets/checkbox';
import { yieldTask } from '@/lib/page/widgets/acts/pause';
import { families } from '@/lib/page/widgets/writers';
import { pageOf } from '../write/live-page';

/** A group that adds each tick to the list it drew last, and draws the new one some tasks later. */
function groupThatDrawsLate(root: Element): () => string[] {
  let drawn: string[] = [];
  let held: string[] = [];
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input')];
  const draw = (): void => {
    drawn = held;
    for (const box of boxes) box.checked = drawn.includes(box.value);
  };
  const later = async (tasks: number): Promise<void> => {
    for (let task = 0; task < tasks; task++) await yieldTask();
    draw();
  };
  for (const box of boxes) {
    box.addEventListener('click', () => {
      held = box.checked ? [...drawn, box.value] : drawn.filter((value) => value !== box.value);
      void later(5);
    });
  }
  return () => held;
}

test('two ticks are both kept by a group that draws the first only after some tasks', async () => {
  const box = (word: string): string => `<label><input type="checkbox" value="${word}">${word}</label>`;
  const { main, close } = pageOf(`<div id="group">${box('产出')}${box('效益')}</div>`);
  const root = main.querySelector('#group');
  if (!root) throw new Error('no group');
  const held = groupThatDrawsLate(root);
  expect(await write(root, '产出、效益', new AbortController().signal, families)).toMatchObject({ outcome: 'written' });
  expect(new Set(held())).toEqual(new Set(['产出', '效益']));
  close();
});
