import { disabledIn } from './acts/disabled-in';
import { choosing } from './acts/list-select';
import { selectWidget } from './acts/select-face';
import { shown } from './acts/shown';

/** Ant Design 4 to 6 and Ant Design Vue 3 and 4. The list is drawn only in part: it is scrolled to reach the rest. */
export const widget = selectWidget({
  id: 'ant-select',
  priority: 50,
  near: 'ant-select',
  rootOf: (control) => control.closest('.ant-select:not(.ant-select-auto-complete)'),
  text(root) {
    const items = [...root.querySelectorAll('.ant-select-selection-item, .ant-select-content-value, .ant-select-selection-selected-value')];
    return items.map((item) => item.getAttribute('title') || (item.textContent ?? '')).join('、');
  },
  state: (root) =>
    root.matches('.ant-select-multiple') ? { shut: 'unsupported' } : disabledIn(root, '.ant-select-disabled'),
});

export const write = choosing({
  opener: (root) => root.querySelector('.ant-select-selector, .ant-select-content') ?? root,
  options: (root) => [
    ...(dropdownOf(root)?.querySelectorAll('.ant-select-item-option:not(.ant-select-item-option-disabled)') ?? []),
  ],
  optionText: (option) => option.querySelector('.ant-select-item-option-content')?.textContent ?? '',
  scroller: (root) => dropdownOf(root)?.querySelector('.rc-virtual-list-holder') ?? null,
  clear: (root) => root.querySelector('.ant-select-clear'),
});

function dropdownOf(root: Element): Element | null {
  const document = root.ownerDocument;
  const named = root.querySelector('[aria-controls], [aria-owns]');
  const id = named?.getAttribute('aria-controls') ?? named?.getAttribute('aria-owns');
  const list = id ? document.getElementById(id) : null;
  return list?.closest('.ant-select-dropdown') ?? [...document.querySelectorAll('.ant-select-dropdown')].find(shown) ?? null;
}
