import { describe, expect, test } from 'vitest';
import { builtInIndicators } from '@/lib/library/built-in';
import { suggest } from '@/lib/library/suggest';
import type { Row } from '@/lib/model/filing';
import type { LibraryEntry } from '@/lib/model/library';
import { joinMeasure, parseMeasure, quantified } from '@/lib/model/measure';
import { builtinPacks } from '@/lib/packs/builtin';

const form = (() => {
  const found = builtinPacks.find((pack) => pack.id === 'dalian-union')?.forms.find(({ id }) => id === 'project-target');
  if (found === undefined) throw new Error('no target form');
  return found;
})();
const filing = (name: string, goal = '', indicators: Row[] = []) => ({
  year: 2026,
  fields: { 'project.name': name, 'project.overviewGoal': goal },
  tables: { indicators },
});
const vocabularies = builtinPacks.map((pack) => pack.vocabulary);
const forLevel = (level2: string, of: ReturnType<typeof suggest>) => of.find(({ level }) => level.level2 === level2)?.suggestions ?? [];
const entry = (more: Partial<LibraryEntry>): LibraryEntry => ({
  id: JSON.stringify(more),
  level1: '产出指标',
  level2: '数量指标',
  name: '慰问人数',
  operator: '≥',
  value: '500',
  unit: '人',
  domain: '工会-送温暖',
  year: 2024,
  source: { title: '测试', quality: 'mirror' },
  used: 0,
  ...more,
});

describe('suggestions', () => {
  test.each([
    ['困难职工帮扶', '困难职工帮扶'],
    ['2026年送温暖慰问项目', '送温暖'],
    ['职业技能竞赛', '职业技能竞赛'],
    ['职工书屋建设', '职工书屋/阵地建设'],
  ])('for %s the first 数量指标 is of the domain %s', (name, domain) => {
    const [first] = forLevel('数量指标', suggest(form, filing(name), builtInIndicators(), { vocabularies }));
    expect(first?.entry.domain).toBe(`工会-${domain}`);
    expect(first?.why).toBe(`指标库·${domain}`);
    expect(first?.reason).toContain(first?.entry.source.title);
  });

  test('every 二级指标 of the form gets some, at most three, of different names', () => {
    const all = suggest(form, filing('困难职工帮扶', '帮扶困难职工'), builtInIndicators(), { vocabularies });
    expect(all.map(({ level }) => level.id)).toEqual(form.tables.find(({ id }) => id === 'indicators')?.levels.map(({ id }) => id));
    for (const { suggestions } of all) {
      expect(suggestions.length).toBeGreaterThan(0);
      expect(suggestions.length).toBeLessThanOrEqual(3);
      expect(new Set(suggestions.map(({ entry }) => entry.name)).size).toBe(suggestions.length);
    }
  });

  test('no suggestion breaks the form’s demand for a number or is a placeholder', () => {
    for (const { level, suggestions } of suggest(form, filing('培训'), builtInIndicators(), { vocabularies, perLevel: 50 })) {
      for (const { entry } of suggestions) {
        const measure = parseMeasure(joinMeasure(entry), { year: 2026 });
        expect(['placeholder', 'unreadable']).not.toContain(measure.kind);
        if (level.quantified && measure.kind !== 'blank') expect(quantified(measure)).toBe(true);
      }
    }
  });

  test('a 二级指标 that has a named indicator gets none', () => {
    const rows = [{ level1: '产出指标', level2: '数量', name: '慰问户数', value: '500户' }];
    const levels = suggest(form, filing('送温暖', '', rows), builtInIndicators(), { vocabularies }).map(({ level }) => level.id);
    expect(levels).not.toContain('out.qty');
    expect(levels).toContain('out.qual');
  });

  test('a date of another year is not suggested, one of this year is', () => {
    const entries = [
      entry({ level2: '时效指标', name: '甲', operator: '', value: '2021年底前', unit: '' }),
      entry({ level2: '时效指标', name: '乙', operator: '', value: '2026年底前', unit: '' }),
      entry({ level2: '时效指标', name: '丙', operator: '', value: '12月底前', unit: '' }),
    ];
    expect(forLevel('时效指标', suggest(form, filing(''), entries)).map(({ entry }) => entry.name)).toEqual(['乙', '丙']);
  });

  test('an entry with a name only stands last and says so', () => {
    const entries = [entry({ name: '甲', value: '', source: { title: '测试', quality: 'seed' } }), entry({ name: '乙' })];
    const [first, second] = forLevel('数量指标', suggest(form, filing('送温暖'), entries));
    expect(first?.entry.name).toBe('乙');
    expect(second?.reason).toContain('只有名称');
  });

  test('where nothing is akin the one best is given and says so', () => {
    const entries = [entry({ domain: '水利' }), entry({ name: '乙', domain: '水利', used: 3 })];
    const found = forLevel('数量指标', suggest(form, filing('职工书屋'), entries));
    expect(found.map(({ entry }) => entry.name)).toEqual(['乙']);
    expect(found[0]?.reason).toContain('没有同类项目的指标');
  });

  test('among equals one’s own and the often used come first', () => {
    const entries = [
      entry({ name: '甲' }),
      entry({ name: '乙', source: { title: '测试', quality: 'official' } }),
      entry({ name: '丙', source: { title: '测试', quality: 'official' }, used: 5 }),
    ];
    expect(forLevel('数量指标', suggest(form, filing(''), entries)).map(({ entry }) => entry.name)).toEqual(['丙', '乙', '甲']);
  });
});
