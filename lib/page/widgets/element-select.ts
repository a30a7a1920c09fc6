import { choosingIn } from './acts/choose';
import { selectWidget } from './acts/select-face';
import { shutOf } from './acts/shut-of';

/**
 * Element UI 2 and Element Plus. The first draws its chosen text in a read-only input, the second beside a combobox input;
 * both draw several as tags.
 */
export const widget = selectWidget({
  id: 'element-select',
  priority: 50,
  near: 'el-select',
  rootOf: (control) => control.closest('.el-select'),
  text: chosenText,
  state(root) {
    const input = root.querySelector('input');
    return input?.disabled ? shutOf(input) : {};
  },
});

export const write = choosingIn({
  opener: (root) => root.querySelector('.el-select__wrapper, .el-select__input[readonly], input:not(.el-select__input)'),
  read: chosenText,
});

function chosenText(root: Element): string {
  const tags = [...root.querySelectorAll('.el-select__tags-text')];
  if (tags.length > 0) return tags.map((tag) => tag.textContent ?? '').join('、');
  const drawn = root.querySelector('.el-select__selected-item:not(.el-select__input-wrapper):not(.is-transparent)');
  return drawn?.textContent ?? root.querySelector<HTMLInputElement>('.el-input__inner')?.value ?? '';
}
