import { fold } from '@/lib/model/text';
import { ticked, unticked } from '@/lib/model/tick';
import { matches } from '../read/dom';
import { disabledIn } from './acts/disabled-in';
import { done, refused } from './acts/outcomes';
import { press } from './acts/press';
import type { Widget, Write } from './widget';

/** A switch without a role: something that takes the keyboard and carries true or false in a hidden input. */
export const widget: Widget = {
  id: 'drawn-switch',
  priority: 30,
  plain: true,
  of: ['hidden'],
  sees(control) {
    const face = control.parentElement;
    return face && matches(face, '[tabindex]') && stateOf(face) !== undefined ? face : null;
  },
  read: (root) => ({ value: stateOf(root) === 'true' ? ticked : unticked, options: [ticked, unticked], ...disabledIn(root) }),
};

export const write: Write = async (root, value) => {
  const text = fold(value);
  if (text !== ticked && text !== unticked) return refused('no-option');
  if ((stateOf(root) === 'true') !== (text === ticked)) press(root, 'part');
  return done;
};

/** What the one input in it says, where that is true or false. */
function stateOf(face: Element): string | undefined {
  const inputs = face.querySelectorAll<HTMLInputElement>('input');
  const value = inputs.length === 1 ? inputs[0]?.value : undefined;
  return value === 'true' || value === 'false' ? value : undefined;
}
