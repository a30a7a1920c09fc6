import type { ColumnSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import { isOperatorChoice } from './cell';
import { level1Of, levelOf } from './levels';
import type { Sense, TableLexicon } from './lexicon';
import type { Place, PlaceLabel } from './scene';

/** What a place is called among others under one label. */
export interface Called {
  label: PlaceLabel;
  sense: Sense<ColumnSpec>;
}

const placesAtLeast = 4;
const calledAtLeast = 2;
const sure = 0.9;

/**
 * Builders of forms draw a list as one item: 绩效指标 is the label of every box in it. Where the boxes under one label ask for
 * several columns, each is what its placeholder asks for or its list offers.
 */
export function listedUnder(table: TableLexicon, places: readonly Place[]): Map<Place, Called> {
  const found = new Map<Place, Called>();
  if (table.levels.size === 0) return found;
  const lists = new Map<string, Place[]>();
  for (const place of places) {
    const label = place.sheet ? undefined : place.labels.find(({ via }) => via === 'form-item' || via === 'group');
    if (!label) continue;
    const key = `${place.ref.frame}|${place.slot.section}|${label.text}`;
    const list = lists.get(key);
    if (list) list.push(place);
    else lists.set(key, [place]);
  }
  for (const list of lists.values()) {
    if (list.length < placesAtLeast) continue;
    const called = list.map((place) => ({ place, called: byPlaceholder(table, place) }));
    const asked = new Set(called.flatMap((one) => one.called?.sense.of.id ?? []));
    if (asked.size < calledAtLeast || !asked.has('name')) continue;
    for (const { place, called: own } of called) {
      const one = own ?? byOffer(table, place);
      if (one) found.set(place, one);
    }
  }
  return found;
}

function byPlaceholder(table: TableLexicon, { labels }: Place): Called | undefined {
  const label = labels.find(({ via }) => via === 'placeholder');
  const sense = label && (table.columns.get(label.words.whole) ?? table.columns.get(label.words.bare))?.[0];
  return label && sense && sense.quality >= sure ? { label, sense } : undefined;
}

function byOffer(table: TableLexicon, place: Place): Called | undefined {
  const [label] = place.labels;
  const id = offered(table, place);
  const of = table.table.columns.find((column) => column.id === id);
  return label && of && { label, sense: { of, quality: sure } };
}

function offered(table: TableLexicon, place: Place): string | undefined {
  if (isOperatorChoice(place)) return 'operator';
  const words = (place.slot.options ?? []).filter((option) => !blank(option));
  const most = (known: (option: string) => unknown): boolean => words.filter((word) => known(word) !== undefined).length >= Math.max(2, words.length - 1);
  if (most((word) => level1Of(table, word))) return 'level1';
  return most((word) => levelOf(table, word)) ? 'level2' : undefined;
}
