import { expect, test } from 'vitest';
import { toProblem } from '@/lib/store/problem';

const named = (name: string, message = '', more: object = {}) => Object.assign(new Error(message), { name, ...more });

test('a full disk is told as such, however deep the browser wraps it', () => {
  const quota = named('QuotaExceededError');
  expect(toProblem(quota).code).toBe('disk-full');
  expect(toProblem(named('AbortError', '', { inner: quota })).code).toBe('disk-full');
  expect(toProblem(named('AbortError', '', { inner: named('X', '', { inner: quota }) })).code).toBe('disk-full');
  expect(toProblem(new Error('Resource::kQuotaBytes quota exceeded')).code).toBe('disk-full');
  expect(toProblem(new Error('IO error: …/000003.log: FILE_ERROR_NO_SPACE')).code).toBe('disk-full');
});

test('a database that does not open is unreadable', () => {
  const text = 'Internal error opening backing store for indexedDB.open.';
  expect(toProblem(named('UnknownError', text)).code).toBe('store-unreadable');
  expect(toProblem(named('OpenFailedError', `UnknownError ${text}`)).code).toBe('store-unreadable');
});

test('what nobody foresaw is internal, with its words, and anything may be thrown', () => {
  expect(toProblem(new TypeError('x is not a function'))).toEqual({
    code: 'internal',
    values: { reason: 'TypeError: x is not a function' },
  });
  expect(toProblem('text').code).toBe('internal');
  expect(toProblem(undefined).code).toBe('internal');
  const loop = named('A');
  expect(toProblem(Object.assign(loop, { inner: loop })).code).toBe('internal');
});
