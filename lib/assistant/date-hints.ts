import { dateManner, type DateManner } from '../model/date-manner';
import type { Slot } from '../model/reading';

const hints = new Set(['placeholder', 'title']);

/** How a box to type in shows that it wants its date: by the date in it, else by what it asks for; undefined where it does not. */
export function mannerOf(slot: Slot | undefined): DateManner | undefined {
  if (slot?.widget !== 'text') return undefined;
  const texts = [slot.value, ...slot.labels.filter(({ via }) => hints.has(via)).map(({ text }) => text)];
  return texts.map(dateManner).find((manner) => manner !== undefined);
}
