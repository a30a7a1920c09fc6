type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Types into a control with the order of events of a person at a keyboard: the focus, the old text out, then for each
 * character keydown, beforeinput, the character, input, keyup, each key in a task of its own, and the focus away.
 */
export async function typeInto(control: Control, text: string): Promise<void> {
  control.focus();
  if (control instanceof HTMLSelectElement) {
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  } else {
    control.select();
    control.setRangeText('');
    control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }));
    for (const key of text) {
      control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      control.dispatchEvent(new InputEvent('beforeinput', { data: key, inputType: 'insertText', bubbles: true, cancelable: true }));
      control.setRangeText(key, control.value.length, control.value.length, 'end');
      control.dispatchEvent(new InputEvent('input', { data: key, inputType: 'insertText', bubbles: true }));
      control.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  control.dispatchEvent(new Event('change', { bubbles: true }));
  control.blur();
}
