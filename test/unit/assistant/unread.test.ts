import { expect, test } from 'vitest';
import { unreadOf } from '@/lib/assistant/unread';
import type { FrameReading } from '@/lib/model/reading';
import { reading } from '../recognise/reading-builder';

const frame = (number: number, url: string, ...unreadable: FrameReading['reading']['unreadable']): FrameReading => ({
  frame: number,
  document: `d${number}`,
  reading: { ...reading({}), url, unreadable },
});

test('a frame of another site is unread until it is read itself', () => {
  const outer = frame(0, 'https://a.cn/shell', { what: 'iframe https://b.cn', why: 'other-origin' }, { what: 'canvas', why: 'canvas' });
  expect(unreadOf([outer]).map(({ what }) => what)).toEqual(['iframe https://b.cn', 'canvas']);
  expect(unreadOf([outer, frame(7, 'https://b.cn/form')])).toEqual([{ what: 'canvas', why: 'canvas', frame: 0 }]);
});

test('a frame whose address says nothing stays unread', () => {
  const outer = frame(0, 'about:blank', { what: 'iframe', why: 'other-origin' });
  expect(unreadOf([outer])).toHaveLength(1);
});
