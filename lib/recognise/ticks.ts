import { isTickBox, ticked } from '@/lib/model/tick';
import type { ColumnSpec } from '@/lib/model/pack';
import { normal } from '@/lib/model/text';
import type { Place } from './scene';

/** The boxes of one cell of a form, and what each says when it is ticked. */
export interface Ticks {
  places: Place[];
  words: string[];
}

/**
 * Printed forms are ticked, not written: a choice has a narrow column for each of its words (确定能 · 有可能 · 完全不可能),
 * a cause one column with a box. Undefined where the controls are no such boxes, or do not say which word each stands for.
 */
export function ticksOf(column: ColumnSpec, controls: readonly Place[]): Ticks | undefined {
  if (!controls.every((place) => isTickBox(place.slot))) return undefined;
  const [only] = controls;
  if (only && controls.length === 1) {
    return column.type === 'text' ? { places: [only], words: [ticked] } : undefined;
  }
  const options = column.options ?? [];
  if (column.type !== 'choice' || controls.length !== options.length) return undefined;
  const places = options.map((option) => controls.find((place) => says(place, option)));
  const found = places.filter((place) => place !== undefined);
  return new Set(found).size === options.length ? { places: found, words: [...options] } : undefined;
}

const says = (place: Place, option: string): boolean =>
  place.labels.some(({ text }) => normal(text).endsWith(normal(option)));

/** What the boxes say together: nothing while none is ticked. */
export const tickedOf = ({ places, words }: Ticks): string =>
  words.filter((_, index) => places[index]?.slot.value === ticked).join('、');
