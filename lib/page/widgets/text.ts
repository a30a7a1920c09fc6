import { maxLengthOf, tooLong } from './acts/max-length';
import { done, refused } from './acts/outcomes';
import { shutOf } from './acts/shut-of';
import { typeInto } from './acts/type-into';
import type { Widget, Write } from './widget';

const types = new Set(['text', 'search', 'tel', 'url', 'email']);

/** A single-line native input, bare or inside any framework's wrapper. */
export const widget: Widget = {
  id: 'text',
  priority: 0,
  plain: true,
  byValue: true,
  sees: (control) => (control instanceof HTMLInputElement && types.has(control.type) ? control : null),
  read(root) {
    if (!(root instanceof HTMLInputElement)) return { value: '' };
    return { value: root.value, ...shutOf(root), ...maxLengthOf(root) };
  },
};

export const write: Write = async (root, value) => {
  if (!(root instanceof HTMLInputElement)) return refused('unsupported');
  const line = value.replace(/\s*[\r\n]+\s*/g, ' ');
  if (tooLong(root, line)) return refused('too-long');
  typeInto(root, line);
  return done;
};
