import { tooLong, typedState } from './acts/max-length';
import { done, refused } from './acts/outcomes';
import { typeInto } from './acts/type-into';
import type { Widget, Write } from './widget';

export const widget: Widget = {
  id: 'textarea',
  priority: 0,
  of: ['textarea'],
  plain: true,
  byValue: true,
  sees: (control) => control,
  read(root) {
    if (!(root instanceof HTMLTextAreaElement)) return { value: '' };
    return typedState(root);
  },
};

export const write: Write = async (root, value) => {
  if (!(root instanceof HTMLTextAreaElement)) return refused('unsupported');
  if (tooLong(root, value)) return refused('too-long');
  typeInto(root, value);
  return done;
};
