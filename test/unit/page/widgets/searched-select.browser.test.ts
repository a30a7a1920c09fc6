import { expect, test } from 'vitest';
import { toggle } from '@/lib/page/widgets/acts/boxes';
import { widgetOf } from '@/lib/page/widgets';

const familyOf = (html: string, at = 'input'): string | undefined => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.append(holder);
  const control = holder.querySelector(at);
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

test('what a library draws for a native select that it hides is that select, the search in its closed list too', () => {
  const search = '<div><a>请选择</a><div style="position: absolute; clip: rect(0,0,0,0)"><input autocomplete="off"></div></div>';
  expect(familyOf(`<select style="display: none"><option>户</option></select>${search}`)).toBe('combobox');
  expect(familyOf(`<select><option>户</option></select>${search}`)).toBe('text');
});

test('a hidden native select is read in the button that shows what is chosen in it, with its options; one beside another button is not', () => {
  const drawnBy = (words: string): { at: string; options: string[] | undefined } => {
    const holder = document.createElement('div');
    holder.innerHTML = `<select style="display: none"><option>户</option><option>人次</option></select><button type="button">${words}</button>`;
    document.body.append(holder);
    const { widget, root } = widgetOf(holder.firstElementChild ?? holder) ?? {};
    const told = { at: root?.localName ?? '', options: root && widget?.read(root).options };
    holder.remove();
    return told;
  };
  expect(drawnBy('户')).toEqual({ at: 'button', options: ['户', '人次'] });
  expect(drawnBy('查询').at).toBe('select');
});

test('a list is a select by how it is drawn where no role says so, a button and a line that only look alike are none', () => {
  const line = '<div tabindex="0" style="width: 200px; height: 30px; cursor: pointer">户<svg width="12" height="12"></svg></div>';
  expect(familyOf(line, 'div')).toBe('combobox');
  expect(familyOf(line.replace(' cursor: pointer', ''), 'div')).toBe(undefined);
  expect(familyOf(line.replace('户', '<a href="#">详情</a>'), 'div')).toBe(undefined);
  expect(familyOf('<button type="button" aria-haspopup="listbox">户</button>', 'button')).toBe('combobox');
  expect(familyOf('<button type="button" aria-haspopup="menu">更多</button>', 'button')).toBe(undefined);
});

test('an input that nobody meets carries the value of the combobox beside it', () => {
  expect(familyOf('<div><div role="combobox" tabindex="0">户</div><input aria-hidden="true" tabindex="-1"></div>')).toBe('combobox');
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
