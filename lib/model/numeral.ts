import { Big } from 'big.js';

const digits: Record<string, number> = {
  零: 0, 〇: 0, 一: 1, 壹: 1, 二: 2, 贰: 2, 貳: 2, 两: 2, 三: 3, 叁: 3, 叄: 3, 四: 4, 肆: 4,
  五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
};
const tens: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const myriads: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** Source of a pattern for a run of Chinese numerals; `parseChinese` decides whether the run is a number. */
export const chineseNumeral = `[${Object.keys({ ...digits, ...tens }).join('')}][${Object.keys({ ...digits, ...tens, ...myriads }).join('')}]*`;

/** Source of a pattern for Arabic digits: thousands commas only in threes, one decimal point, no sign, no exponent. */
export const arabicNumeral = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;

/** Reads what `arabicNumeral` matched. Undefined for anything else: `1.234,50`, `12,34`, `1e5`. */
export function parseArabic(text: string): Big | undefined {
  return new RegExp(`^${arabicNumeral}$`).test(text) ? new Big(text.replaceAll(',', '')) : undefined;
}

/**
 * Reads a Chinese numeral: 三十, 两百, 一千五 (1500), 壹佰万, 二〇二六. Undefined when it is not one, or when digits
 * merely stand beside each other (三五 is "three to five").
 */
export function parseChinese(text: string): Big | undefined {
  const signs = [...text];
  if (signs.length === 0 || signs.some((sign) => !(sign in digits) && !(sign in tens) && !(sign in myriads))) return undefined;
  if (signs.every((sign) => sign in digits)) return positional(signs);
  let total = 0;
  let section = 0;
  let pending: number | undefined;
  let zero = false;
  let lastUnit = Infinity;
  let lastMyriad = Infinity;
  for (const sign of signs) {
    const digit = digits[sign];
    const ten = tens[sign];
    const myriad = myriads[sign];
    if (digit === 0) {
      if (pending !== undefined) return undefined;
      zero = true;
    } else if (digit !== undefined) {
      if (pending !== undefined) return undefined;
      pending = digit;
    } else if (ten !== undefined) {
      if (ten >= lastUnit) return undefined;
      section += (pending ?? 1) * ten;
      pending = undefined;
      zero = false;
      lastUnit = ten;
    } else if (myriad !== undefined) {
      if (pending !== undefined && !zero && lastUnit > 10 && section > 0) return undefined;
      const before = section + (pending ?? 0);
      if (before === 0 || myriad >= lastMyriad) return undefined;
      total += before * myriad;
      section = 0;
      pending = undefined;
      zero = false;
      lastMyriad = myriad;
      lastUnit = myriad;
    }
  }
  if (pending === undefined) return zero ? undefined : new Big(total + section);
  const spoken = zero || lastUnit === Infinity ? 1 : lastUnit / 10;
  return new Big(total + section + pending * spoken);
}

/** 二〇二六: digits read one by one are a number only as a single digit, with a zero in it, or as a year. */
function positional(signs: string[]): Big | undefined {
  const read = signs.map((sign) => digits[sign] ?? 0);
  if (read.length > 1 && read.length !== 4 && !read.slice(1).includes(0)) return undefined;
  return new Big(read.join(''));
}
