import { setValue } from './set-value';

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** A text that was typed and that its page may take only later: when the box is left, or a key is pressed. */
interface Draft {
  control: Typed;
  /** what the box showed before anything was typed */
  before: string;
  /** what it showed when that was typed */
  shows: string;
  /** whether the page was told that the text is complete */
  told: boolean;
}

let draft: Draft | undefined;

/** Notes that a box holds a text of ours. @param before what it showed until now */
export function noteDraft(control: Typed, before: string): void {
  const first = draft?.control === control ? draft.before : before;
  if (draft?.control !== control) listen(control);
  draft = first === control.value ? undefined : { control, before: first, shows: control.value, told: draft?.control === control && draft.told };
}

/** What was typed is the page's by now. */
export function settleDraft(): void {
  draft = undefined;
}

/**
 * Takes back what was typed and may not have been taken yet, so that leaving the box hands in nothing: only where it still
 * shows that very text, for otherwise the page has put something of its own there.
 */
export function takeBack(): void {
  if (!draft) return;
  const { control, before, shows, told } = draft;
  draft = undefined;
  if (!control.isConnected || control.value !== shows || control.disabled || control.readOnly) return;
  setValue(control, before);
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'historyUndo' }));
  if (told) control.dispatchEvent(new Event('change', { bubbles: true }));
}

function listen(control: Typed): void {
  const told = (): void => {
    if (draft?.control === control) draft.told = true;
  };
  control.addEventListener('change', told, { once: true, capture: true });
}
