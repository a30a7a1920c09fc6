/**
 * The native select that a library keeps from sight and draws a face for, right before or after it. It holds what was
 * chosen in the face; writing it would leave the face behind.
 */
export function selectBehind(face: Element): HTMLSelectElement | null {
  for (const beside of [face.previousElementSibling, face.nextElementSibling]) {
    if (beside instanceof HTMLSelectElement && isOutOfSight(beside)) return beside;
  }
  return null;
}

/** The element drawn for such a select that a control lies in, or null. */
export function faceOfSelect(control: Element): Element | null {
  let at: Element | null = control;
  for (let up = 0; at && up < 6; at = at.parentElement, up++) if (selectBehind(at)) return at;
  return null;
}

function isOutOfSight(select: HTMLSelectElement): boolean {
  if (select.getAttribute('aria-hidden') === 'true') return true;
  const { width, height } = select.getBoundingClientRect();
  return width < 3 || height < 3 || getComputedStyle(select).opacity === '0';
}
