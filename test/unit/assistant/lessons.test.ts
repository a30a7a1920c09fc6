import { expect, test } from 'vitest';
import { homePage, isTaught, lessonsFor, withChoice, type PageChoice } from '@/lib/assistant/lessons';
import type { FrameReading } from '@/lib/model/reading';
import { frames, item } from '../recognise/reading-builder';
import { binding, taughtPage } from '../model/taught';

const at = (url: string, ...labels: string[]): FrameReading => {
  const [frame] = frames({ items: labels.map((label) => item(label)) });
  if (!frame) throw new Error('no frame');
  return { ...frame, frame: labels.length, reading: { ...frame.reading, url } };
};
const form = at('https://jx.example.gov.cn/pm/target/1287', '项目名称', '牵头同志');
const shell = at('https://jx.example.gov.cn/main', '搜索');

test('a lesson is for the page that it was taught on, whatever project is open, and for no other origin or page', () => {
  const mine = taughtPage([binding('fields.project.leader', '牵头同志')]);
  const foreign = { ...mine, id: 'foreign', origin: 'https://other.example' };
  const elsewhere = { ...mine, id: 'elsewhere', page: 'https://jx.example.gov.cn/pm/monitor/*' };
  expect(lessonsFor([shell, form], mine.origin, [mine, foreign, elsewhere])).toEqual([mine]);
  expect(lessonsFor([shell], mine.origin, [mine])).toEqual([]);
});

test('an address is known without its page having been read', () => {
  const mine = [taughtPage([])];
  expect(isTaught('https://jx.example.gov.cn/pm/target/9?x=1', 'https://jx.example.gov.cn', mine)).toBe(true);
  expect(isTaught('https://jx.example.gov.cn/pm/target/9', 'https://other.example', mine)).toBe(false);
  expect(isTaught('', 'https://jx.example.gov.cn', mine)).toBe(false);
});

test('a page is known by the frame that the form lies in, and before it is recognised by the fullest frame', () => {
  expect(homePage([shell, form], { match: null })).toBe('https://jx.example.gov.cn/pm/target/*');
  expect(homePage([], { match: null })).toBe('');
});

test('what is said of pages is kept for the last twenty of them', () => {
  let choices: PageChoice[] = [];
  for (let page = 0; page < 30; page++) choices = withChoice(choices, `p${page}`, (choice) => ({ ...choice, prefer: 'a/b' }));
  choices = withChoice(choices, 'p29', (choice) => ({ ...choice, chosen: [{ at: 'fields.a', frame: 0, key: 'k' }] }));
  expect(choices).toHaveLength(20);
  expect(choices.at(-1)).toEqual({ page: 'p29', prefer: 'a/b', chosen: [{ at: 'fields.a', frame: 0, key: 'k' }] });
});
