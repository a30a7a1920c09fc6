import { isMoneyUnit } from '@/lib/model/amount';
import type { Match } from '@/lib/model/match';
import { fold } from '@/lib/model/text';
import type { FormLexicon } from './lexicon';
import type { Place, Scene, Sheet } from './scene';
import type { TablesFound } from './tables';

type Unit = Match['moneyUnit'];
const noted = /(?:单位|金额|币种)\s*:?\s*(?:人民币)?\s*(万元|元)|^\(?(万元|元)\)?$/;

/**
 * The unit of money on the page: what stands at the amounts themselves decides, then their labels and column heads, then a
 * note such as 单位：万元. '' where nothing says it or what says it disagrees.
 */
export function moneyUnit(scene: Scene, lexicon: FormLexicon, bound: Match['fields'], tables: TablesFound): Unit {
  const money = new Set(lexicon.form.fields.filter((field) => field.type === 'money').map((field) => field.id));
  const places = Object.entries(bound)
    .filter(([id]) => money.has(id))
    .flatMap(([, one]) => one.slots.flatMap((ref) => scene.places[scene.indexOf(ref)] ?? []));
  const heads = tables.blocks.flatMap(({ block }) =>
    block.columns.filter((claim) => claim.column.type === 'money').map((claim) => claim.unit),
  );
  return (
    agreed(places.map((place) => fold(place.slot.unit ?? ''))) ||
    agreed([...places.flatMap(labelUnits), ...heads]) ||
    agreed(places.flatMap((place) => place.sections.map((title) => scene.words(title).unit))) ||
    agreed(
      tables.blocks
        .filter(({ block }) => block.columns.some((claim) => claim.column.type === 'money'))
        .flatMap((read) => cornerUnits(read.block.sheet, scene)),
    ) ||
    agreed(
      scene.headings
        .filter((text) => text.length < 60)
        .map((text) => noted.exec(fold(text)))
        .map((found) => found?.[1] ?? found?.[2] ?? ''),
    ) ||
    agreed(scene.sheets.flatMap(cellNotes))
  );
}

const noteAlone = /^\(?(?:金额)?单位\s*:\s*(?:人民币)?(万元|元)\)?$/;

/** 单位：万元 in a cell of its own, as pages lay out the line above a form. */
const cellNotes = ({ grid }: Sheet): string[] =>
  grid.cells.slice(0, 200).flatMap(({ text, slots }) => (slots.length > 0 ? [] : (noteAlone.exec(fold(text))?.[1] ?? [])));

const labelUnits = (place: Place): string[] => place.labels.map((label) => label.words.unit);

/** The words of a grid's title, sections and own label cells: 项目资金（万元）. */
function cornerUnits(sheet: Sheet, scene: Scene): string[] {
  return [sheet.grid.title, ...sheet.sections, ...sheet.grid.cells.slice(0, 200).map((cell) => cell.text)].map(
    (text) => scene.words(text).unit,
  );
}

function agreed(units: readonly string[]): Unit {
  const said = new Set(units.filter(isMoneyUnit));
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : '';
}
