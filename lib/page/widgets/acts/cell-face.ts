import { attribute, attributeNames } from '@/lib/page/read/dom';
import { promptText } from './prompt-text';
import { rawOf } from './raw-text';

const cells = 'td, th, [role=gridcell], [role=cell]';
/** A word of a class, or the name of an attribute, that says so. */
const marked = /(?:\b|_)edit(?:able)?(?:\b|_)/;
const named = /(?:^|[-_])(?:is|can|allow)?edit(?:able|or|config|type)?$/;
const no = /^(?:false|no|off|0|none|disabled)$/i;
/** A handler that is given the cell itself and speaks of changing it. */
const given = /\bthis\b/;
const changes = /edit|input|change|modify|text|fill|write|type|cell|td|编辑|修改|填/i;
const elsewhere = /location|href|open\(|dialog|view|detail|select|check|choose|sort|toggle|expand|submit|save|del|remove/i;
/** What acts or edits already: a cell with one of these is no text to be edited in its place. */
const others = 'input, textarea, select, button, a, svg, i, table';
const deeds = /^(?:编辑|修改|删除|查看|详情|明细|edit|delete|view)$/i;

/** Whether an element says that what it shows can be edited: by a word of its class, an attribute, or what a click on it calls. */
export function saysEdit(element: Element, names: readonly string[] = attributeNames(element)): boolean {
  for (const name of names) {
    if (name === 'class') {
      if (marked.test(attribute(element, name))) return true;
    } else if (name === 'onclick' || name === 'ondblclick') {
      const handler = attribute(element, name);
      if (given.test(handler) && changes.test(handler) && !elsewhere.test(handler)) return true;
    } else if (named.test(name) && !no.test(attribute(element, name))) return true;
  }
  return false;
}

/** The cell of a grid that such an element is all the text of, or null. A link is one where its class says so. */
export function cellAround(element: Element): Element | null {
  const cell = element.closest(cells);
  if (!cell || textIn(cell) !== textIn(element) || deeds.test(textIn(cell))) return null;
  const isLink = element.localName === 'a' && /\beditable\b/.test(element.className);
  return [...cell.querySelectorAll(others)].every((other) => other === element && isLink) ? cell : null;
}

/** What a cell shows, or what an editor that is open in it holds. `raw` is its value where it shows a sign or a unit with it. */
export function cellState(cell: Element): { value: string; raw?: string } {
  const editor = cell.querySelector<HTMLInputElement | HTMLTextAreaElement>('input:read-write, textarea:read-write');
  if (editor) return { value: editor.value };
  const text = textIn(cell);
  const value = promptText(text) || saysEmpty(cell) ? '' : text;
  const raw = rawOf(cell, value);
  return raw === undefined ? { value } : { value, raw };
}

/** The sign of something that opens is no text. */
const textIn = (element: Element): string => (element.textContent ?? '').replace(/[▲▼△▽▴▾▵▿▸◂⌄]/g, '').trim();

/** Words that stand for nothing, as the page's own class says: 空, Empty, 点击填写. */
const saysEmpty = (cell: Element): boolean =>
  cell.childElementCount === 1 && /(?:\b|_)(?:empty|placeholder)(?:\b|_)/.test(cell.firstElementChild?.className ?? '');
