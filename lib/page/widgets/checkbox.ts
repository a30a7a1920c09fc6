import { fold } from '@/lib/model/text';
import { ticked, unticked } from '@/lib/model/tick';
import { boxesIn, boxText, groupOf, isShut, isTicked, toggleForSure, type Box } from './acts/boxes';
import { done, refused } from './acts/outcomes';
import { twoFrames } from './acts/pause';
import { pick } from './acts/pick';
import type { Widget, Write } from './widget';

/** One box or switch, read as 是 or 否; or several of one question, read as the ticked ones' words joined by 、. */
export const widget: Widget = {
  id: 'checkbox',
  priority: 0,
  of: ['checkbox', 'drawn'],
  plain: true,
  sees(control) {
    const [box] = control.matches('input[type=checkbox], [role=checkbox], [role=switch]')
      ? boxesIn(control, 'checkbox')
      : [];
    return box ? groupOf(box, 'checkbox') : null;
  },
  read(root) {
    const boxes = boxesIn(root, 'checkbox');
    const shut = boxes.every(isShut) ? { shut: 'disabled' as const } : {};
    const [only] = boxes;
    if (boxes.length === 1 && only) return { value: isTicked(only) ? ticked : unticked, options: [ticked, unticked], ...shut };
    return { value: boxes.filter(isTicked).map(boxText).join('、'), options: boxes.map(boxText), ...shut };
  },
};

/** A framework may lose a tick to the next one: each round ticks what is not as it must be. */
const mostRounds = 3;

export const write: Write = async (root, value) => {
  for (let round = 0; round < mostRounds; round++) {
    const clicked = await tickOnce(root, value);
    if (typeof clicked === 'string') return refused(clicked);
    if (clicked < 2) break;
    await twoFrames();
  }
  return done;
};

/** @returns how many boxes were clicked, or why none can be */
async function tickOnce(root: Element, value: string): Promise<number | 'no-option' | 'ambiguous-option'> {
  let clicked = 0;
  // looked up again after each click: a framework may have drawn the group anew
  for (let index = 0; index < boxesIn(root, 'checkbox').length; index++) {
    const boxes = boxesIn(root, 'checkbox');
    const wanted = wantedOf(boxes, value);
    if (typeof wanted === 'string') return wanted;
    const box = boxes[index];
    if (!box || isTicked(box) === wanted.has(index)) continue;
    // two clicks before the framework has drawn the first would both change the list that it held before
    if (clicked++ > 0) await twoFrames();
    await toggleForSure(box);
  }
  return clicked;
}

/** Which boxes must be ticked, by their place in the group. */
function wantedOf(boxes: Box[], value: string): Set<number> | 'no-option' | 'ambiguous-option' {
  const wanted = new Set<number>();
  if (boxes.length === 1) {
    const text = fold(value);
    if (text !== ticked && text !== unticked && text !== '') return 'no-option';
    if (text === ticked) wanted.add(0);
    return wanted;
  }
  for (const text of fold(value).split(/[、,;]/).filter(Boolean)) {
    const found = pick(boxes, boxText, text);
    if (typeof found === 'string') return found;
    wanted.add(boxes.indexOf(found));
  }
  return wanted;
}
