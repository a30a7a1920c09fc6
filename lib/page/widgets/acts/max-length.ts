type Typed = HTMLInputElement | HTMLTextAreaElement;

/** The most characters the control takes (UTF-16 units, as HTML counts), if it says so. */
export const maxLengthOf = (control: Typed): { maxLength?: number } =>
  control.maxLength >= 0 ? { maxLength: control.maxLength } : {};

/** A script may write past maxlength where a person could not: such a text is refused, never cut. */
export const tooLong = (control: Typed, text: string): boolean =>
  control.maxLength >= 0 && text.length > control.maxLength;
