import { beforeAll, describe, expect, test } from 'vitest';
import { builtInIndicators } from '@/lib/library/built-in';
import { indexPinyin, loadSyllables, type PinyinIndex } from '@/lib/library/pinyin';
import { search } from '@/lib/library/search';
import { indexLibrary } from '@/lib/library/search-index';
import { LibraryEntry } from '@/lib/model/library';

const entry = (name: string, more: Partial<LibraryEntry> = {}): LibraryEntry => ({
  id: name,
  level1: '产出指标',
  level2: '数量指标',
  name,
  operator: '',
  value: '',
  unit: '',
  domain: '工会-困难职工帮扶',
  year: 2022,
  source: { title: '测试', quality: 'own' },
  used: 0,
  ...more,
});

const small = indexLibrary([
  entry('绩效指标完成率', { level2: '质量指标', domain: '通用-会议培训' }),
  entry('困难职工帮扶资金发放及时率', { level2: '时效指标' }),
  entry('高级职称教师占比', { domain: '教育' }),
  entry('生师比', { domain: '教育' }),
  entry('帮扶困难职工人数'),
  entry('慰问人数', { used: 9 }),
  entry('慰问人数（离退休）'),
]);
const names = (question: string, pinyin?: PinyinIndex) => search(small, question, { pinyin }).map((hit) => hit.entry.name);

describe('fragments', () => {
  test('a fragment anywhere in a name finds it, a name that begins with it and the shorter one first', () => {
    expect(names('慰问')).toEqual(['慰问人数', '慰问人数（离退休）']);
    expect(names('困难职工').slice(0, 2)).toEqual(['困难职工帮扶资金发放及时率', '帮扶困难职工人数']);
  });

  test('words apart all have to be there, in whatever field', () => {
    expect(names('帮扶 时效')).toEqual(['困难职工帮扶资金发放及时率']);
    expect(names('教育 职称')).toEqual(['高级职称教师占比']);
  });

  test('a single character is a fragment', () => {
    expect(names('率')).toEqual(['绩效指标完成率', '困难职工帮扶资金发放及时率']);
  });

  test('where nothing has all fragments, the nearest names are given', () => {
    expect(names('高职称教师比例')[0]).toBe('高级职称教师占比');
    expect(names('师生比')[0]).toBe('生师比');
  });

  test('what is not there is not found', () => {
    expect(names('航天发射')).toEqual([]);
  });

  test('full-width, space and punctuation make no difference', () => {
    expect(names('　慰问人数(离退休)')[0]).toBe('慰问人数（离退休）');
  });

  test('an empty question gives all, the often used first', () => {
    expect(names('')).toHaveLength(7);
    expect(names('')[0]).toBe('慰问人数');
  });
});

describe('pinyin', () => {
  let pinyin: PinyinIndex;
  beforeAll(async () => {
    pinyin = await indexPinyin(small, await loadSyllables());
  });

  test.each(['jxzb', 'ji xiao', 'jixiao', 'jxiao', 'jixiaozb', 'JXZB', '绩xiao', 'jx指标'])('%s finds 绩效指标', (question) => {
    expect(names(question, pinyin)).toContain('绩效指标完成率');
  });

  test('initials find nothing that they do not stand for', () => {
    expect(names('jxzb', pinyin)).toEqual(['绩效指标完成率']);
    expect(names('zzzz', pinyin)).toEqual([]);
  });

  test('the reading of a sign follows the word it stands in', async () => {
    const syllables = await loadSyllables();
    const read = (text: string) => syllables(text).map((syllable) => syllable[0]).join('');
    expect(['增长率', '会计', '差额拨款', '参差不齐'].map(read)).toEqual(['zzl', 'kj', 'cebk', 'ccbq']);
  });
});

describe('the built-in indicators', () => {
  test('are 656, each in the shape of an entry with an id of its own', () => {
    const entries = builtInIndicators();
    expect(entries).toHaveLength(656);
    for (const one of entries) expect(LibraryEntry.safeParse(one)).toMatchObject({ success: true });
    expect(new Set(entries.map((one) => one.id)).size).toBe(656);
  });

  test('have an address only where the source’s own text was read', () => {
    for (const { source } of builtInIndicators()) {
      if (source.quality !== 'seed' && source.quality !== 'official') expect(source.url).toBeUndefined();
    }
  });

  test('are found by what people type', () => {
    const index = indexLibrary(builtInIndicators());
    expect(search(index, '送温暖')[0]?.entry.domain).toBe('工会-送温暖');
    expect(search(index, '满意度 职工')[0]?.entry.level1).toBe('满意度指标');
  });
});
