import { assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { charDiff } from '@/components/char-diff';

test('without what is new the former text is left, and without what is gone the later one', () => {
  const texts = string({ unit: constantFrom(...'慰问困难职工500人次，98.5%ab', '😀'), maxLength: 60 });
  assert(
    property(texts, texts, (from, to) => {
      const stretches = charDiff(from, to);
      const without = (kind: string) => stretches.filter((one) => one.kind !== kind).map(({ text }) => text).join('');
      expect([without('new'), without('gone')]).toEqual([from, to]);
    }),
  );
});

test('a figure changes as a whole, the words around it stay', () => {
  expect(charDiff('慰问480人次', '慰问500人次')).toEqual([
    { kind: 'same', text: '慰问' },
    { kind: 'gone', text: '480' },
    { kind: 'new', text: '500' },
    { kind: 'same', text: '人次' },
  ]);
});

test('two long texts that share nothing are told apart as wholes', () => {
  const [from, to] = ['甲'.repeat(20_000), '乙'.repeat(20_000)];
  expect(charDiff(from, to).map(({ kind }) => kind)).toEqual(['gone', 'new']);
});
