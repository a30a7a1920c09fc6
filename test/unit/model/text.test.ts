import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blank, closeUp, fold } from '@/lib/model/text';

test('a text is blank when nothing is left of it once it is folded', () => {
  const nearlyNothing = fc.string({ unit: fc.constantFrom(' ', '\u3000', '\u200b', '\u00ad', '\ufeff', '\n', '—', '无', '０'), maxLength: 3 });
  fc.assert(
    fc.property(fc.oneof(nearlyNothing, fc.string({ unit: 'binary', maxLength: 3 })), (text) => {
      expect(blank(text)).toBe(fold(text) === '');
    }),
    { numRuns: 500 },
  );
});

test('space between characters goes, space beside anything else stays', () => {
  expect(['提 交', '新\u3000 增', 'Add row', '第 3 行', '新增 Excel'].map(closeUp)).toEqual(['提交', '新增', 'Add row', '第 3 行', '新增 Excel']);
});

test('no letter and no digit of any script is blank', () => {
  const letters = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  expect(letters.filter((letter) => fold(letter) === '')).toEqual([]);
});

test('of figures, Latin letters and Chinese characters folding leaves each as the normal form has it', () => {
  const range = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
  const plain = [...range(0x21, 0x7e), ...range(0x4e00, 0x9fff)];
  expect(plain.filter((letter) => fold(letter) !== letter.normalize('NFKC'))).toEqual([]);
});
