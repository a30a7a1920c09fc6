import type { WriteOutcome } from '../widget';
import { beforeGesture } from './gate';
import { refused } from './outcomes';
import { setValue } from './set-value';

/**
 * Brings a field that did not take its dates back to what it held: as `again` does it, else typed where it can be.
 * @returns refused, or unverified where the field shows something else for all that
 */
export async function putBack(inputs: readonly HTMLInputElement[], before: readonly string[], again: () => Promise<void>): Promise<WriteOutcome> {
  const isBack = (): boolean => inputs.every((input, index) => input.value === before[index]);
  if (!isBack()) await again();
  for (const [index, input] of inputs.entries()) {
    const text = before[index] ?? '';
    if (input.readOnly || input.value === text) continue;
    beforeGesture();
    setValue(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return isBack() ? refused('not-a-date') : { outcome: 'unverified', why: 'page-rewrote' };
}
