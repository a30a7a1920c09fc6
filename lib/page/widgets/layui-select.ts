import { fold } from '@/lib/model/text';
import { choosingIn } from './acts/choose';
import { placeholderText } from './acts/placeholder';
import { selectWidget } from './acts/select-face';

/**
 * layui hides the native select and draws its own beside it. Writing the native one would leave the drawn text and the
 * page's own listeners behind, so the drawn option is pressed.
 */
export const widget = selectWidget({
  id: 'layui-select',
  priority: 50,
  near: 'layui',
  rootOf: (control) =>
    control.closest('.layui-form-select') ??
    (control.nextElementSibling?.matches('.layui-form-select') ? control.nextElementSibling : null),
  text: chosenText,
  state: (root) => {
    const native = root.previousElementSibling;
    const options = [...root.querySelectorAll('dd:not(.layui-select-tips)')].map((option) => fold(option.textContent ?? ''));
    const shut = root.matches('.layui-select-disabled') || (native?.matches(':disabled') ?? false);
    return { options, ...(shut ? { shut: 'disabled' } : {}) };
  },
});

export const write = choosingIn({
  opener: (root) => root.querySelector('.layui-select-title input') ?? root.querySelector('.layui-select-title'),
  read: chosenText,
});

function chosenText(root: Element): string {
  const text = fold(root.querySelector<HTMLInputElement>('.layui-select-title input')?.value ?? '');
  return placeholderText(text) ? '' : text;
}
