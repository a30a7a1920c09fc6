import { expect, test } from 'vitest';
import { compileVocabulary } from '@/lib/recognise';
import { packs } from './packs';

test('a form compiled alone is the one that is found among all forms', () => {
  const alone = compileVocabulary(packs, 'national/monitor');
  const all = compileVocabulary(packs);
  expect(alone.forms).toHaveLength(1);
  expect(all.forms.find(({ id }) => id === 'national/monitor')).toBe(alone.forms[0]);
  expect(all.forms).toHaveLength(packs.flatMap(({ forms }) => forms).length);
});

test('other packs are other words', () => {
  expect(compileVocabulary(packs.filter(({ id }) => id === 'national')).forms.length).toBeLessThan(compileVocabulary(packs).forms.length);
});
