import type { Big } from 'big.js';
import { Day, Decimal, Measure, Money, Period } from './values';

/** A number with at most `places` decimals, rounded half up, without trailing zeros. */
export function plain(value: Big, places: number): string {
  const text = value.toFixed(places, 1);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/**
 * A value as a message shows it: what the person wrote, or for something computed a plain number (money up to 6 decimals,
 * others 2), a day as 2026年11月30日, a list joined by 、.
 */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return value === 0n ? '' : String(value);
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (Array.isArray(value)) return value.map(shown).join('、');
  if (value instanceof Money) return value.raw || (value.value === undefined ? '' : plain(value.value, 6));
  if (value instanceof Decimal) return value.raw || (value.value === undefined ? '' : plain(value.value, 2));
  if (value instanceof Day) return value.raw || chineseDay(value);
  if (value instanceof Period || value instanceof Measure) return value.raw;
  return '';
}

function chineseDay({ day }: Day): string {
  return day === undefined ? '' : `${day.year}年${day.month}月${day.day}日`;
}
