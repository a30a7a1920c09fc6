import { cellIn, panelsIn, type Panel, type Target } from './calendar';
import { saidIn } from './drawn-words';
import { chooseInHead } from './calendar-head';
import { twoFrames } from './pause';
import type { Popup } from './popup';
import { press } from './press';
import { scrollPanel } from './scroll-panel';
import { turnersOf, type Turner } from './turners';
import { waitFor } from './wait-for';

const mostTurns = 260;
const turnWait = 1_500;
const growWait = 500;

/**
 * Turns an open calendar until it shows a date. What turns it is found by trying: the lists of its head, then signs above
 * the cells, those on the left to go back, those on the right to go on, the outer ones first where it is far; what a press
 * did to which panel is looked at.
 * @param only the place of the one panel that is meant, where each end of a period has its own
 * @returns the date's cell
 */
export async function turnTo(target: Target, popup: Popup, document: Document, signal: AbortSignal, only?: number): Promise<Element | null> {
  /** months by which a turner turns each panel, by its place among all */
  const learned = new Map<string, number[]>();
  const inVain = new Set<string>();
  const panelsNow = (): Panel[] => panelsIn(saidIn(popup.layers()), target.kind).filter((_, index) => only === undefined || index === only);
  const steps = (before: readonly Panel[]): number[] | null => {
    const made = panelsNow().map(({ at }, index) => at - (before[index]?.at ?? at));
    return made.some((step) => step !== 0) ? made : null;
  };
  for (let turns = 0; turns < mostTurns && !signal.aborted; turns++) {
    const panels = panelsNow();
    const cell = cellIn(panels, target);
    if (cell && (turns === 0 || !(await slides(cell, document, signal)))) return cell;
    if (cell) continue;
    const moved = (): Promise<number[] | null> => waitFor(document, signal, turnWait, () => steps(panels));
    if (chooseInHead(popup.layers(), panels, target) && (await moved())) continue;
    const turnerNow = (): Turner | null => best(turnersOf(popup.layers(), panels), panels, target, learned);
    // the arrows of a calendar that still grows in are too small to be any
    const turner = turnerNow() ?? (await waitFor(document, signal, growWait, turnerNow));
    if (turner) {
      press(turner.element, 'part');
      const made = await moved();
      // a page that is busy drawing may miss a press: the second one in vain tells that nothing comes of it
      if (made || inVain.has(turner.name)) learned.set(turner.name, made ?? []);
      else inVain.add(turner.name);
    } else if (!scrollPanel(panels, target) || !(await moved())) return null;
  }
  return null;
}

/** The head may say the month while the days of the one before still slide away: waits for their end. @returns whether it came */
async function slides(cell: Element, document: Document, signal: AbortSignal): Promise<boolean> {
  await twoFrames();
  if (cell.isConnected && !isMoved(cell)) return false;
  return (await waitFor(document, signal, turnWait, () => (cell.isConnected && isMoved(cell) ? null : true))) === true;
}

function isMoved(cell: Element): boolean {
  for (let at: Element | null = cell, up = 0; at && up < 8; at = at.parentElement, up++) {
    if (/-leave/.test(at.getAttribute('class') ?? '') || at.getAnimations().some(({ playState }) => playState === 'running')) return true;
  }
  return false;
}

/** Months from what a panel shows to the target. */
function gap({ at, each, cells }: Panel, { month }: Target): number {
  const last = at + each * Math.max(0, cells.length - 1);
  return month < at ? month - at : Math.max(0, month - last);
}

/** The turner that is known to bring a panel nearest to the target; else one that was not tried yet, likeliest first. */
function best(turners: readonly Turner[], panels: readonly Panel[], target: Target, learned: ReadonlyMap<string, number[]>): Turner | null {
  const gaps = panels.map((panel) => gap(panel, target));
  const nearest = Math.min(...gaps.map(Math.abs));
  const at = gaps.findIndex((one) => Math.abs(one) === nearest);
  const away = Math.sign(gaps[at] ?? 0);
  const rank = ({ name, outer, way, off, panel, pressable }: Turner): number => {
    const steps = learned.get(name);
    // both arrows may stand on one side
    if (!steps) return (pressable ? 1 : 0) + (way === away ? 1 + (panel === at ? 0.5 : 0) + (nearest >= 12 ? outer : -outer) : 0.4 + (away * off) / 10_000);
    const then = Math.min(...panels.map((one, index) => Math.abs(gap({ ...one, at: one.at + (steps[index] ?? 0) }, target))));
    return then < nearest ? 10 + nearest - then : -1;
  };
  const [first] = [...turners].sort((a, b) => rank(b) - rank(a));
  return first && rank(first) > 0 ? first : null;
}
