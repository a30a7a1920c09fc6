import { fold } from '@/lib/model/text';
import { listSelect } from './acts/list-select';
import { placeholderText } from './acts/placeholder';

/**
 * layui hides the native select and draws its own beside it. Writing the native one would leave the drawn text and the
 * page's own listeners behind, so the drawn option is pressed.
 */
export const widget = listSelect({
  id: 'layui-select',
  priority: 50,
  near: 'layui',
  rootOf: (control) =>
    control.closest('.layui-form-select') ??
    (control.nextElementSibling?.matches('.layui-form-select') ? control.nextElementSibling : null),
  opener: (root) => root.querySelector('.layui-select-title input') ?? root.querySelector('.layui-select-title'),
  text(root) {
    const text = fold(root.querySelector<HTMLInputElement>('.layui-select-title input')?.value ?? '');
    return placeholderText(text) ? '' : text;
  },
  options: (root) => [...root.querySelectorAll('dd:not(.layui-disabled):not(.layui-select-tips)')],
  clear: (root) => root.querySelector('dd.layui-select-tips'),
  state: (root) => {
    const native = root.previousElementSibling;
    const options = [...root.querySelectorAll('dd:not(.layui-select-tips)')].map((option) => fold(option.textContent ?? ''));
    const shut = root.matches('.layui-select-disabled') || (native?.matches(':disabled') ?? false);
    return { options, ...(shut ? { shut: 'disabled' } : {}) };
  },
});
