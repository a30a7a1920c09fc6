import { isMoneyUnit, parseAmount, type MoneyUnit } from '../model/amount';
import { chooseOption } from '../model/choice';
import { inDateManner } from '../model/date-manner';
import type { Place } from '../model/filing';
import { parseMeasure } from '../model/measure';
import { parseArabic } from '../model/numeral';
import type { ColumnSpec, FieldSpec } from '../model/pack';
import type { PlanLine } from '../model/plan';
import { isTickBox } from '../model/tick';
import type { Slot } from '../model/reading';
import { fold } from '../model/text';
import { convert } from '../model/unit';
import { mannerOf } from './date-hints';
import { moneyUnitAt, slotsAt, specAt, statedUnit } from './page-unit';
import type { Standing } from './propose';

/** A value as the page wants it, and what keeps the page from taking it. */
export type Mannered = Pick<PlanLine, 'to' | 'blocked' | 'over'>;

/**
 * Says a value in the way of the page: an amount in the unit that the page states there, exact to the last digit; digits
 * half-width; an option in the page's own words; a day as the page writes days; without the unit that the page prints beside
 * the box. What is too long for the box is never cut. `unit`: the unit of money in which the value stands, where it is known.
 */
export function inPageManner(standing: Standing, place: Place, text: string, unit: MoneyUnit): Mannered {
  const spec = specAt(standing, place);
  const slots = slotsAt(standing, place);
  const [slot] = slots;
  const lay = standing.index.bindings.get(place)?.lay;
  const said = spec === undefined ? text : written(spec, text, slot, unit || ownUnit(spec), moneyUnitAt(standing, place));
  if (slot === undefined || lay === 'ticks' || slots.length !== 1) return { to: said };
  if (lay === 'whole' && slot.options !== undefined && slot.options.length > 0 && !isTickBox(slot) && said !== '') return chosen(slot.options, said);
  return fitting(said, slot);
}

/** Money of which nobody said the unit stands in the form's own. */
const ownUnit = ({ unit = '' }: FieldSpec | ColumnSpec): MoneyUnit => (isMoneyUnit(unit) ? unit : '');

function written(spec: FieldSpec | ColumnSpec, text: string, slot: Slot | undefined, from: MoneyUnit, to: MoneyUnit): string {
  const stated = slot === undefined ? '' : statedUnit(slot);
  switch (spec.type) {
    case 'money':
      return amount(text, from, to, isMoneyUnit(stated));
    case 'integer':
    case 'year':
    case 'phone':
      return plainNumber(text);
    case 'percent':
    case 'measure':
      return withoutUnit(plainNumber(text), stated);
    case 'date':
      return slot?.widget === 'text' ? asDates(text, slot) : text;
    default:
      return text;
  }
}

/** An amount in the unit of the place. One without a unit to convert by, or that is no single number, stays as it is. */
function amount(text: string, from: MoneyUnit, to: MoneyUnit, stated: boolean): string {
  const read = parseAmount(text, from || to);
  if (read.state !== 'ok') return text;
  const { value, said } = read;
  if (to === '') return said === '' ? plainNumber(text) : text;
  if (from !== '' && from !== to) return convert(value, from, to)?.toFixed() ?? text;
  if (said === '') return plainNumber(text);
  return read.converted || stated ? value.toFixed() : text;
}

/** Digits half-width and without commas between them; words stay as they were typed. */
function plainNumber(text: string): string {
  const folded = fold(text);
  if (parseArabic(folded.replace(/^-/, '')) !== undefined) return folded.replaceAll(',', '');
  return /^[\d０-９]/.test(text.trim()) && /^[\d.+\-()%‰ ]*$/.test(folded) ? folded : text;
}

/** A unit that the page prints at the box is not written into it once more: 95% before a box with % behind it is 95. */
function withoutUnit(text: string, stated: string): string {
  if (stated === '' || !fold(text).endsWith(stated)) return text;
  const { unit, kind } = parseMeasure(text);
  const one = kind === 'number' || kind === 'percent' || kind === 'range';
  return one && unit === stated ? fold(text).slice(0, -stated.length).trim() : text;
}

function asDates(text: string, slot: Slot): string {
  const manner = mannerOf(slot);
  return manner === undefined ? text : inDateManner(text, manner);
}

function chosen(options: readonly string[], text: string): Mannered {
  const found = chooseOption(options, text);
  return typeof found === 'number' ? { to: options[found] ?? text } : { to: text, blocked: found };
}

function fitting(to: string, { maxLength: limit }: Slot): Mannered {
  if (limit === undefined || to.length <= limit) return { to };
  return { to, blocked: 'too-long', over: { length: to.length, limit } };
}
