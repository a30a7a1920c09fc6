import { expect, test } from 'vitest';
import { widgetById, widgetOf, widgets } from '@/lib/page/widgets';

test('no two families have the same id, and the native ones are asked last', () => {
  expect(new Set(widgets.map(({ id }) => id)).size).toBe(widgets.length);
  expect(widgets.at(-1)?.priority).toBe(0);
  expect(widgets.map(({ priority }) => priority)).toEqual(widgets.map(({ priority }) => priority).sort((a, b) => b - a));
  expect(widgetById('text')?.id).toBe('text');
  expect(widgetById('no-such-family')).toBeUndefined();
});

test.each([
  ['<input type="password">'],
  ['<input type="file">'],
  ['<input type="hidden">'],
  ['<input type="submit">'],
  ['<input type="image">'],
  ['<div>只是文字</div>'],
  ['<button>提交</button>'],
])('nobody takes %s', (html) => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const control = holder.firstElementChild;
  expect(control && widgetOf(control)).toBeNull();
});

test.each([
  ['<td><i class="icon-edit"></i></td>', 'i'],
  ['<td class="edit-column"><a href="#">编辑</a></td>', 'td'],
  ['<td><div class="edit-form"><input></div></td>', 'div'],
  ['<td>人数 <em class="edited">已改</em></td>', 'em'],
  ['<td><span class="edit-hint">可编辑</span> 500</td>', 'span'],
])('a cell with something else that is called after editing is no editable text: %s', (html, control) => {
  const holder = document.createElement('table');
  holder.innerHTML = `<tbody><tr>${html}</tr></tbody>`;
  const marked = holder.querySelector(control);
  expect(marked && widgetOf(marked)).toBeNull();
});

test('each of 5,000 plain inputs finds its family', () => {
  const holder = document.createElement('table');
  holder.className = 'form-table';
  const cell = '<td class="cell"><div class="cell-inner"><input class="form-control"></div></td>';
  holder.innerHTML = `<tbody>${`<tr class="row">${cell.repeat(10)}</tr>`.repeat(500)}</tbody>`;
  document.body.append(holder);
  const controls = [...holder.querySelectorAll('input')];
  expect(controls.filter((control) => widgetOf(control)?.widget.id === 'text')).toHaveLength(5_000);
  holder.remove();
});
