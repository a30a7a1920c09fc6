import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeTaught, type Winner } from '@/lib/model/merge-taught';
import { binding, taughtPage } from './taught';

const leader = binding('fields.project.leader', '牵头同志');
const phone = binding('fields.project.phone', '怎么找到您');
const kept = taughtPage([leader], { id: 'kept', name: '我的申报页' });
const later = '2026-06-01T08:00:00.000Z';
const earlier = '2026-04-01T08:00:00.000Z';
const words = (at: string, pages: readonly { bindings: readonly { at: string; label: string }[] }[]) =>
  pages[0]?.bindings.find((one) => one.at === at)?.label;

test('a page that is not known comes as it is', () => {
  const { pages, changes } = mergeTaught([], [kept]);
  expect(pages).toEqual([kept]);
  expect(changes.map(({ kind }) => kind)).toEqual(['new']);
});

test('what is known already changes nothing', () => {
  const { pages, changes } = mergeTaught([kept], [taughtPage([leader], { updated: later })]);
  expect(pages).toEqual([]);
  expect(changes.map(({ kind }) => kind)).toEqual(['same']);
});

test('a new place joins a kept page, which keeps its id, its name and its other places', () => {
  const { pages } = mergeTaught([kept], [taughtPage([phone], { name: '财政局', updated: earlier })]);
  expect(pages).toEqual([{ ...kept, bindings: [leader, phone] }]);
});

test('the same address of another form is another page', () => {
  const other = taughtPage([leader], { id: 'other', form: 'national/monitor' });
  expect(mergeTaught([kept], [other]).pages).toEqual([other]);
});

describe('where both know a place', () => {
  const told = binding('fields.project.leader', '项目牵头人');
  const cases: [Winner, string, string | undefined][] = [
    ['newer', later, '项目牵头人'],
    ['newer', earlier, undefined],
    ['file', earlier, '项目牵头人'],
    ['kept', later, undefined],
  ];
  test.each(cases)('“%s” and a file of %s leave %s', (winner, updated, expected) => {
    const { pages, changes } = mergeTaught([kept], [taughtPage([told], { updated })], winner);
    expect(words('fields.project.leader', pages)).toBe(expected);
    expect(changes).toMatchObject([{ kind: 'differs', newer: updated === later }]);
  });
});

test('a page that stands twice in a file is one, its later places last', () => {
  const told = binding('fields.project.leader', '项目牵头人');
  const { pages } = mergeTaught([], [kept, taughtPage([told, phone], { id: 'again' })]);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.bindings).toEqual([told, phone]);
});

test('one place of a page is one field: what comes last is believed', () => {
  const same = { locator: '#x', label: '牵头同志' };
  const { pages, changes } = mergeTaught([taughtPage([binding('fields.a', '', same)], { id: 'kept' })], [taughtPage([binding('fields.b', '', same)], { updated: later })]);
  expect(changes).toMatchObject([{ at: 'fields.b', kind: 'differs' }]);
  expect(pages[0]?.bindings.map(({ at }) => at)).toEqual(['fields.b']);
});

test('merging the same file once more changes nothing', () => {
  const ats = fc.constantFrom('fields.a.b', 'fields.c', 'indicators.value', 'indicators.name');
  const page = fc
    .record({
      form: fc.constantFrom('a/b', 'c/d'),
      page: fc.constantFrom('https://a.cn/x', 'https://a.cn/y'),
      updated: fc.constantFrom(earlier, later),
      bindings: fc.uniqueArray(fc.tuple(ats, fc.constantFrom('甲', '乙')), { selector: ([at]) => at }),
    })
    .map(({ bindings, ...more }) => taughtPage(bindings.map(([at, label]) => binding(at, label)), { ...more, id: JSON.stringify(more) }));
  fc.assert(
    fc.property(fc.array(page), fc.array(page), fc.constantFrom<Winner>('newer', 'file', 'kept'), (before, coming, winner) => {
      const own = mergeTaught([], before).pages;
      const { pages } = mergeTaught(own, coming, winner);
      const after = [...own.filter((one) => pages.every(({ id }) => id !== one.id)), ...pages];
      expect(mergeTaught(after, coming, winner).pages).toEqual([]);
    }),
  );
});
