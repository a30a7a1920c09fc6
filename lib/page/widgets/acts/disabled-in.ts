import type { Shut } from '@/lib/model/reading';

const shutInput = 'input:disabled, input[aria-disabled=true], [role=combobox][aria-disabled=true]';

/**
 * A drawn widget is shut when its input is, or when the library says so by a class. Read-only inputs are usual in it, and so
 * is a stepper that can go no further.
 */
export function disabledIn(root: Element, classes = ''): { shut?: Shut } {
  const shut = root.querySelector(shutInput) !== null || root.matches('[aria-disabled=true], :disabled');
  return shut || (classes !== '' && root.matches(classes)) ? { shut: 'disabled' } : {};
}
