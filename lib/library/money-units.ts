import { isMoneyUnit, parseAmount } from '@/lib/model/amount';

/**
 * An amount that stands in one unit as it is written in another, exact to the last digit. Undefined where there is nothing to
 * convert: the units are the same or not known, or the text is no single amount.
 */
export function convertedAmount(text: string, from: string | undefined, to: string | undefined): string | undefined {
  if (!isMoneyUnit(from) || !isMoneyUnit(to) || from === to) return undefined;
  const amount = parseAmount(text, from);
  if (amount.state !== 'ok') return undefined;
  return (from === '元' ? amount.value.div(10_000) : amount.value.times(10_000)).toFixed();
}
