import { fold } from '@/lib/model/text';
import { cellIn, panelsOf, type Panel, type Target } from './calendar';
import type { Popup } from './popup';
import { press } from './press';
import { shown } from './shown';
import { waitFor } from './wait-for';

const mostTurns = 260;
const turnWait = 1_500;
const growWait = 500;

/**
 * Turns an open calendar until it shows a date. What turns it is found by trying: signs above the cells, those on the left
 * to go back, those on the right to go on, the outer ones first where it is far; what a press did to which panel is looked at.
 * @returns the date's cell
 */
export async function turnTo(target: Target, popup: Popup, document: Document, signal: AbortSignal): Promise<Element | null> {
  /** months by which a turner turns each panel, by its place among all */
  const learned = new Map<string, number[]>();
  for (let turns = 0; turns < mostTurns && !signal.aborted; turns++) {
    const panels = panelsOf(popup.layers(), target.kind);
    const cell = cellIn(panels, target);
    if (cell) return cell;
    const turnerNow = (): Turner | null => best(turnersOf(popup.layers(), panels), panels, target, learned);
    // the arrows of a calendar that still grows in are too small to be any
    const turner = turnerNow() ?? (await waitFor(document, signal, growWait, turnerNow));
    if (!turner) return null;
    press(turner.element, 'part');
    const moved = await waitFor(document, signal, turnWait, () => {
      const steps = panelsOf(popup.layers(), target.kind).map(({ at }, index) => at - (panels[index]?.at ?? at));
      return steps.some((step) => step !== 0) ? steps : null;
    });
    learned.set(turner.name, moved ?? []);
  }
  return null;
}

/** Months from what a panel shows to the target. */
function gap({ at, each, cells }: Panel, { month }: Target): number {
  const last = at + each * Math.max(0, cells.length - 1);
  return month < at ? month - at : Math.max(0, month - last);
}

interface Turner {
  element: Element;
  name: string;
  /** how far out it stands on its side */
  outer: number;
  way: -1 | 1;
  /** the panel that it stands over */
  panel: number;
}

/** The turner that is known to bring a panel nearest to the target; one that was not tried yet first. */
function best(turners: readonly Turner[], panels: readonly Panel[], target: Target, learned: ReadonlyMap<string, number[]>): Turner | null {
  const gaps = panels.map((panel) => gap(panel, target));
  const nearest = Math.min(...gaps.map(Math.abs));
  const at = gaps.findIndex((one) => Math.abs(one) === nearest);
  const away = gaps[at] ?? 0;
  const rank = ({ name, outer, way, panel }: Turner): number => {
    const steps = learned.get(name);
    if (!steps) return way === Math.sign(away) ? 1 + (panel === at ? 0.5 : 0) + (nearest >= 12 ? outer : -outer) : -1;
    const then = Math.min(...gaps.map((one, index) => Math.abs(one - (steps[index] ?? 0))));
    return then < nearest ? 10 + nearest - then : -1;
  };
  const [first] = [...turners].sort((a, b) => rank(b) - rank(a));
  return first && rank(first) > 0 ? first : null;
}

const pressable = 'button, a, i, span, div, th, td, svg, [role=button]';

/** The signs over the cells of the panels. */
function turnersOf(layers: readonly Element[], panels: readonly Panel[]): Turner[] {
  const top = Math.min(...panels.flatMap(({ cells }) => cells.map((cell) => cell.getBoundingClientRect().top)));
  const cells = new Set(panels.flatMap((panel) => panel.cells));
  const spans = panels.map((panel) => {
    const boxes = panel.cells.map((cell) => cell.getBoundingClientRect());
    return { left: Math.min(...boxes.map(({ left }) => left)) - 12, right: Math.max(...boxes.map(({ right }) => right)) + 12 };
  });
  const signs: { element: Element; left: number; right: number }[] = [];
  for (const element of layers.flatMap((layer) => [...layer.querySelectorAll(pressable)])) {
    if (cells.has(element) || signs.at(-1)?.element.contains(element) || !isSign(element) || !shown(element)) continue;
    const { left, right, width, height, bottom } = element.getBoundingClientRect();
    if (width > 3 && height > 3 && width < 60 && height < 60 && bottom <= top + 6) signs.push({ element, left, right });
  }
  return signs.map(({ element, left, right }, index): Turner => {
    const center = (left + right) / 2;
    const panel = spans.findIndex((span) => center >= span.left && center <= span.right);
    const { left: from, right: to } = spans[panel] ?? { left: Math.min(...spans.map((span) => span.left)), right: Math.max(...spans.map((span) => span.right)) };
    const off = center - (from + to) / 2;
    return { element, name: `${index} of ${signs.length}`, outer: Math.min(0.4, Math.abs(off) / 1_000), way: off < 0 ? -1 : 1, panel };
  });
}

const isSign = (element: Element): boolean => /^[\s\ue000-\uf8ff«»‹›<>◀▶◁▷◂▸←→⟨⟩❮❯]*$/.test(fold(element.textContent ?? '')) && !element.querySelector('input, table, button, a');
