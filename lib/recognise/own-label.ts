import type { PlaceLabel } from './scene';

/** Words that a control bears itself, the nearest first. */
const ranks: PlaceLabel['via'][] = ['inside', 'for', 'form-item', 'aria'];

/** How near a label stands among those that are the control's own; Infinity for one that is not. */
export const ownRank = ({ via }: PlaceLabel): number => {
  const rank = ranks.indexOf(via);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
};

/** The nearest word that a control bears itself. */
export function ownLabel(labels: readonly PlaceLabel[]): PlaceLabel | undefined {
  let nearest: PlaceLabel | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const label of labels) {
    const rank = ownRank(label);
    if (rank < least && label.words.whole !== '') [nearest, least] = [label, rank];
  }
  return nearest;
}
