import { Big } from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, parseAmount, type MoneyUnit } from '@/lib/model/amount';

const read = (text: string, unit: MoneyUnit = '万元') => {
  const amount = parseAmount(text, unit);
  return amount.state === 'ok' ? amount.value.toFixed() : amount.state === 'blank' ? 'blank' : amount.why;
};

describe('an amount is read into the form’s unit', () => {
  test.each<[string, MoneyUnit, string]>([
    ['123.45', '万元', '123.45'],
    ['１２３．４５', '万元', '123.45'],
    ['1,234.50', '万元', '1234.5'],
    ['1，234.5', '万元', '1234.5'],
    ['120万元', '万元', '120'],
    ['100万', '万元', '100'],
    ['1.2亿', '万元', '12000'],
    ['12000元', '万元', '1.2'],
    ['1.2万元', '元', '12000'],
    ['壹佰万元整', '元', '1000000'],
    ['壹佰万元整', '万元', '100'],
    ['伍万叁仟元整', '元', '53000'],
    ['壹元贰角叁分', '元', '1.23'],
    ['￥1,200.00', '元', '1200'],
    ['-5', '万元', '-5'],
    ['0', '万元', '0'],
    ['72890元', '万元', '7.289'],
    ['120 万元', '万元', '120'],
  ])('%s in %s is %s', (text, unit, value) => {
    expect(read(text, unit)).toBe(value);
  });

  test('a conversion is said', () => {
    expect(parseAmount('12000元', '万元')).toMatchObject({ said: '元', converted: true });
    expect(parseAmount('120万元', '万元')).toMatchObject({ said: '万元', converted: false });
    expect(parseAmount('120', '万元')).toMatchObject({ said: '', converted: false });
  });
});

describe('an amount that could be read two ways is refused', () => {
  test.each([
    ['1.234,50', 'separator'],
    ['12,34', 'separator'],
    ['12 34', 'several-values'],
    ['.5', 'separator'],
    ['-0', 'negative-zero'],
    ['1e5', 'exponent'],
    ['约120', 'approximate'],
    ['120左右', 'approximate'],
    ['5万余元', 'approximate'],
    ['100-200', 'several-values'],
    ['—', 'dash'],
    ['/', 'dash'],
    ['无', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['', 'blank'],
    ['　 ', 'blank'],
  ])('%s: %s', (text, why) => {
    expect(read(text)).toBe(why);
  });

  test('a unit in the text needs the form’s own unit', () => {
    expect(read('5万元', '')).toBe('unit-unknown');
    expect(read('5', '')).toBe('5');
  });
});

test('an amount as shown reads back as itself, to six decimals', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
      const value = new Big(digits.toString()).div(new Big(10).pow(places));
      const again = parseAmount(formatAmount(value), '万元');
      expect(again.state === 'ok' && again.value.eq(value)).toBe(true);
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom<MoneyUnit>('元', '万元', ''), (text, unit) => {
      expect(['ok', 'blank', 'unreadable']).toContain(parseAmount(text, unit).state);
    }),
  );
});
