import { fold } from '@/lib/model/text';
import type { Box } from './box';
import { attribute } from './dom';

/**
 * Whether a name says no more than what a drawn combobox shows now: the chosen option, which some libraries give as its name.
 * Such a name changes with each choice and labels nothing.
 */
export function saysChosen(box: Box, name: string): boolean {
  const control = box.found?.control;
  if (name === '' || !control || control instanceof HTMLInputElement || attribute(control, 'role') !== 'combobox') return false;
  return fold(control.textContent ?? '') === fold(name);
}
