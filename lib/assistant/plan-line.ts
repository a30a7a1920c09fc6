import { parseAmount, type MoneyUnit } from '../model/amount';
import { parsePlace, type Place } from '../model/filing';
import type { PlanLine } from '../model/plan';
import { fold } from '../model/text';
import { inPageManner } from './page-manner';
import type { Standing } from './propose';
import { blockOf } from './steps';

/** Where the value of a line comes from, in words and as data, and the unit of its money where that is known. */
export type Source = Pick<PlanLine, 'why' | 'provenance'> & { unit: MoneyUnit };

/** A value on its way to a place; a row that is not there yet is like the `model` that is. */
export interface Wanted {
  at: Place;
  model: Place;
  label: string;
  from: string;
  to: string;
  source: Source;
}

/** The line that brings a value to a place: said as the page says such values, and whether the page takes it now. */
export function lineFor(standing: Standing, { at, model, label, from, to: original, source }: Wanted): PlanLine {
  const { unit, ...said } = source;
  const { to, over, blocked: unfit } = inPageManner(standing, model, original, unit);
  const shut = rowIsToCome(standing, at) ? rowBlock(standing, at, model) : (shownRow(standing, at) ?? blockOf(standing.frames, standing.index.bindings.get(at)));
  const blocked = shut ?? unfit;
  return {
    at,
    label,
    from,
    to,
    ...(fold(original) !== fold(to) && { original }),
    ...said,
    ticked: blocked === undefined,
    ...(blocked && { blocked }),
    ...(blocked === 'too-long' && over && { over }),
  };
}

/** Whether two texts are one value: 1,000.00 and 1000. */
export function saysTheSame(a: string, b: string): boolean {
  if (fold(a) === fold(b)) return true;
  const [left, right] = [parseAmount(a, ''), parseAmount(b, '')];
  return left.state === 'ok' && right.state === 'ok' && left.value.eq(right.value);
}

const rowIsToCome = ({ filing }: Standing, at: Place): boolean => {
  const parts = parsePlace(at);
  return parts?.kind === 'cell' && parts.row >= (filing.tables[parts.table]?.length ?? 0);
};

/**
 * A row that is not there yet comes by the portal's own button, or not at all. Where rows are only shown, or there is none to go
 * by, what it can take is known when it has come.
 */
function rowBlock(standing: Standing, at: Place, model: Place): PlanLine['blocked'] {
  const parts = parsePlace(at);
  if (parts?.kind !== 'cell' || !standing.match.tables[parts.table]?.add.length) return 'row-not-added';
  return isOnlyShown(standing, parts.table, 0) ? undefined : blockOf(standing.frames, standing.index.bindings.get(model));
}

/** A cell of a row that is only shown, in a table whose rows the page adds and changes in a form of their own. */
function shownRow(standing: Standing, at: Place): 'row-shown' | undefined {
  const parts = parsePlace(at);
  if (parts?.kind !== 'cell' || !standing.match.tables[parts.table]?.add.length) return undefined;
  return isOnlyShown(standing, parts.table, parts.row) ? 'row-shown' : undefined;
}

/** Whether a row of the page has no place that takes a value; so has one that is not there. */
export const isOnlyShown = ({ match }: Pick<Standing, 'match'>, table: string, row: number): boolean =>
  !Object.values(match.tables[table]?.rows[row]?.bindings ?? {}).some(({ writable }) => writable);
