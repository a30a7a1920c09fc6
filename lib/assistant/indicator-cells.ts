import { cellPlace, type Row } from '../model/filing';
import { joinMeasure, parseMeasure, quantified, splitMeasure } from '../model/measure';
import { blank } from '../model/text';
import { slotsAt } from './page-unit';
import type { Standing } from './propose';

/** An indicator's value with its operator and unit as one text. */
export const joined = (row: Row): string =>
  joinMeasure({ operator: row.operator ?? '', value: row.value ?? '', unit: row.unit ?? '' });

/**
 * A row's cells in the manner of the page: operator, value and unit apart, or folded into the value. What is no number says so
 * where the page has 定性 among its operators, and has no unit then.
 */
export function laidOut(row: Row, folds: boolean, hasUnit: boolean, qualitative: string): Row {
  const whole = joined(row);
  if (folds) {
    const { operator: _operator, unit: _unit, ...rest } = row;
    return blank(whole) ? rest : { ...rest, value: whole };
  }
  const parts = splitMeasure(whole);
  const unit = parts.unit || (row.unit ?? '');
  const operator = parts.operator || (row.operator ?? '');
  if (blank(operator) && qualitative !== '' && !blank(whole) && !quantified(parseMeasure(whole))) {
    return { ...row, operator: qualitative, value: parts.value, unit: '' };
  }
  const bare = blank(parts.unit) ? parts.value : `${parts.value}${parts.unit}`;
  return { ...row, operator, value: hasUnit ? parts.value : bare, unit };
}

/**
 * The page's own 定性 for the operator of a row, '' where it is not sure to have one: among the options, in another row, or for all
 * one knows in a list that is only there when it is opened.
 */
export function qualitativeAt(standing: Standing, table: string, row: number): string {
  const [slot] = slotsAt(standing, cellPlace(table, row, 'operator'));
  const said = [...(slot?.options ?? []), ...(standing.filing.tables[table] ?? []).map(({ operator = '' }) => operator)];
  const [first = '', second] = new Set(said.filter((text) => /定性/.test(text)));
  if (first !== '') return second === undefined ? first : '';
  const opens = slot !== undefined && slot.options === undefined && !['text', 'cell-on-click', 'shown'].includes(slot.widget);
  return opens ? '定性' : '';
}
