import { operatorOf } from '@/lib/model/measure-words';
import { blank } from '@/lib/model/text';
import { isOperatorChoice, noSign } from './cell';
import type { BlockColumn } from './column-claims';
import type { TableLexicon } from './lexicon';
import type { Sheet } from './scene';

/**
 * The column of operators, told by what stands in it, where its head is a word that no pack knows (指标符号, 运算关系): portals
 * call it as they like, but it offers or shows ≥, ≤ and ＝ and nothing else does. Left alone, the operator would be written
 * into the value's cell. Only where a value stands beside it, and no other column is like it.
 */
export function signColumn(sheet: Sheet, first: number, { table }: TableLexicon, known: readonly BlockColumn[]): BlockColumn | undefined {
  const column = table.columns.find(({ id }) => id === 'operator');
  const has = (id: string): boolean => known.some((one) => one.column.id === id);
  if (!column || has('operator') || !has('value')) return undefined;
  const [only, ...more] = Array.from({ length: sheet.columns }, (_, at) => at).filter(
    (at) => !known.some(({ from, to }) => from <= at && at < to) && holdsSigns(sheet, first, at),
  );
  const head = only === undefined ? undefined : sheet.at(first - 1, only);
  if (only === undefined || more.length > 0 || !head || head.control || head.words.whole === '') return undefined;
  return { column, from: only, to: only + 1, quality: 0.9, via: 'column', text: head.text, unit: '' };
}

/** Whether each cell offers operators, or shows one: one list, or two shown, are enough. */
function holdsSigns(sheet: Sheet, first: number, column: number): boolean {
  let lists = 0;
  let shown = 0;
  for (let row = first; row < sheet.rows; row++) {
    const cell = sheet.at(row, column);
    const [place, ...more] = cell?.cell.row === row ? cell.places : [];
    if (!place) continue;
    const { value } = place.slot;
    const shows = operatorOf(value) !== '';
    if (more.length > 0 || !(shows || blank(value) || noSign.test(value.trim()))) return false;
    if (isOperatorChoice(place)) lists++;
    if (shows) shown++;
  }
  return lists > 0 || shown > 1;
}
