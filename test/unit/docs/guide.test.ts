import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInIndicators } from '@/lib/library/built-in';
import { indexPinyin, loadSyllables } from '@/lib/library/pinyin';
import { search } from '@/lib/library/search';
import { indexLibrary } from '@/lib/library/search-index';
import { textOf } from '../source-files';

const guide = textOf('docs/guide.zh-CN.md');

/** As words are compared: a catalogue's gap is an n in the guide, spaces do not count. */
const plain = (text: string): string => text.replace(/\$\d/g, 'n').replace(/\s/g, '');

test('the user guide quotes the words of the message catalogue', () => {
  const known = new Set(leaves(parse(textOf('assets/locales/zh_CN.yml'))).map(plain));
  const quoted = [...guide.matchAll(/【([^】]+)】/g)].map(([, words = '']) => words);
  expect(quoted.length).toBeGreaterThan(30);
  expect(quoted.filter((words) => !known.has(plain(words)))).toEqual([]);
});

test('what the user guide says a search finds is found first', async () => {
  const [, letters = '', name] = /`(\w+)` 找得到“(.+?)”/.exec(guide) ?? [];
  const index = indexLibrary(builtInIndicators());
  const [hit] = search(index, letters, { pinyin: await indexPinyin(index, await loadSyllables()), limit: 1 });
  expect(hit?.entry.name).toBe(name);
});

/** Every text in a nest of records. */
function leaves(value: unknown): string[] {
  return value instanceof Object ? Object.values(value).flatMap(leaves) : [String(value)];
}
