import type { WidgetState } from '../widget';
import { shutOf } from './shut-of';

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** What a native text box holds and takes. */
export function typedState(control: Typed): WidgetState {
  const state: WidgetState = { value: control.value };
  const { shut } = shutOf(control);
  if (shut !== undefined) state.shut = shut;
  // UTF-16 units, as HTML counts
  if (control.maxLength >= 0) state.maxLength = control.maxLength;
  return state;
}

/** A script may write past maxlength where a person could not: such a text is refused, never cut. */
export const tooLong = (control: Typed, text: string): boolean =>
  control.maxLength >= 0 && text.length > control.maxLength;
