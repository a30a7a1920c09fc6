import { Big } from 'big.js';
import { arabicNumeral, parseArabic, parseChinese } from './numeral';
import { fold } from './text';

/** The unit in which a form states its money; '' when nothing on it says. */
export type MoneyUnit = '元' | '万元' | '';

/** Is a text a unit in which forms state their money? */
export const isMoneyUnit = (text: string | undefined): text is '元' | '万元' => text === '元' || text === '万元';

/** Why a text is no amount (closed list). */
export type AmountDoubt =
  | 'approximate'
  | 'separator'
  | 'exponent'
  | 'negative-zero'
  | 'several-values'
  | 'unit-unknown'
  | 'dash'
  | 'not-a-number';

/**
 * An amount of money as read from a form. `value` stands in the form's unit, exact; `said` is the unit written in the
 * text ('' for a bare number) and `converted` is true when the value was brought from `said` to the form's unit.
 */
export type Amount =
  | { state: 'ok'; value: Big; said: string; converted: boolean }
  | { state: 'blank' }
  | { state: 'unreadable'; why: AmountDoubt };

const inYuan: Record<string, string> = {
  元: '1',
  百元: '100',
  千元: '1000',
  万: '10000',
  万元: '10000',
  十万元: '100000',
  百万: '1000000',
  百万元: '1000000',
  千万: '10000000',
  千万元: '10000000',
  亿: '100000000',
  亿元: '100000000',
};

/** Characters of the longest text that is read as an amount. */
const longest = 100;

/**
 * Reads an amount. Understands thousands commas, full-width digits, 元/万元/亿元 behind the number (brought to the form's
 * unit), currency signs and capital numerals (壹佰万元整). Refuses what could be read two ways: `1.234,50`, `1e5`, `-0`,
 * 约120; and a unit in the text when the form's own is unknown.
 */
export function parseAmount(text: string, formUnit: MoneyUnit): Amount {
  const folded = fold(text).replace(/(?<!\d) | (?!\d)/g, '');
  if (folded === '') return { state: 'blank' };
  if (folded.length > longest) return { state: 'unreadable', why: 'not-a-number' };
  if (/^[-‐‑‒–—―−/]+$/.test(folded)) return { state: 'unreadable', why: 'dash' };
  const bare = folded.replace(/^(?:人民币|RMB|CNY)?[¥$]?/i, '').replaceAll('圆', '元').replace(/(元|角|分)[整正]$/, '$1');
  const minus = /^[-−]/.test(bare);
  const [, number = '', unit = ''] = new RegExp(`^(${arabicNumeral})(\\D*)$`).exec(bare.slice(minus ? 1 : 0)) ?? [];
  const arabic = parseArabic(number);
  if (arabic !== undefined && (unit === '' || Object.hasOwn(inYuan, unit))) return inFormUnit(arabic, unit, formUnit, minus);
  const capital = minus ? undefined : spelledYuan(bare);
  if (capital !== undefined) return inFormUnit(capital, '元', formUnit, false);
  return { state: 'unreadable', why: doubt(bare) };
}

function inFormUnit(number: Big, said: string, formUnit: MoneyUnit, minus: boolean): Amount {
  if (minus && number.eq(0)) return { state: 'unreadable', why: 'negative-zero' };
  const value = minus ? number.neg() : number;
  if (said === '' || said === formUnit) return { state: 'ok', value, said, converted: false };
  const to = inYuan[formUnit];
  if (to === undefined) return { state: 'unreadable', why: 'unit-unknown' };
  return { state: 'ok', value: value.times(inYuan[said] ?? '1').div(to), said, converted: inYuan[said] !== to };
}

/** 壹佰万元, 伍万叁仟元贰角 in 元. */
function spelledYuan(text: string): Big | undefined {
  const parts = /^(?:([^元角分]+)元)?(?:零?([^元角分])角)?(?:零?([^元角分])分)?$/.exec(text);
  if (parts === null || parts[1] === undefined) return undefined;
  const [yuan, jiao, fen] = [parts[1], parts[2], parts[3]].map((part) =>
    part === undefined ? new Big(0) : parseChinese(part),
  );
  if (yuan === undefined || jiao === undefined || fen === undefined) return undefined;
  return yuan.plus(jiao.div(10)).plus(fen.div(100));
}

function doubt(text: string): AmountDoubt {
  if (/^(?:约|近|大约|大概)|[余多]|左右|上下|几/.test(text) && /\d/.test(text)) return 'approximate';
  if (/\d[eE][+-]?\d/.test(text)) return 'exponent';
  if (/^-?[\d.,]+\D*$/.test(text)) return 'separator';
  if (/\d\D+\d/.test(text)) return 'several-values';
  return 'not-a-number';
}

/** An amount as a form shows it: plain decimals, no exponent, no trailing zeros, six decimals at most. */
export function formatAmount(value: Big): string {
  return value.round(6).toFixed();
}
