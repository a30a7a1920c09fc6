import { fold } from '@/lib/model/text';
import { shown } from '../acts/shown';

/** The × of a dialog: what shuts it and does nothing else. */
export function closeIn(dialog: Element): HTMLElement | null {
  const buttons = [...dialog.querySelectorAll<HTMLElement>('button, a, [role=button], [class*=close]')].filter(shown);
  return (
    buttons.find((button) => /^[×✕✖xX]$/.test(fold(button.textContent ?? ''))) ??
    buttons.find((button) => /^(?:close|关闭)$/i.test(fold(button.getAttribute('aria-label') ?? button.title))) ??
    buttons.find((button) => fold(button.textContent ?? '') === '' && /close/i.test(button.getAttribute('class') ?? '')) ??
    null
  );
}
