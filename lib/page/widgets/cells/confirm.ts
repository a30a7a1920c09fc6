import { fold } from '@/lib/model/text';
import type { Editor } from './editor';

const yes = /^(?:✓|✔|√|确定|确认|完成|更新|ok|done|update|apply)$/i;

/** The button that came with an editor and takes what was entered: told by its words or by the little form it stands in. */
export function confirmIn({ control, layer }: Editor, cell: Element): HTMLElement | null {
  const within = layer ?? cell;
  const buttons = [...within.querySelectorAll<HTMLElement>('button, input[type=submit], input[type=button], a, [role=button]')];
  const said = buttons.find((button) => yes.test(wordsOf(button)));
  if (said) return said;
  const form = control.closest('form');
  if (!form || !within.contains(form)) return null;
  return buttons.find((button) => form.contains(button) && button.matches('[type=submit], button:not([type])') && wordsOf(button) === '') ?? null;
}

const wordsOf = (button: HTMLElement): string => fold(button instanceof HTMLInputElement ? button.value : (button.textContent ?? ''));
