import { beforeGesture } from './gate';
import { focusEvents } from './type-into';

/**
 * Moves the focus into a control for good: popups open and stay open only around the focused one. Where the window itself
 * has no focus (the user is in the panel) the browser moves it silently; then the events are given by hand.
 * @throws HeldBack where nothing may be opened: an input method that composes somewhere would end with the focus
 */
export function takeFocus(control: HTMLElement): void {
  beforeGesture('opens');
  if (!heard(control, 'focus', () => control.focus({ preventScroll: true }))) focusEvents(control, 'in');
}

export function leaveFocus(control: HTMLElement): void {
  if (!heard(control, 'blur', () => control.blur())) focusEvents(control, 'out');
}

function heard(control: HTMLElement, type: string, act: () => void): boolean {
  let came = false;
  const note = (): void => {
    came = true;
  };
  control.addEventListener(type, note, { capture: true });
  act();
  control.removeEventListener(type, note, { capture: true });
  return came;
}
