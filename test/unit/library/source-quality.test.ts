import { expect, test } from 'vitest';
import { qualityWords, shownAddress } from '@/lib/library/source-quality';

test.each([
  ['seed', '制度原文', true],
  ['official', '官方公开', true],
  ['mirror', '公开资料，未核原文', false],
  ['unlocated', '公开资料，未核原文', false],
  ['own', '本单位填报', false],
] as const)('a source of quality %s is called %s; its address is shown: %s', (quality, words, shown) => {
  expect(qualityWords(quality)).toBe(words);
  expect(shownAddress({ title: '某文', quality, url: 'https://example.org' }) !== undefined).toBe(shown);
});
