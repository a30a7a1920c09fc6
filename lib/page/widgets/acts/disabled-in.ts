import type { Shut } from '@/lib/model/reading';

/** A drawn widget is shut when its input is, or when the library says so by a class. Read-only inputs are usual in it. */
export function disabledIn(root: Element, classes = ''): { shut?: Shut } {
  const shut = root.querySelector('input:disabled, [aria-disabled=true]') !== null || root.matches('[aria-disabled=true]');
  return shut || (classes !== '' && root.matches(classes)) ? { shut: 'disabled' } : {};
}
