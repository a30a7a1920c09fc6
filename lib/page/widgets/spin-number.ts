import { disabledIn } from './acts/disabled-in';
import { done, refused } from './acts/outcomes';
import { plainNumber, sameNumber } from './acts/plain-number';
import { typeInto } from './acts/type-into';
import { typeByKeys } from './acts/type-keys';
import { typed, type Widget, type Write } from './widget';

const wrappers = '.el-input-number, .ant-input-number, .ivu-input-number';

/**
 * A drawn number field: a text input that its page parses on `change` or blur and clamps in silence. Told by its library's
 * class, by its role, or by limits that only a number has.
 */
export const widget: Widget = {
  id: 'spin-number',
  priority: 40,
  of: [...typed, 'number'],
  plain: true,
  sees(control, { kind, names, around }) {
    const wrapper = around.includes('input-number') ? control.closest(wrappers) : null;
    if (wrapper || kind === 'number') return wrapper;
    // a day may be limited too
    const limited = kind === 'text' && ['min', 'max'].some((name) => names.includes(name) && !Number.isNaN(Number(control.getAttribute(name))));
    return limited || says(control, names, 'role', 'spinbutton') || says(control, names, 'inputmode', 'decimal') ? control : null;
  },
  read: (root) => ({ value: inputOf(root)?.value ?? '', ...disabledIn(root) }),
};

export const write: Write = async (root, value) => {
  const input = inputOf(root);
  if (!input) return refused('unsupported');
  const bare = withoutWords(value, input.value);
  const number = bare.trim() === '' ? '' : plainNumber(bare);
  if (number === null || outside(root, input, Number(number))) return refused('out-of-step');
  typeInto(input, number);
  const kept = (): boolean => sameNumber(amountIn(input.value)?.number ?? input.value, number) || input.value === number;
  if (!kept()) await typeByKeys(input, number);
  return kept() && amountIn(input.value)?.words ? { ...done, shows: input.value } : done;
};

const says = (control: Element, names: readonly string[], name: string, value: string): boolean =>
  names.includes(name) && control.getAttribute(name) === value;

/** A number as a field draws it with its unit, and the words around it: `180.5 万元`. */
function amountIn(text: string): { number: string; words: string } | null {
  const [, left = '', number = '', right = ''] = /^([^\d-]{0,4})(-?\d[\d,.]*)(\D{0,6})$/.exec(text.trim()) ?? [];
  return number === '' ? null : { number, words: `${left}${right}`.trim() };
}

/** A value in the very words that the field draws around its own number stands for the number. */
function withoutWords(value: string, drawn: string): string {
  const [meant, shown] = [amountIn(value), amountIn(drawn)];
  return meant && shown && meant.words === shown.words ? meant.number : value;
}

const inputOf = (root: Element): HTMLInputElement | null => (root instanceof HTMLInputElement ? root : root.querySelector('input'));

/** Comparing with a limit needs no decimal arithmetic: a limit is a short number. */
function outside(root: Element, input: HTMLInputElement, number: number): boolean {
  const limit = (...names: string[]): number => {
    const holders = [input, root, ...root.querySelectorAll('[aria-valuemax]')];
    const texts = holders.flatMap((holder) => names.map((name) => holder.getAttribute(name)));
    return Number(texts.find((text) => text !== null && text !== '') ?? Number.NaN);
  };
  return number < limit('aria-valuemin', 'min') || number > limit('aria-valuemax', 'max');
}
