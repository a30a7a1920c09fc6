import { changedReading, Parts, readingOf } from '@/entrypoints/background/parts';
import { inParts } from '@/lib/messages/in-parts';
import { readingDelta } from '@/lib/model/reading-delta';
import { expect, test } from 'vitest';
import { asFormItems } from '../../recognise/dalian';
import { reading } from '../../recognise/reading-builder';

const from = { tab: 1, frame: 0, document: 'd' };
const of = 3;

test('a text is whole when its last part came, in whatever order', () => {
  const parts = new Parts();
  expect(parts.add(from, { reading: 1, part: 2, of, text: '丙' })).toBeUndefined();
  expect(parts.add(from, { reading: 1, part: 0, of, text: '甲' })).toBeUndefined();
  expect(parts.add(from, { reading: 1, part: 1, of, text: '乙' })).toBe('甲乙丙');
});

test('parts of another reading or document begin anew, those of another tab stay apart', () => {
  const parts = new Parts();
  parts.add(from, { reading: 1, part: 0, of: 2, text: '旧' });
  parts.add({ ...from, tab: 2 }, { reading: 1, part: 0, of: 2, text: '别' });
  parts.add(from, { reading: 2, part: 0, of: 2, text: '新' });
  expect(parts.add({ ...from, tab: 2 }, { reading: 1, part: 1, of: 2, text: '的' })).toBe('别的');
  expect(parts.add(from, { reading: 2, part: 1, of: 2, text: '的' })).toBe('新的');
});

test('a part that came already or is none of them is passed over', () => {
  const parts = new Parts();
  parts.add(from, { reading: 1, part: 0, of: 2, text: '甲' });
  expect(parts.add(from, { reading: 1, part: 0, of: 2, text: '乙' })).toBeUndefined();
  expect(parts.add(from, { reading: 1, part: 7, of: 2, text: '乙' })).toBeUndefined();
  expect(parts.add(from, { reading: 1, part: 0, of: 0, text: '' })).toBeUndefined();
  expect(parts.add(from, { reading: 1, part: 1, of: 2, text: '丙' })).toBe('甲丙');
});

test('a page that never stops sending parts fills no memory', () => {
  const parts = new Parts();
  const text = '甲'.repeat(300_000);
  let whole: string | undefined;
  for (let part = 0; part < 120; part++) whole ??= parts.add(from, { reading: 1, part, of: 120, text });
  expect(whole).toBeUndefined();
});

test('a reading that changed is the one that the page read', () => {
  const before = reading(asFormItems);
  const after = reading({ ...asFormItems, items: [...(asFormItems.items ?? []), { label: '备注', value: '无' }] });
  const parts = new Parts();
  const texts = inParts(JSON.stringify(readingDelta(before, after)));
  const text = texts.map((text, part) => parts.add(from, { reading: 2, part, of: texts.length, text })).at(-1) ?? '';
  expect(changedReading(before, text)).toEqual(after);
});

test.each(['', '{', 'null', '[]', '{"slots":{"cut":[0,9999],"put":[]}}', '{"rest":{"title":[7]}}'])('%s changes no reading, and is none', (text) => {
  expect(changedReading(reading(asFormItems), text)).toBeUndefined();
  expect(readingOf(text)).toBeUndefined();
});
