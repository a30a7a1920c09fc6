import { expect, test } from 'vitest';
import { cellText, nextOrder, ordered } from '@/entrypoints/workbench/library/indicators';
import { searchPack } from '@/entrypoints/workbench/packs/search-pack';
import type { LibraryEntry } from '@/lib/model/library';
import type { Pack } from '@/lib/model/pack';
import { builtinPacks } from '@/lib/packs/builtin';

const entry = (name: string, year: number | null): LibraryEntry => ({
  id: name,
  level1: '产出指标',
  level2: '数量指标',
  name,
  operator: '≥',
  value: '500',
  unit: '人次',
  domain: '',
  year,
  source: { title: '某表', quality: 'own' },
  used: 0,
});
const entries = [entry('乙', 2024), entry('甲', null), entry('丙', 2026)];

test('a column sorts up, then down, then not at all, and blanks stand last either way', () => {
  const up = nextOrder(null, 'year');
  const down = nextOrder(up, 'year');
  expect(ordered(entries, up).map(({ year }) => year)).toEqual([2024, 2026, null]);
  expect(ordered(entries, down).map(({ year }) => year)).toEqual([2026, 2024, null]);
  expect(ordered(entries, nextOrder(down, 'year'))).toBe(entries);
  expect(nextOrder(down, 'name')).toEqual({ column: 'name', down: false });
});

test('names sort as they are spoken', () => {
  expect(ordered(entries, { column: 'name', down: false }).map(({ name }) => name)).toEqual(['丙', '甲', '乙']);
});

test('an indicator’s value is shown whole, and no use and no year are blank', () => {
  const [, second] = entries as [LibraryEntry, LibraryEntry, LibraryEntry];
  expect([cellText(second, 'value'), cellText(second, 'used'), cellText(second, 'year')]).toEqual(['≥500人次', '', '']);
});

const dalian = builtinPacks.find(({ id }) => id === 'dalian-union') as Pack;

test('a rule is found by the number of the article it rests on, whatever signs stand between', () => {
  const found = searchPack(dalian, '大工财2022 3号第十七条二');
  expect(found.rules.length).toBeGreaterThan(0);
  const places = new Set(found.rules.map(({ cite }) => cite?.at));
  expect([...places]).toEqual(['第十七条(二)']);
});

test('an empty question finds everything, and words that stand nowhere find nothing', () => {
  expect(searchPack(dalian, ' ').rules).toHaveLength(dalian.rules.length);
  expect(Object.values(searchPack(dalian, '南极科考')).flat()).toEqual([]);
});
