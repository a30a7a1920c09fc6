import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pick } from '@/lib/page/pick/pick';
import { readPage } from '@/lib/page/read';

let life = new AbortController();
let picked: string[] = [];
let ended = 0;
/** what the page's own listeners heard */
let heard: string[] = [];
let deaf = new AbortController();

beforeEach(() => {
  life = new AbortController();
  deaf = new AbortController();
  picked = [];
  heard = [];
  ended = 0;
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'submit'])
    document.addEventListener(type, () => heard.push(type), { signal: deaf.signal });
});
afterEach(() => {
  life.abort();
  deaf.abort();
  document.body.replaceChildren();
});

const layer = () => document.querySelectorAll('jixiao-marks').length;
const keyOf = (id: string): string => readPage(document).reading.slots.find(({ key }) => key === `#${id}`)?.key ?? 'none';

/** Puts a page there and begins the pointing. @returns what ends it from outside */
function begin(html: string, then = (): void => undefined): () => void {
  document.body.innerHTML = html;
  const told = {
    picked(key: string) {
      picked.push(key);
      then();
    },
    ended: () => ended++,
  };
  return pick(document, life, (label) => `选定 ${label}`, told);
}

const table = `<table><tr><td id="label">牵头同志</td><td id="cell" style="padding: 12px"><input id="a"></td>
  <td>联系电话</td><td><input id="b" disabled value="1"></td></tr></table><p id="apart" style="margin-top: 200px">说明</p>`;

describe('a press', () => {
  test('takes the control under the pointer, and the page hears nothing of it', async () => {
    begin(table);
    await userEvent.click(document.querySelector('#a') as Element);
    expect(picked).toEqual([keyOf('a')]);
    expect(heard).toEqual([]);
    expect(document.activeElement).toBe(document.body);
  });

  test('on a cell takes the control that stands in it', async () => {
    begin(table);
    await userEvent.click(document.querySelector('#cell') as Element, { position: { x: 3, y: 3 } });
    expect(picked).toEqual([keyOf('a')]);
  });

  test('on a label takes the control beside it', async () => {
    begin(table);
    await userEvent.click(document.querySelector('#label') as Element);
    expect(picked).toEqual([keyOf('a')]);
  });

  test('takes a control that is shut, too', async () => {
    begin(table);
    await userEvent.click(document.querySelector('#b') as Element, { force: true });
    expect(picked).toEqual([keyOf('b')]);
  });

  test('on something without a value says so, and the pointing goes on', async () => {
    begin(table);
    await userEvent.click(document.querySelector('#apart') as Element);
    await userEvent.click(document.querySelector('#a') as Element);
    expect(picked).toEqual(['', keyOf('a')]);
  });

  test('takes what stands there now, not what stood there when the pointing began', async () => {
    begin(table);
    await userEvent.hover(document.querySelector('#a') as Element);
    const cell = document.querySelector('#cell');
    cell?.replaceChildren(Object.assign(document.createElement('input'), { id: 'c' }));
    await userEvent.click(document.querySelector('#c') as Element);
    expect(picked).toEqual([keyOf('c')]);
  });

  test('is whole even when it is ended from outside between its down and its up', async () => {
    let end = (): void => undefined;
    end = begin(table, () => queueMicrotask(() => end()));
    await userEvent.click(document.querySelector('#a') as Element);
    expect(picked).toEqual([keyOf('a')]);
    expect(heard).toEqual([]);
  });
});

test('what a script of the page only pretends takes nothing, and its listeners hear it', () => {
  begin(table);
  const input = document.querySelector('#a') as HTMLElement;
  const { x, y } = input.getBoundingClientRect();
  input.focus();
  input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX: x + 4, clientY: y + 4, button: 0, isPrimary: true }));
  for (const key of ['Enter', 'Escape']) input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key }));
  expect(picked).toEqual([]);
  expect(ended).toBe(0);
  expect(heard).toEqual(['pointerdown', 'keydown', 'keydown']);
});

describe('by keyboard', () => {
  test('Tab walks as ever, Enter takes what has the focus and submits nothing', async () => {
    begin(`<form>${table}<input type="submit"></form>`);
    await userEvent.tab();
    expect(document.activeElement?.id).toBe('a');
    await userEvent.keyboard('{Enter}');
    expect(picked).toEqual([keyOf('a')]);
    expect(heard).not.toContain('submit');
    expect(heard.filter((type) => type === 'keydown')).toHaveLength(1);
  });

  test('Esc ends it, and the page hears nothing of that', async () => {
    begin(table);
    await userEvent.keyboard('{Escape}');
    expect(ended).toBe(1);
    expect(heard).toEqual([]);
    expect(layer()).toBe(0);
    await userEvent.click(document.querySelector('#a') as Element);
    expect(picked).toEqual([]);
    expect(heard).toContain('click');
  });
});

test('a control in a shadow root is taken, by a key that leads into it', async () => {
  begin('<p>甲</p>');
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<table><tr><td>牵头同志</td><td><input></td></tr></table>';
  await userEvent.click(host);
  expect(picked).toHaveLength(1);
  expect(picked[0]).toContain(' >>> ');
});

test('what is drawn lies over the page, takes no pointer, and is gone at the end', async () => {
  const end = begin(table);
  expect(layer()).toBe(1);
  await userEvent.hover(document.querySelector('#a') as Element);
  expect(document.elementFromPoint(...middle('#a'))?.id).toBe('a');
  end();
  expect(layer()).toBe(0);
});

function middle(selector: string): [number, number] {
  const { x, y, width, height } = (document.querySelector(selector) as Element).getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}
