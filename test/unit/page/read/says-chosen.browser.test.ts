import { expect, test } from 'vitest';
import { lines, readingOf } from './reading-of';

const item = (control: string) => `<div><label>计算符号</label><div>${control}</div></div>`;

test('a combobox whose name is its chosen option is not labelled by it, be it said or pointed to', () => {
  const said = readingOf(item('<div class="box-select"><span role="combobox" tabindex="0" aria-label="≥">≥</span></div>'));
  expect(lines(said)).toEqual(['combobox=≥ < form-item:计算符号']);
  const pointed = readingOf(item('<span role="combobox" tabindex="0" aria-labelledby="chosen"><span id="chosen">≥</span></span>'));
  expect(lines(pointed)).toEqual(['combobox=≥ < form-item:计算符号']);
});

test('a combobox that names itself otherwise keeps its name', () => {
  const live = readingOf('<span role="combobox" tabindex="0" aria-label="计算符号">≥</span>');
  expect(lines(live)).toEqual(['combobox=≥ < aria:计算符号']);
});

test('a select that is hidden behind the combobox drawn beside it is left to that one', () => {
  const drawn = '<span><span role="combobox" tabindex="0"><span>≥</span></span></span>';
  const live = readingOf(item(`<select aria-hidden="true" tabindex="-1" style="position:absolute;width:1px;height:1px"><option>≥</option></select>${drawn}`));
  expect(lines(live)).toEqual(['combobox=≥ < form-item:计算符号']);
});
