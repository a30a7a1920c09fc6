/**
 * EasyUI makes three inputs of one field: the original (hidden, with the id and the family's class), the drawn one, and a
 * hidden one that carries name and value. All three stand for the `span.textbox` that holds the last two.
 * @param original selector of the original input of the family
 */
export function easyuiRoot(control: Element, original: string): Element | null {
  const root = control.matches(original) ? control.nextElementSibling : control.closest('span.textbox');
  return root?.matches('span.textbox') && root.previousElementSibling?.matches(original) ? root : null;
}

/** What the drawn input shows; its prompt stands in it as its value where it is empty. */
export function easyuiText(root: Element): string {
  const input = root.querySelector<HTMLInputElement>('.textbox-text');
  return input && !input.matches('.textbox-prompt') ? input.value : '';
}
