import { cellPlace, type Row } from '../model/filing';
import { joinMeasure, parseMeasure, quantified, splitMeasure } from '../model/measure';
import { blank } from '../model/text';
import { slotsAt } from './page-unit';
import type { Standing } from './propose';
import type { PartsApart } from './steps';

/** What stands in the cell of an indicator's value: the value, with what the page keeps in no cell of its own. */
export const inValueCell = ({ operator = '', value = '', unit = '' }: Row, apart: PartsApart): string =>
  joinMeasure({ operator: apart.operator ? '' : operator, value, unit: apart.unit ? '' : unit });

const together: PartsApart = { operator: false, unit: false };

/**
 * A row's cells in the manner of the page: operator and unit apart where they have cells of their own, else folded into the
 * value. What is no number says so where the page has 定性 among its operators, and has no unit then.
 */
export function laidOut(row: Row, apart: PartsApart, qualitative: string): Row {
  const whole = inValueCell(row, together);
  const parts = splitMeasure(whole);
  const operator = parts.operator || (row.operator ?? '');
  const isWords = apart.operator && blank(operator) && qualitative !== '' && !blank(whole) && !quantified(parseMeasure(whole));
  const said = isWords ? { operator: qualitative, unit: '' } : { operator, unit: parts.unit || (row.unit ?? '') };
  const value = apart.operator || apart.unit ? inValueCell({ ...parts }, apart) : whole;
  const laid: Row = { ...row, operator: said.operator, ...(blank(whole) ? {} : { value }), unit: said.unit };
  if (!apart.operator) delete laid.operator;
  if (!apart.unit) delete laid.unit;
  return laid;
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
