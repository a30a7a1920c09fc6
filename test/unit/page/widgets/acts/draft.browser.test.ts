import { afterEach, describe, expect, test } from 'vitest';
import type { OutcomeWhy } from '@/lib/model/plan';
import { beforeGesture, guarded, HeldBack } from '@/lib/page/widgets/acts/gate';
import { press } from '@/lib/page/widgets/acts/press';
import { enterText, typeInto } from '@/lib/page/widgets/acts/type-into';
import { pageOf } from '../../write/live-page';

let close = (): void => {};
afterEach(() => close());

function open(html: string) {
  const page = pageOf(html);
  close = page.close;
  const input = page.main.querySelector('input');
  if (!input) throw new Error('no input');
  return { input, main: page.main };
}

/** Carries an act out while nothing speaks against it, and then a gesture when something does. */
async function thenHeldBack(act: () => void, meanwhile = (): void => {}): Promise<unknown> {
  let why: OutcomeWhy = '';
  const write = async (): Promise<void> => {
    act();
    meanwhile();
    why = 'page-changed';
    beforeGesture();
  };
  return guarded(() => why, write).catch((error: unknown) => error);
}

describe('a text that waits for its page to take it, when another place stands there by then,', () => {
  test('is taken back, and the box told so', async () => {
    const { input } = open('<input value="旧">');
    const heard: string[] = [];
    input.addEventListener('input', () => heard.push(input.value));
    expect(await thenHeldBack(() => enterText(input, '新'))).toEqual(new HeldBack('page-changed', true));
    expect(heard).toEqual(['新', '旧']);
  });

  test('is taken back as complete where it was told as complete', async () => {
    const { input } = open('<input value="旧">');
    const taken: string[] = [];
    input.addEventListener('change', () => taken.push(input.value));
    await thenHeldBack(() => {
      enterText(input, '新');
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(taken).toEqual(['新', '旧']);
  });

  test('is left where the page has put something of its own into the box', async () => {
    const { input } = open('<input value="旧">');
    await thenHeldBack(() => enterText(input, '新'), () => (input.value = '另一行'));
    expect(input.value).toBe('另一行');
  });

  test('is the page’s own once its box was left', async () => {
    const { input } = open('<input value="旧">');
    await thenHeldBack(() => typeInto(input, '新'));
    expect(input.value).toBe('新');
  });
});

describe('a part of a list that is pressed', () => {
  const listed = (how: (item: HTMLElement) => void) => {
    const { main } = open('<input><ul><li>甲</li></ul>');
    const item = main.querySelector('li');
    if (!item) throw new Error('no item');
    const clicks: string[] = [];
    item.addEventListener('mousedown', () => how(item));
    item.addEventListener('click', () => clicks.push('click'));
    return { item, clicks };
  };

  test('is clicked', () => {
    const { item, clicks } = listed(() => undefined);
    press(item, 'part');
    expect(clicks).toEqual(['click']);
  });

  test('is not clicked where the page took it away when the button went down', () => {
    const { item, clicks } = listed((pressed) => pressed.remove());
    press(item, 'part');
    expect(clicks).toEqual([]);
  });

  test('is not clicked where another place stands there once the button went down', async () => {
    let why: OutcomeWhy = '';
    const { item, clicks } = listed(() => (why = 'label-changed'));
    await guarded(() => why, async () => press(item, 'part'));
    expect(clicks).toEqual([]);
  });
});
