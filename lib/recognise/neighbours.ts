import { blank } from '@/lib/model/text';
import type { FormLexicon } from './lexicon';
import { inWords, type Place, type PlaceLabel, type Scene, type Sheet, type SheetCell } from './scene';

/**
 * The labels of a logical place. In a read-only table label and value are both text, and only the form's own words tell
 * which is which: a text beside a cell that is one of the form's labels is its value, and the label itself is none.
 */
export function labelsOf(places: readonly Place[], lexicon: FormLexicon): readonly PlaceLabel[] {
  const labels = places.find((place) => place.labels.length > 0)?.labels ?? [];
  const [place] = places;
  const { sheet } = place ?? {};
  const at = place?.slot.cell;
  if (!place || !sheet || !at || !inWords(place)) return labels;
  if (lexicon.fields.has(keyOf(sheet.at(at.row, at.column)))) return [];
  if (blank(place.slot.value) && sheet.row(at.row).some((cell) => saysLater(cell, at.column)))
    return labels.filter((label) => label.via !== 'cell-left');
  if (labels.some((label) => label.via === 'cell-left' && lexicon.fields.has(label.words.whole))) return labels;
  const left = sheet.at(at.row, at.column - 1);
  const above = sheet.at(at.row - 1, at.column);
  const beside = namesField(left, lexicon)
    ? asLabel('cell-left', left)
    : namesField(above, lexicon) && !answeredBeside(sheet, above)
      ? asLabel('cell-above', above)
      : [];
  return beside.length === 0 || labels.some((label) => label.text === beside[0]?.text)
    ? labels
    : [...beside, ...labels];
}

/** A blank between a label and what the row says is not what the label asks for: 总分 | | | 100 | 94.5. */
const saysLater = ({ cell, control, places }: SheetCell, column: number): boolean =>
  cell.column > column && !control && places.some((place) => !blank(place.slot.value));

/** Does a control stand right of a label: then what is under it is no answer to it. */
function answeredBeside(sheet: Sheet, label: SheetCell | undefined): boolean {
  if (!label) return false;
  const { row, column, columnSpan } = label.cell;
  return sheet.at(row, column + Math.max(1, columnSpan))?.control === true;
}

const keyOf = (cell: SheetCell | undefined): string => (cell && !cell.control ? cell.words.whole : '');

function namesField(cell: SheetCell | undefined, lexicon: FormLexicon): boolean {
  return lexicon.fields.has(keyOf(cell));
}

const asLabel = (via: PlaceLabel['via'], cell: SheetCell | undefined): PlaceLabel[] =>
  cell ? [{ via, text: cell.text, words: cell.words, code: '' }] : [];

/** A report asks under a heading, without a label: what stands alone there, and has no words of its own, answers the heading. */
export function labelledByHeading(units: readonly Place[][], scene: Scene): Map<Place[], PlaceLabel[]> {
  const bare = new Map<string, Place[][]>();
  for (const unit of units) {
    const [place] = unit;
    if (!place || place.sheet || place.slot.section < 0 || place.slot.shut === 'text-only') continue;
    if (place.labels.some((label) => label.words.whole !== '')) continue;
    const key = `${place.ref.frame}|${place.slot.section}`;
    bare.set(key, [...(bare.get(key) ?? []), unit]);
  }
  const labelled = new Map<Place[], PlaceLabel[]>();
  for (const [unit, ...more] of bare.values()) {
    const title = unit?.[0]?.sections[0];
    if (!unit || more.length > 0 || title === undefined) continue;
    labelled.set(unit, [{ via: 'section', text: title, words: scene.words(title), code: '' }, ...(unit[0]?.labels ?? [])]);
  }
  return labelled;
}
