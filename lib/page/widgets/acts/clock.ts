import { fold } from '@/lib/model/text';
import type { Popup } from './popup';
import { press } from './press';
import { shown } from './shown';
import { enterText } from './type-into';
import { twoFrames } from './pause';

/** Sets the time of day in an open picker: in its own box for it, or in its columns of hours, minutes and seconds. */
export async function setTime(time: string, popup: Popup): Promise<void> {
  const parts = time.split(':');
  const box = popup.layers().flatMap((layer) => [...layer.querySelectorAll('input')]).find(saysTime);
  if (box && !box.readOnly) {
    enterText(box, timeLike(time, box.value));
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await twoFrames();
    return;
  }
  for (const [index, part] of parts.entries()) {
    const cell = columnsOf(popup.layers())[index]?.[Number(part)];
    if (!cell) return;
    press(cell, 'part');
    await twoFrames();
  }
}

const saysTime = (input: HTMLInputElement): boolean => /^\d{1,2}:\d{2}/.test(input.value) || /时间|time|HH:mm/i.test(input.placeholder);

const timeLike = (time: string, shownNow: string): string => (/^\d{1,2}:\d{2}$/.test(shownNow) ? time.slice(0, 5) : time);

/** Runs of 00, 01, 02 … down to 23 or 59. */
export function columnsOf(layers: readonly Element[]): Element[][] {
  const columns: Element[][] = [];
  let column: Element[] = [];
  for (const leaf of layers.flatMap((layer) => [...layer.querySelectorAll('*')])) {
    const text = fold(leaf.textContent ?? '');
    if (leaf.childElementCount > 0 || !/^\d{1,2}$/.test(text) || !shown(leaf)) continue;
    if (Number(text) === column.length) column.push(leaf);
    else {
      if (column.length >= 12) columns.push(column);
      column = Number(text) === 0 ? [leaf] : [];
    }
  }
  if (column.length >= 12) columns.push(column);
  return columns;
}
