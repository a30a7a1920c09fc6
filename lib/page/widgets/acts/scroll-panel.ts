import type { Panel, Target } from './calendar';

/** Scrolls the list that the first panel's cells stand in, as far as the target must be. @returns whether it moved */
export function scrollPanel([panel]: readonly Panel[], { month }: Target): boolean {
  const [first, second] = panel?.cells ?? [];
  if (!panel || !first || !second) return false;
  for (let list = first.parentElement; list; list = list.parentElement) {
    if (list.scrollHeight <= list.clientHeight + 4 || !/auto|scroll/.test(getComputedStyle(list).overflowY)) continue;
    const { scrollTop } = list;
    const row = second.getBoundingClientRect().top - first.getBoundingClientRect().top;
    list.scrollTop += ((month - panel.at) / panel.each) * row;
    return list.scrollTop !== scrollTop;
  }
  return false;
}
