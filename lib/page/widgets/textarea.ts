import { maxLengthOf, tooLong } from './acts/max-length';
import { done, refused } from './acts/outcomes';
import { shutOf } from './acts/shut-of';
import { typeInto } from './acts/type-into';
import type { Widget, Write } from './widget';

export const widget: Widget = {
  id: 'textarea',
  priority: 0,
  plain: true,
  byValue: true,
  sees: (control) => (control instanceof HTMLTextAreaElement ? control : null),
  read(root) {
    if (!(root instanceof HTMLTextAreaElement)) return { value: '' };
    return { value: root.value, ...shutOf(root), ...maxLengthOf(root) };
  },
};

export const write: Write = async (root, value) => {
  if (!(root instanceof HTMLTextAreaElement)) return refused('unsupported');
  if (tooLong(root, value)) return refused('too-long');
  typeInto(root, value);
  return done;
};
