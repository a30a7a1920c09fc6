import { expect, test } from 'vitest';
import { widgetOf } from '@/lib/page/widgets';

const seen = (html: string): string | undefined => {
  const cell = document.createElement('div');
  cell.innerHTML = html;
  document.body.append(cell);
  const control = cell.querySelector('input, textarea');
  const place = control && widgetOf(control);
  const told = place ? `${place.widget.id} ${place.widget.read(place.root).shut ?? ''}`.trim() : undefined;
  cell.remove();
  return told;
};

test('a box that nobody types into is chosen where a button, link or picture beside it says so', () => {
  expect(seen('<input readonly><input type="hidden"><input type="button" value="选 择">')).toBe('combobox');
  expect(seen('<span><input readonly></span><span><a href="#">请选择部门</a></span>')).toBe('combobox');
  expect(seen('<textarea readonly></textarea><img title="选择">')).toBe('combobox');
  expect(seen('<input readonly onclick="showMenu()">')).toBe('combobox');
});

test('one that is only shown, chooses a file or has another box beside it stays as it is', () => {
  expect(seen('<input readonly value="12"><a href="#">查看</a>')).toBe('text readonly');
  expect(seen('<input readonly><button>选择文件</button>')).toBe('text readonly');
  expect(seen('<input readonly><input><button>选择</button>')).toBe('text readonly');
  expect(seen('<textarea readonly></textarea>')).toBe('textarea readonly');
});

test('one that chooses a day stays a date', () => {
  expect(seen('<input readonly onclick="WdatePicker({dateFmt: 1})"><img title="选择">')).toBe('popup-date');
  expect(seen('开工日期 <input readonly><a href="#">选择</a>')).toBe('popup-date');
});
