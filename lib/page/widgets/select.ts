import { fold } from '@/lib/model/text';
import { beforeGesture } from './acts/gate';
import { pick } from './acts/pick';
import { done, refused } from './acts/outcomes';
import { placeholderText } from './acts/placeholder';
import { shutOf } from './acts/shut-of';
import { isShuttle } from './acts/shuttle';
import { focusEvents } from './acts/type-into';
import type { Widget, Write } from './widget';

/** A native select; several chosen options are joined by 、. */
export const widget: Widget = {
  id: 'select',
  priority: 0,
  of: ['select'],
  plain: true,
  byValue: true,
  sees: (control) => (control instanceof HTMLSelectElement ? control : null),
  read(root) {
    if (!(root instanceof HTMLSelectElement)) return { value: '' };
    const chosen = [...root.selectedOptions].filter((option) => !isPlaceholder(option));
    return {
      value: chosen.map(textOf).join('、'),
      raw: chosen.map((option) => option.value).join('、'),
      options: choices(root).map(textOf),
      ...shutOf(root),
    };
  },
};

export const write: Write = async (root, value) => {
  if (!(root instanceof HTMLSelectElement) || isShuttle(root)) return refused('unsupported');
  focusEvents(root, 'in');
  // a page may fill a list only when it is entered
  beforeGesture();
  const wanted = wantedIn(root, value);
  if (typeof wanted !== 'string') {
    for (const option of root.options) {
      if (option.selected !== wanted.has(option)) option.selected = wanted.has(option);
    }
    root.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    root.dispatchEvent(new Event('change', { bubbles: true }));
  }
  focusEvents(root, 'out');
  return typeof wanted === 'string' ? refused(wanted) : done;
};

function wantedIn(select: HTMLSelectElement, value: string): Set<HTMLOptionElement> | 'no-option' | 'ambiguous-option' | 'no-blank' {
  const wanted = new Set<HTMLOptionElement>();
  for (const text of select.multiple ? value.split('、').filter(Boolean) : [value]) {
    const found = text === '' ? [...select.options].find(isPlaceholder) : pick(choices(select), textOf, text);
    if (typeof found === 'string') return found;
    if (!found && select.selectedIndex !== -1) return 'no-blank';
    if (found) wanted.add(found);
  }
  return wanted;
}

const textOf = (option: HTMLOptionElement): string => fold(option.text);

const isPlaceholder = (option: HTMLOptionElement): boolean =>
  (option.value === '' || option.value === option.text) && placeholderText(option.text);

const choices = (select: HTMLSelectElement): HTMLOptionElement[] =>
  [...select.options].filter((option) => !isPlaceholder(option) && !option.matches(':disabled') && !option.hidden);
