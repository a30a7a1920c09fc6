import { fold } from '@/lib/model/text';
import type { Panel, Target } from './calendar';
import { everythingIn, isSelect } from './drawn-words';
import { beforeGesture } from './gate';
import { yearIn, monthOf } from './said-month';
import { shown } from './shown';

/**
 * Chooses a target's year, or its month where a panel is of that year, in the lists of a calendar's head.
 * @returns whether anything was chosen: the calendar is looked at again then
 */
export function chooseInHead(layers: readonly Element[], panels: readonly Panel[], { kind, month }: Target): boolean {
  const selects = everythingIn(layers).filter(isSelect).filter(shown);
  if (kind === 'year' || selects.length > 2) return false;
  const year = Math.floor(month / 12);
  if (selects.some((select) => choose(select, (text) => yearOf(text) === year))) return true;
  const thisYear = kind === 'day' && panels.some(({ at }) => Math.floor(at / 12) === year);
  return thisYear && selects.some((select) => choose(select, (text) => inTwelve(text) === (month % 12) + 1));
}

const yearOf = (text: string): number | undefined => (/^\d{4}\s*年?$/.test(text) ? yearIn(text) : undefined);

const inTwelve = (text: string): number => monthOf(text) || (/^\d{1,2}$/.test(text) ? Number(text) : 0);

/** False where it is chosen already. */
function choose(select: HTMLSelectElement, fits: (text: string) => boolean): boolean {
  const index = [...select.options].findIndex((option) => fits(fold(option.text)) && !option.disabled);
  if (index < 0 || index === select.selectedIndex) return false;
  beforeGesture();
  select.selectedIndex = index;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
