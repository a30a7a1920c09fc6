import { fold } from '@/lib/model/text';
import { ticked, unticked } from '@/lib/model/tick';
import { boxesIn, boxText, groupOf, isShut, isTicked, toggleForSure } from './acts/boxes';
import { done, refused } from './acts/outcomes';
import { pick } from './acts/pick';
import type { Widget, Write } from './widget';

/** One choice of several, all of them in sight. The root holds all of its radios. */
export const widget: Widget = {
  id: 'radio',
  priority: 0,
  of: ['radio', 'drawn'],
  plain: true,
  sees(control) {
    if (!control.matches('input[type=radio], [role=radio], [role=radiogroup]')) return null;
    const [box] = boxesIn(control, 'radio');
    return box ? (control.closest('[role=radiogroup]') ?? groupOf(box, 'radio')) : null;
  },
  read(root) {
    const boxes = boxesIn(root, 'radio');
    const [only] = boxes;
    if (only && boxes.length === 1) {
      // alone in its cell: a column for each answer, the words over it
      const shut = isShut(only) ? { shut: 'disabled' as const } : {};
      return { value: isTicked(only) ? ticked : unticked, options: [ticked, unticked], ...shut };
    }
    return {
      value: boxes.filter(isTicked).map(boxText).join('、'),
      options: boxes.map(boxText),
      ...(boxes.every(isShut) ? { shut: 'disabled' as const } : {}),
    };
  },
};

export const write: Write = async (root, value) => {
  const boxes = boxesIn(root, 'radio').filter((box) => !isShut(box));
  const [only] = boxes;
  if (only && boxesIn(root, 'radio').length === 1 && [ticked, unticked].includes(value)) {
    if (isTicked(only) && value === unticked) return refused('no-blank');
    if (!isTicked(only) && value === ticked) await toggleForSure(only);
    return done;
  }
  // what is ticked goes when another is: no click takes it away
  if (fold(value) === '') return boxes.some(isTicked) ? refused('no-blank') : done;
  const found = pick(boxes, boxText, value);
  if (typeof found === 'string') return refused(found);
  if (!isTicked(found)) await toggleForSure(found);
  return done;
};
