import { choosingIn } from './acts/choose';
import { disabledIn } from './acts/disabled-in';
import { selectWidget } from './acts/select-face';

/** iView, View Design and View UI Plus: a hidden input, a drawn box, and a list inside it or moved to the body. */
export const widget = selectWidget({
  id: 'view-select',
  priority: 50,
  near: 'ivu-select',
  rootOf: (control) => control.closest('.ivu-select'),
  text: chosenText,
  state: (root) => disabledIn(root, '.ivu-select-disabled'),
});

export const write = choosingIn({
  opener: (root) => root.querySelector('.ivu-select-input:not([disabled])') ?? root.querySelector('.ivu-select-selection'),
  read: chosenText,
});

function chosenText(root: Element): string {
  const tags = [...root.querySelectorAll('.ivu-select-selection .ivu-tag-text')];
  if (tags.length > 0) return tags.map((tag) => tag.textContent ?? '').join('、');
  return root.querySelector('.ivu-select-selected-value')?.textContent ?? root.querySelector<HTMLInputElement>('.ivu-select-input')?.value ?? '';
}
