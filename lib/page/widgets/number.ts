import { done, refused } from './acts/outcomes';
import { plainNumber } from './acts/plain-number';
import { shutOf } from './acts/shut-of';
import { setValue } from './acts/set-value';
import { typeInto } from './acts/type-into';
import type { Widget, Write } from './widget';

/** A native number input or slider. What the browser itself would refuse (min, max, step) is refused before writing. */
export const widget: Widget = {
  id: 'number',
  priority: 0,
  of: ['number', 'range'],
  plain: true,
  byValue: true,
  sees: (control) => control,
  read(root) {
    if (!(root instanceof HTMLInputElement)) return { value: '' };
    return { value: root.value, ...shutOf(root) };
  },
};

export const write: Write = async (root, value) => {
  if (!(root instanceof HTMLInputElement)) return refused('unsupported');
  const number = value.trim() === '' ? '' : plainNumber(value);
  if (number === null || !fits(root, number)) return refused('out-of-step');
  typeInto(root, number);
  return done;
};

/** Asked of a copy that is in no page: the browser's own arithmetic on min, max and step, and no event anywhere. */
function fits(control: HTMLInputElement, number: string): boolean {
  const copy = control.ownerDocument.createElement('input');
  for (const name of ['type', 'min', 'max', 'step', 'value']) {
    const given = control.getAttribute(name);
    if (given !== null) copy.setAttribute(name, given);
  }
  setValue(copy, number);
  const { rangeUnderflow, rangeOverflow, stepMismatch, badInput } = copy.validity;
  return copy.value === number && !rangeUnderflow && !rangeOverflow && !stepMismatch && !badInput;
}
