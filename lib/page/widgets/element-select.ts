import { shutOf } from './acts/shut-of';
import { choosing } from './acts/list-select';
import { selectWidget } from './acts/select-face';
import { shown } from './acts/shown';

/**
 * Element UI 2 and Element Plus. The first draws its chosen text in a read-only input and gives its list no name; the
 * second draws it beside a combobox input that names its list.
 */
export const widget = selectWidget({
  id: 'element-select',
  priority: 50,
  near: 'el-select',
  rootOf: (control) => control.closest('.el-select'),
  text(root) {
    const drawn = root.querySelector('.el-select__selected-item:not(.el-select__input-wrapper):not(.is-transparent)');
    if (drawn) return drawn.textContent ?? '';
    const tags = [...root.querySelectorAll('.el-select__tags-text')];
    if (tags.length > 0) return tags.map((tag) => tag.textContent ?? '').join('、');
    return root.querySelector<HTMLInputElement>('.el-input__inner')?.value ?? '';
  },
  state(root) {
    const input = root.querySelector('input');
    const several = root.querySelector('.el-select__tags, .el-tag') !== null;
    if (several) return { shut: 'unsupported' };
    return input?.disabled ? shutOf(input) : {};
  },
});

export const write = choosing({
  opener: (root) => root.querySelector('.el-select__wrapper, .el-select__input[readonly], input'),
  options: (root) =>
    listOf(root).flatMap((list) => [...list.querySelectorAll('.el-select-dropdown__item:not(.is-disabled)')]),
  scroller: (root) => listOf(root)[0]?.querySelector('.el-select-dropdown__list, .el-vl__window') ?? null,
  clear(root) {
    const icon = root.querySelector('.el-icon-circle-close, .el-select__clear');
    return icon && shown(icon) ? icon : null;
  },
});

function listOf(root: Element): Element[] {
  const document = root.ownerDocument;
  const named = root.querySelector('[aria-controls]')?.getAttribute('aria-controls');
  const list = named ? document.getElementById(named) : null;
  if (list) return [list.closest('.el-select-dropdown') ?? list];
  return [...document.querySelectorAll('.el-select-dropdown')].filter(shown);
}
