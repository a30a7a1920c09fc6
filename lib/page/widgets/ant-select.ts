import { choosingIn } from './acts/choose';
import { disabledIn } from './acts/disabled-in';
import { selectWidget } from './acts/select-face';

/** Ant Design 4 to 6 and Ant Design Vue 3 and 4, cascades and trees of them too. A box that only suggests is none of these. */
export const widget = selectWidget({
  id: 'ant-select',
  priority: 50,
  near: 'ant-select',
  rootOf: (control) => control.closest('.ant-select:not(.ant-select-auto-complete)'),
  text: chosenText,
  state: (root) => disabledIn(root, '.ant-select-disabled'),
});

export const write = choosingIn({
  opener: (root) => root.querySelector('input') ?? root.querySelector('.ant-select-selector, .ant-select-content') ?? root,
  read: chosenText,
});

function chosenText(root: Element): string {
  const items = [...root.querySelectorAll('.ant-select-selection-item, .ant-select-content-value, .ant-select-selection-selected-value')];
  return items.map((item) => item.getAttribute('title') || (item.textContent ?? '')).join('、');
}
