/**
 * Sets a control's value through the prototype's setter: where a framework put its own `value` property on the element to
 * notice changes, only the prototype's setter lets it see this one.
 */
export function setValue(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text);
}
