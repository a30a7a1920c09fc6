import { disabledIn } from './acts/disabled-in';
import { done, refused } from './acts/outcomes';
import { plainNumber } from './acts/plain-number';
import { typeInto } from './acts/type-into';
import type { Widget, Write } from './widget';

const wrappers = '.el-input-number, .ant-input-number, .ivu-input-number';

/** A drawn number field with steppers: a text input that its library parses on `change` or blur and clamps in silence. */
export const widget: Widget = {
  id: 'spin-number',
  priority: 40,
  near: 'input-number',
  plain: true,
  sees(control) {
    const root = control.closest(wrappers);
    return root && inputOf(root) ? root : null;
  },
  read: (root) => ({ value: inputOf(root)?.value ?? '', ...disabledIn(root) }),
};

export const write: Write = async (root, value) => {
  const input = inputOf(root);
  if (!input) return refused('unsupported');
  const number = value.trim() === '' ? '' : plainNumber(value);
  if (number === null || outside(root, input, Number(number))) return refused('out-of-step');
  typeInto(input, number);
  return done;
};

const inputOf = (root: Element): HTMLInputElement | null => root.querySelector('input');

/** Comparing with a limit needs no decimal arithmetic: a limit is a short number. */
function outside(root: Element, input: HTMLInputElement, number: number): boolean {
  const limit = (...names: string[]): number => {
    const holders = [input, root, ...root.querySelectorAll('[aria-valuemax]')];
    const texts = holders.flatMap((holder) => names.map((name) => holder.getAttribute(name)));
    return Number(texts.find((text) => text !== null && text !== '') ?? Number.NaN);
  };
  return number < limit('aria-valuemin', 'min') || number > limit('aria-valuemax', 'max');
}
