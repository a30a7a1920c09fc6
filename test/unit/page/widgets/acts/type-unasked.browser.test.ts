import { expect, test } from 'vitest';
import { typeUnasked } from '@/lib/page/widgets/acts/type-into';

/** A box whose page keeps what is typed only while it believes that somebody is in it, as some libraries do. */
function box(): { input: HTMLInputElement; believed: () => boolean } {
  document.body.innerHTML = '<input value="编"><input>';
  const input = document.querySelector('input');
  if (!input) throw new Error('no input');
  let inside = false;
  input.addEventListener('focus', () => (inside = true));
  input.addEventListener('blur', () => (inside = false));
  return { input, believed: () => inside };
}

test('a box that is emptied of what we typed, while the user is in it, is still theirs to the page', () => {
  const { input, believed } = box();
  input.focus();
  typeUnasked(input, '');
  expect(input.value).toBe('');
  expect(believed()).toBe(true);
});

test('one that nobody is in is left', () => {
  const { input, believed } = box();
  typeUnasked(input, '');
  expect(believed()).toBe(false);
});
