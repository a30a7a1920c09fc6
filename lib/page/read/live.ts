import type { Reading } from '@/lib/model/reading';
import type { LiveSlot } from './collector';
import { connected, contentOf } from './dom';
import type { PageReading } from './read-page';
import type { Walked } from './walk';

/** Keeps the elements of a reading's slots beside it. */
export function live(reading: Reading, slots: LiveSlot[], walked: Walked): PageReading {
  let byKey: Map<string, number> | undefined;
  const elementOf = (slot: number): Element | null => {
    const element = slots[slot]?.element;
    return element && connected(element) ? element : null;
  };
  return {
    reading,
    shadows: walked.shadows,
    walked,
    slots,
    element: elementOf,
    indexOf(key) {
      byKey ??= new Map(slots.map(({ slot }, index) => [slot.key, index]));
      return byKey.get(key) ?? -1;
    },
    stands: (slot) =>
      elementOf(slot) !== null &&
      (slots[slot]?.names ?? []).every(({ nodes }) => nodes.every(({ node, text }) => connected(node) && contentOf(node) === text)),
  };
}
