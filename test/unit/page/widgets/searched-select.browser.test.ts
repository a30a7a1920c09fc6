import { expect, test } from 'vitest';
import { toggle } from '@/lib/page/widgets/acts/boxes';
import { widgetOf } from '@/lib/page/widgets';

const familyOf = (html: string): string | undefined => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.append(holder);
  const control = holder.querySelector('input');
  const id = control ? widgetOf(control)?.widget.id : undefined;
  holder.remove();
  return id;
};

test('a box that searches the list of its select is that select, any other is a text', () => {
  expect(familyOf('<div class="x-select"><div tabindex="0"><input tabindex="-1"><span>户</span></div></div>')).toBe('combobox');
  expect(familyOf('<div class="x-select"><input placeholder="请选择"><i></i></div>')).toBe('combobox');
  expect(familyOf('<div class="x-selected-line"><input><i></i></div>')).toBe('text');
  expect(familyOf('<div class="x-field"><input><i></i></div>')).toBe('text');
});

test('an input that opens a dialog is no select, whatever its role', () => {
  expect(familyOf('<span class="x-datepicker"><input role="combobox" aria-haspopup="dialog"></span>')).not.toBe('combobox');
});

test('a radio without a name is chosen by its label, where its library listens', () => {
  const holder = document.createElement('div');
  holder.innerHTML = '<label><input type="radio" name="">新增项目</label>';
  document.body.append(holder);
  let heard = 0;
  const [label, radio] = [holder.querySelector('label'), holder.querySelector('input')];
  label?.addEventListener('click', () => heard++);
  radio?.addEventListener('click', (event) => event.stopPropagation());
  if (radio) toggle(radio);
  expect([heard, radio?.checked]).toEqual([1, true]);
  holder.remove();
});
