import type { FormLexicon } from './lexicon';
import type { Place, PlaceLabel } from './scene';

const toldAtLeast = 2;

/**
 * Boxes in a row under one label, 基本信息, are told apart by the words printed in them. The label they share says nothing of
 * each; what is printed in a box is taken for its label where it names one of the form's fields.
 * @returns the labels of the boxes that are so told apart
 */
export function wordsInBoxes(places: readonly Place[], lexicon: FormLexicon): Map<Place, PlaceLabel[]> {
  const shared = new Map<string, Place[]>();
  for (const place of places) {
    const label = place.labels.find(({ via }) => via === 'form-item' || via === 'for' || via === 'near' || via === 'cell-left');
    if (!label || label.words.whole === '' || names(label, lexicon) || !wordIn(place)) continue;
    const key = `${place.ref.frame}|${place.slot.section}|${label.words.whole}`;
    shared.set(key, [...(shared.get(key) ?? []), place]);
  }
  const told = new Map<Place, PlaceLabel[]>();
  for (const group of shared.values()) {
    const words = new Set(group.map((place) => wordIn(place)?.words.whole));
    const known = group.filter((place) => names(wordIn(place), lexicon)).length;
    if (known < toldAtLeast || words.size < group.length) continue;
    for (const place of group) told.set(place, place.labels.filter(({ via }) => via === 'placeholder' || via === 'name'));
  }
  return told;
}

const wordIn = ({ labels }: Place): PlaceLabel | undefined =>
  labels.find(({ via, words }) => via === 'placeholder' && words.whole !== '');

const names = (label: PlaceLabel | undefined, { fields }: FormLexicon): boolean =>
  label !== undefined && (fields.has(label.words.whole) || fields.has(label.words.bare));
