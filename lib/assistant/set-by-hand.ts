import { chooseOption } from '../model/choice';
import { cellPlace, parsePlace, type Place } from '../model/filing';
import { splitMeasure } from '../model/measure';
import type { PlanLine } from '../model/plan';
import { blank } from '../model/text';
import { openedByOthers } from './deciding';
import { inValueCell } from './indicator-cells';
import type { HeldPlan } from './memory';
import { moneyUnitAt } from './page-unit';
import { lineFor } from './plan-line';
import { textAt, type Standing } from './propose';
import { partsApart } from './steps';
import { nameOf } from './words';

/** What one place is to hold, and why. */
export interface SetByHand {
  at: Place;
  to: string;
  why: string;
}

/**
 * A plan of single places: a mend, a value that the user gave or clicked. These are ticked even over a present value: they were
 * asked for. A bare amount stands in the unit that the page states at its place.
 */
export function setByHand(id: string, standing: Standing, values: readonly SetByHand[]): HeldPlan {
  const lines = together(values, standing)
    .flatMap((value) => apart(value, values, standing))
    .map(({ at, to, why }): PlanLine => {
      const source = { why, unit: moneyUnitAt(standing, at) };
      return lineFor(standing, { at, model: at, label: nameOf(standing, at), from: textAt(standing, at), to, source });
    });
  const opened = openedByOthers(lines, standing).map((line) => ({ ...line, ticked: line.blocked === undefined }));
  return { plan: { id, title: values.length === 1 ? (values[0]?.why ?? '') : '', lines: opened }, needed: [], cause: 'filled', used: [] };
}

/** Operator and unit that have no cell of their own are written with the value that stands or is asked for there. */
function together(values: readonly SetByHand[], standing: Standing): SetByHand[] {
  const asked = new Map(values.map((value) => [value.at, value.to]));
  const cells = new Map<Place, SetByHand>();
  for (const value of values) {
    const parts = parsePlace(value.at);
    const own = partsApart(standing.match, value.at);
    if (parts?.kind !== 'cell' || (parts.column !== 'operator' && parts.column !== 'unit') || own[parts.column]) {
      if (!cells.has(value.at)) cells.set(value.at, value);
      continue;
    }
    const at = cellPlace(parts.table, parts.row, 'value');
    const now = standing.filing.tables[parts.table]?.[parts.row] ?? {};
    const said = (column: string): string => asked.get(cellPlace(parts.table, parts.row, column)) ?? now[column] ?? '';
    const whole = inValueCell({ operator: said('operator'), value: said('value'), unit: said('unit') }, own);
    cells.set(at, { ...value, at, to: blank(whole) ? value.to : whole });
  }
  return [...cells.values()];
}

/**
 * `≥500人次` for a value that has operator or unit in cells beside it goes to them too. Where these are asked for themselves they
 * must say the same; else the value stays whole.
 */
function apart({ at, to, why }: SetByHand, all: readonly SetByHand[], standing: Standing): SetByHand[] {
  const parts = parsePlace(at);
  const whole = [{ at, to, why }];
  if (parts?.kind !== 'cell' || parts.column !== 'value') return whole;
  const split = splitMeasure(to);
  const own = partsApart(standing.match, at);
  const beside = (['operator', 'unit'] as const).flatMap((column) => {
    const place = cellPlace(parts.table, parts.row, column);
    return split[column] !== '' && own[column] ? [{ at: place, to: split[column], why, column }] : [];
  });
  const askedFor = (place: Place): SetByHand | undefined => all.find((one) => one.at === place);
  const contradicted = beside.some((one) => chooseOption([askedFor(one.at)?.to ?? one.to], one.to) !== 0);
  if (beside.length === 0 || contradicted) return whole;
  return [...beside.filter((one) => !askedFor(one.at)), { at, to: inValueCell({ ...split }, own), why }];
}
