import type { FormLexicon } from './lexicon';
import type { Place, PlaceLabel, SheetCell } from './scene';

/**
 * The labels of a logical place. In a read-only table label and value are both text, and only the form's own words tell
 * which is which: a text beside a cell that is one of the form's labels is its value, and the label itself is none.
 */
export function labelsOf(places: readonly Place[], lexicon: FormLexicon): readonly PlaceLabel[] {
  const labels = places.find((place) => place.labels.length > 0)?.labels ?? [];
  const [place] = places;
  const { sheet } = place ?? {};
  const at = place?.slot.cell;
  if (!place || !sheet || !at || place.slot.shut !== 'text-only') return labels;
  if (lexicon.fields.has(keyOf(sheet.at(at.row, at.column)))) return [];
  const left = sheet.at(at.row, at.column - 1);
  const above = sheet.at(at.row - 1, at.column);
  const beside = namesField(left, lexicon)
    ? asLabel('cell-left', left)
    : namesField(above, lexicon)
      ? asLabel('cell-above', above)
      : [];
  return beside.length === 0 || labels.some((label) => label.text === beside[0]?.text)
    ? labels
    : [...beside, ...labels];
}

const keyOf = (cell: SheetCell | undefined): string => (cell && !cell.control ? cell.words.whole : '');

function namesField(cell: SheetCell | undefined, lexicon: FormLexicon): boolean {
  return lexicon.fields.has(keyOf(cell));
}

const asLabel = (via: PlaceLabel['via'], cell: SheetCell | undefined): PlaceLabel[] =>
  cell ? [{ via, text: cell.text, words: cell.words, code: '' }] : [];
