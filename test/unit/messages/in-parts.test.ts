import { inParts } from '@/lib/messages/in-parts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const text = fc
  .tuple(fc.constantFrom('绩', 'a', '𠮷', '"', '\ud800'), fc.nat(170_000), fc.string({ unit: 'binary', maxLength: 40 }))
  .map(([one, times, more]) => `${more}${one.repeat(times)}`);

test('no part is larger than 256 KB, cuts a character in two, or loses anything', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const parts = inParts(whole);
      expect(parts.join('')).toBe(whole);
      for (const [index, part] of parts.entries()) {
        expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(256 * 1024);
        const cut = /[\ud800-\udbff]$/.test(part) && /^[\udc00-\udfff]/.test(parts[index + 1] ?? '');
        expect(cut).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
});

test('an empty text is one part', () => {
  expect(inParts('')).toEqual(['']);
});
