import { describe, expect, test } from 'vitest';
import { portalFile, portalFileName, readPortalFile } from '@/lib/model/portal-file';
import { binding, taughtPage } from './taught';

const page = taughtPage([binding('fields.project.leader', '牵头同志'), binding('indicators.value', '几多', { labelVia: 'column' })]);
const read = (text: string) => readPortalFile(text, () => 'page-1');
const broken = (from: string | RegExp, to: string): string => portalFile([page]).replace(from, to);

test('what is written is read back, with a name of its own on each machine', () => {
  expect(read(portalFile([page]))).toEqual({ ok: true, pages: [page] });
  expect(portalFile([page])).not.toContain('page-1');
});

test('a mark of the byte order, as notepads leave it, does not matter', () => {
  expect(read(`\uFEFF${portalFile([page])}`)).toMatchObject({ ok: true });
});

test('a file has a name that every system takes', () => {
  expect(portalFileName('某市财政局 "绩效"/申报')).toBe('某市财政局 绩效 申报.jixiao-portal.json');
  expect(portalFileName(' / ')).toBe('portal.jixiao-portal.json');
});

describe('a file is refused, all of it, with the reason and the place', () => {
  const cases: [string, string, object][] = [
    ['that is no JSON', '{', { why: 'json' }],
    ['of something else', '{"pages":[]}', { why: 'format' }],
    ['of a later version', broken('"version": 1', '"version": 2'), { why: 'version' }],
    ['with a page without an address', broken(/"page": .*/, ''), { why: 'shape', page: 1, place: 0, key: 'page' }],
    [
      'with a place that names nothing',
      broken('indicators.value', 'javascript:alert(1)'),
      { why: 'shape', page: 1, place: 2, key: 'at' },
    ],
    ['with a label without end', broken('项目申报', 'x'.repeat(400)), { why: 'shape', key: 'name' }],
    ['that is endless', `{"format":"jixiao-portal","x":"${' '.repeat(20_000_001)}"}`, { why: 'size' }],
  ];
  test.each(cases)('%s', (_, text, problem) => {
    expect(read(text)).toMatchObject({ ok: false, problems: [problem] });
  });
});
