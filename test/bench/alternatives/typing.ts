import { userEvent } from '@testing-library/user-event';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Fills a control as Testing Library's user-event does for a person at a keyboard: pointer, focus, the old text out, then all
 * events of each key; an option of a list by choosing it. Without the pause between keys that it makes by itself.
 */
export async function typeInto(control: Control, text: string): Promise<void> {
  const user = userEvent.setup({ delay: null, document: control.ownerDocument });
  if (control instanceof HTMLSelectElement) return user.selectOptions(control, text);
  await user.clear(control);
  await user.type(control, text);
}
