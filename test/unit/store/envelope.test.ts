import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from '@/lib/store/envelope';
import { MemoryArea } from './browser-parts';
import { codeOf, Machine } from './machine';

const key = 'r:filings:a';

test('a body comes back from the second copy as it was, whatever characters and keys are in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string({ unit: 'binary' }), async (body, text) => {
      const area = new MemoryArea();
      const row = { v: 1, seq: 7, body: { body, text, lone: '\ud800' } };
      await area.set({ [key]: await seal(key, row) });
      const found = await area.get([key]);
      expect(JSON.stringify(await unseal(key, found[key]))).toBe(JSON.stringify(row));
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['body', { body: '{"x":"2"}' }],
  ['seq', { seq: 8 }],
  ['version', { v: 2 }],
  ['hash', { sha256: '0'.repeat(64) }],
  ['shape', { more: true }],
])('an envelope whose %s was changed is refused', async (_what, edit) => {
  const envelope = await seal(key, { v: 1, seq: 7, body: { x: '1' } });
  expect(await unseal(key, envelope)).toEqual({ v: 1, seq: 7, body: { x: '1' } });
  expect(await unseal(key, { ...envelope, ...edit })).toBeUndefined();
  expect(await unseal('r:filings:b', envelope)).toBeUndefined();
});

test('the second copy is closed to content scripts where the browser can, and the store opens where it cannot', async () => {
  const machine = new Machine();
  const asked: unknown[] = [];
  const closing = async (level: { accessLevel: string }) => {
    asked.push(level);
    throw new Error('not for this area');
  };
  Object.assign(machine.area, { setAccessLevel: closing });
  expect(codeOf(await machine.try())).toBe('ok');
  expect(asked).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
});
