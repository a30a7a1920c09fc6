import { fold } from '@/lib/model/text';

/**
 * A number as a number control takes it: digits, one dot, a sign. `１，２３４.50` becomes `1234.50`.
 * @returns null for anything else (a unit, an operator, an exponent, two dots)
 */
export function plainNumber(text: string): string | null {
  const folded = fold(text);
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(folded) ? folded.replaceAll(',', '') : folded;
  return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(grouped) ? grouped.replace(/^\+/, '') : null;
}

/** Whether two numbers written out are the same amount: compared as digits, without binary floats. */
export function sameNumber(a: string, b: string): boolean {
  const left = plainNumber(a);
  const right = plainNumber(b);
  return left !== null && right !== null && canonical(left) === canonical(right);
}

function canonical(number: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(number) ?? [];
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const decimals = rest.replace(/0+$/, '');
  const size = decimals === '' ? digits : `${digits}.${decimals}`;
  return size === '0' ? '0' : sign + size;
}
