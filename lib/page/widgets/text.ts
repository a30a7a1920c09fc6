import { fold } from '@/lib/model/text';
import { tooLong, typedState } from './acts/max-length';
import { done, refused } from './acts/outcomes';
import { plainNumber, sameNumber } from './acts/plain-number';
import { typeByKeys } from './acts/type-keys';
import { typeInto } from './acts/type-into';
import { mayOpen, typeOpening } from './acts/type-opening';
import { isDated, writeIfDate } from './acts/write-date';
import { typed, type Widget, type Write } from './widget';

/** A single-line native input, bare or inside any framework's wrapper. */
export const widget: Widget = {
  id: 'text',
  priority: 0,
  of: typed,
  plain: true,
  byValue: true,
  sees: (control) => control,
  read(root) {
    if (!(root instanceof HTMLInputElement)) return { value: '' };
    return typedState(root);
  },
};

export const write: Write = async (root, value, signal) => {
  if (!(root instanceof HTMLInputElement)) return refused('unsupported');
  const line = value.replace(/\s*[\r\n]+\s*/g, ' ');
  if (tooLong(root, line)) return refused('too-long');
  // nothing may say of a box that a calendar hangs at it
  const chosen = isDated(line === '' ? root.value : line) ? await writeIfDate(root, line, signal) : null;
  if (chosen) return chosen;
  if (mayOpen(root)) return typeOpening(root, line, signal);
  typeInto(root, line);
  const kept = (): boolean => sameText(root.value, line);
  const bare = plainNumber(line);
  // an amount that is shown in groups may only be typed without them
  if (!kept() && bare !== null && bare !== line) typeInto(root, bare);
  if (!kept()) await typeByKeys(root, bare ?? line);
  return !kept() && isDrawnAs(root.value, line) ? { ...done, shows: root.value } : done;
};

/** A page may group a number's digits while they come, or cut its ends. */
const sameText = (shown: string, meant: string): boolean => shown === meant || fold(shown) === fold(meant) || sameNumber(shown, meant);

/** The sign of its currency before an amount, the digits of a long number in groups: what an account or a telephone is drawn as. */
const isDrawnAs = (shown: string, meant: string): boolean =>
  sameNumber(shown.replace(/^[¥￥$€]\s*/, ''), meant) || (/^\d{5,}$/.test(meant) && shown.replace(/[\s-]/g, '') === meant);
