import { lostLogin, withSign } from '@/lib/assistant/portal-login';
import { expect, test } from 'vitest';

test('one frame that saw the login go is enough, and its word counts until it takes it back', () => {
  const signs = withSign(withSign({}, 3, 'expired'), 5, 'idle');
  expect(lostLogin(signs, [0, 3, 5])).toBe('expired');
  expect(lostLogin(withSign(signs, 3, null), [0, 3, 5])).toBeNull();
});

test('a login page has no reading, and counts all the same', () => {
  expect(lostLogin({ 0: 'login' }, [])).toBe('login');
});

test('silence counts when all frames of the form are silent', () => {
  expect(lostLogin({ 0: 'idle' }, [0, 3])).toBeNull();
  expect(lostLogin({ 0: 'idle', 3: 'idle' }, [0, 3])).toBe('idle');
  expect(lostLogin({}, [])).toBeNull();
});
