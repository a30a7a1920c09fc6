import { fold } from '@/lib/model/text';
import { done, refused } from './acts/outcomes';
import { pick } from './acts/pick';
import { yieldTask } from './acts/pause';
import { press } from './acts/press';
import type { Widget, Write } from './widget';

const drawn = '.layui-form-checkbox, .layui-form-radio, .layui-form-switch';
const holder = '.layui-input-block, .layui-input-inline, td, .layui-form-item';

/**
 * layui hides its boxes and draws a div after each; only pressing the div tells the page's listeners. Boxes of one kind in
 * one form item make one choice; a lone checkbox or switch is 是 or 否.
 */
export const widget: Widget = {
  id: 'layui-box',
  priority: 50,
  near: 'layui',
  plain: true,
  sees(control) {
    const box = control.matches(drawn) ? control.previousElementSibling : control;
    if (!(box instanceof HTMLInputElement) || !box.nextElementSibling?.matches(drawn)) return null;
    const group = box.closest(holder);
    return group && boxesIn(group).every(({ type }) => type === box.type) ? group : box.nextElementSibling;
  },
  read(root) {
    const boxes = boxesIn(root);
    const shut = boxes.every((box) => box.disabled) ? { shut: 'disabled' as const } : {};
    if (alone(boxes)) return { value: boxes[0]?.checked ? '是' : '否', options: ['是', '否'], ...shut };
    const ticked = boxes.filter((box) => box.checked);
    return { value: ticked.map(textOf).join('、'), options: boxes.map(textOf), ...shut };
  },
};

export const write: Write = async (root, value) => {
  const boxes = boxesIn(root);
  const wanted = new Set<HTMLInputElement>();
  for (const text of alone(boxes) ? [] : fold(value).split(/[、,;]/).filter(Boolean)) {
    const found = pick(boxes, textOf, text);
    if (typeof found === 'string') return refused(found);
    wanted.add(found);
  }
  const [only] = boxes;
  if (alone(boxes) && only && fold(value) === '是') wanted.add(only);
  else if (alone(boxes) && fold(value) !== '否') return refused('no-option');
  if (wanted.size !== 1 && only?.type === 'radio') return refused('no-option');
  for (const box of boxes) {
    const face = box.nextElementSibling;
    if (box.checked === wanted.has(box) || (box.type === 'radio' && box.checked) || !face) continue;
    press(face, 'part');
    await yieldTask();
  }
  return done;
};

const alone = (boxes: HTMLInputElement[]): boolean => boxes.length === 1 && boxes[0]?.type === 'checkbox';

function boxesIn(root: Element): HTMLInputElement[] {
  const faces = root.matches(drawn) ? [root] : [...root.querySelectorAll(drawn)];
  return faces.map((face) => face.previousElementSibling).filter((box) => box instanceof HTMLInputElement);
}

const textOf = (box: HTMLInputElement): string => fold(box.title || (box.nextElementSibling?.textContent ?? ''));
