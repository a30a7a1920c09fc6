import type { Place, PlaceLabel } from './scene';

/** Words that a control bears itself, the nearest first. */
const ranks: PlaceLabel['via'][] = ['inside', 'for', 'form-item', 'aria'];

/** How near a label stands among those that are the control's own; Infinity for one that is not. */
export const ownRank = ({ via }: PlaceLabel): number => {
  const rank = ranks.indexOf(via);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
};

/** The nearest word that a control bears itself. */
export function ownLabel({ labels }: Place): PlaceLabel | undefined {
  let nearest: PlaceLabel | undefined;
  for (const label of labels) {
    if (label.words.whole !== '' && ownRank(label) < (nearest ? ownRank(nearest) : Number.POSITIVE_INFINITY)) nearest = label;
  }
  return nearest;
}
