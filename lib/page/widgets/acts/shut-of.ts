import type { Shut } from '@/lib/model/reading';

type Native = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const open: { shut?: Shut } = {};

/** Whether a native control takes no input from a person; a disabled fieldset around it counts. */
export function shutOf(control: Native): { shut?: Shut } {
  // what takes part in validation is not disabled: mostly that is answered without a selector
  if ((!control.willValidate && control.matches(':disabled')) || control.getAttribute('aria-disabled') === 'true') return { shut: 'disabled' };
  if (control instanceof HTMLSelectElement) return open;
  if (control.readOnly || control.getAttribute('aria-readonly') === 'true') return { shut: 'readonly' };
  return open;
}
