import { fold } from '@/lib/model/text';
import type { Panel } from './calendar';
import { everythingIn, isInput, ownText } from './drawn-words';
import { shown } from './shown';

/** A sign above the cells of a calendar that may turn it. */
export interface Turner {
  element: Element;
  name: string;
  /** how far out it stands on its side */
  outer: number;
  way: -1 | 1;
  /** how far right of the middle of its panel it stands, in pixels */
  off: number;
  /** the panel that it stands over */
  panel: number;
  /** whether it is drawn as something to press: the tip of the popup's frame is not */
  pressable: boolean;
}

const pressable = 'button, a, i, b, em, span, div, th, td, svg, img, input[type=button], input[type=image], [role=button]';

/** The signs over the cells of the panels. */
export function turnersOf(layers: readonly Element[], panels: readonly Panel[]): Turner[] {
  const top = Math.min(...panels.flatMap(({ cells }) => cells.map((cell) => cell.getBoundingClientRect().top)));
  const cells = new Set(panels.flatMap((panel) => panel.cells));
  const spans = panels.map((panel) => {
    const boxes = panel.cells.map((cell) => cell.getBoundingClientRect());
    return { left: Math.min(...boxes.map(({ left }) => left)) - 12, right: Math.max(...boxes.map(({ right }) => right)) + 12 };
  });
  const signs: { element: Element; left: number; right: number }[] = [];
  for (const element of everythingIn(layers)) {
    if (!element.matches(pressable) || cells.has(element) || signs.at(-1)?.element.contains(element)) continue;
    if (!isSign(element) || isMark(element) || !shown(element)) continue;
    const { left, right, width, height, bottom } = element.getBoundingClientRect();
    if (width > 3 && height > 3 && width < 60 && height < 60 && bottom <= top + 6) signs.push({ element, left, right });
  }
  // the arrow of a list in the head opens that list; where there is nothing else it may turn after all
  const bare = signs.filter(({ element }) => !element.parentElement?.querySelector('input, select'));
  return (bare.length > 0 ? bare : signs).map(({ element, left, right }, index, { length }): Turner => {
    const center = (left + right) / 2;
    const panel = spans.findIndex((span) => center >= span.left && center <= span.right);
    const { left: from, right: to } = spans[panel] ?? { left: Math.min(...spans.map((span) => span.left)), right: Math.max(...spans.map((span) => span.right)) };
    const off = center - (from + to) / 2;
    const name = `${index} of ${length}`;
    return { element, name, outer: Math.min(0.4, Math.abs(off) / 1_000), off, way: wayOf(element) ?? (off < 0 ? -1 : 1), panel, pressable: isPressable(element) && !saysElse(element) };
  });
}

const back = /^[<«‹◀◁◂←⟨❮]*(?:prev(?:ious)?(?: (?:month|year))?|[上前]一?个?[年月页])?[<«‹◀◁◂←⟨❮]*$/i;
const on = /^[>»›▶▷▸→⟩❯]*(?:next(?: (?:month|year))?|[下后]一?个?[年月页])?[>»›▶▷▸→⟩❯]*$/i;
const sign = /^[\s\ue000-\uf8ff]*$/;

function isSign(element: Element): boolean {
  const text = fold(isInput(element) ? element.value : (element.textContent ?? '')).replace(sign, '');
  return (back.test(text) || on.test(text)) && !element.querySelector('input, select, table, button, a');
}

const isPressable = (element: Element): boolean => element.closest('button, a, [role=button]') !== null || getComputedStyle(element).cursor === 'pointer';

/** What lies in a day and says nothing: its dot, its frame. */
function isMark(element: Element): boolean {
  for (let at = element.parentElement, up = 0; at && up < 3; at = at.parentElement, up++) if (/^\s*\d{1,2}\s*$/.test(ownText(at))) return true;
  return false;
}

const wordOf = (element: Element): string | undefined =>
  [element.textContent, element.getAttribute('title'), element.getAttribute('aria-label')].map((text) => fold(text ?? '').replace(sign, '')).find((text) => text !== '');

/** What is called otherwise, or is a sign in a button that is, opens another view. */
const saysElse = (element: Element): boolean =>
  [element, element.closest('button, a, [role=button]')].some((one) => one !== null && wordOf(one) !== undefined && wayOf(one) === undefined);

function wayOf(element: Element): -1 | 1 | undefined {
  const word = wordOf(element);
  if (word === undefined) return undefined;
  return back.test(word) ? -1 : on.test(word) ? 1 : undefined;
}
