import { afterEach, expect, test } from 'vitest';
import { commit } from '@/lib/page/widgets/cells/commit';
import { newWays } from '@/lib/page/widgets/cells/ways';

afterEach(() => document.body.replaceChildren());

test('an editor whose own ✓ was pressed is left alone until that has had its turn', async () => {
  document.body.innerHTML = '<table><tr><td>慰问人数</td><td><input value="650"><button type="button">✓</button></td></tr></table>';
  const cell = document.querySelectorAll('td')[1];
  const control = cell?.querySelector('input');
  if (!cell || !control) throw new Error('the page is not as written');
  const done: string[] = [];
  const life = new AbortController();
  for (const type of ['mousedown', 'focusout', 'keydown']) document.body.addEventListener(type, ({ target }) => done.push(`${type} ${(target as Element).localName}`), life);
  cell.querySelector('button')?.addEventListener('click', () => requestAnimationFrame(() => cell.replaceChildren('650')));
  const editing = { editor: { control, layer: null }, cell, column: 1, open: () => control.isConnected };
  expect(await commit(editing, newWays(), life.signal)).toBe('confirm');
  expect(done).toEqual(['mousedown button']);
  life.abort();
});
