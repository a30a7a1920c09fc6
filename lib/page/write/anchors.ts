import { sameRow } from '@/lib/model/same-row';
import type { SetStep, Step } from '@/lib/model/plan';
import type { Stand } from '@/lib/model/stand';
import type { LiveReading } from '../page';
import { elementAbove } from '../read/dom';
import { bySelector } from './by-selector';
import type { Evidence } from './evidence';
import { kept } from './kept';
import { placeAt } from './locate';
import { sameValue } from './same-value';
import { seek } from './seek';
import { inOneLook, isNative } from './shown-now';

/** What an execution keeps of its steps from its beginning on. */
export interface Anchors {
  /** the element that a step's key meant then */
  get(key: string): Element | undefined;
  /**
   * The step that is to be written at an element or around it, or at a key where the page drew it anew, and how the page
   * shows its value.
   */
  planned(element: Element | null, key: string): Planned | undefined;
  /** Whether a step brings this text to its place, or found it there: the page may have made it a label of the row. */
  brings(text: string): boolean;
  /** Whether a step turns one text into the other: a page may show late what it was given. */
  turns(before: string, after: string): boolean;
  /** What a step's place stood among when the plan was made, its row as it was seen last. */
  standing(key: string, stand: Stand): Stand;
  /** Notes what the row of a step holds after something in it was written. */
  learn(key: string, row: string[]): void;
  /** Whether the page answered what was written with words of its own in any row. */
  answered(): boolean;
  /** Notes that a step was written, or that the page has taken it back. */
  wrote(key: string, there: boolean): void;
  /** Notes how the page shows what a step brought, where that is another text. */
  shows(key: string, text: string): void;
}

export interface Planned {
  step: SetStep;
  shows: string | undefined;
  /** whether it was written: its place then holds the value, and one that holds what was before is another place */
  there: boolean;
}

/** An editor lies so deep in its cell at most. */
const deepest = 8;

/**
 * Holds on to the element of each step. A row that comes in between moves the paths of everything under it: the element
 * then still tells which row was meant, where the key alone would point at its neighbour. A step whose place the page does
 * not show for certain has none.
 */
export function anchorsOf(steps: readonly Step[], live: LiveReading, document: Document, evidence: Evidence): Anchors {
  const anchors = new Map<string, Element>();
  const byElement = new Map<Element, SetStep>();
  /** whether any of them may have the place of another in it, as a cell has its editor */
  let nests = false;
  const byKey = new Map<string, SetStep>();
  const shown = new Map<string, string>();
  let shownTexts: Set<string> | undefined;
  const rows = new Map<string, string[]>();
  const there = new Set<string>();
  let own = false;
  /** asked of every row for the same few texts */
  const asked = new Map<string, boolean>();
  const isPlanned = (text: string): boolean => {
    const known = asked.get(text) ?? [...byKey.values()].some((step) => sameValue(text, step.from) || kept(text, step));
    asked.set(text, known);
    return known;
  };
  const held: Anchors = {
    get: (key) => anchors.get(key),
    planned(element, key) {
      const step = (nests ? around(element, byElement) : element && byElement.get(element)) ?? byKey.get(key);
      return step && { step, shows: shown.get(step.key), there: there.has(step.key) };
    },
    brings: (text) => (shownTexts ??= new Set(shown.values())).has(text) || isPlanned(text),
    turns: (before, after) => [...byKey.values()].some((step) => sameValue(before, step.from) && kept(after, step)),
    standing(key, stand) {
      const row = rows.get(key);
      return row ? { ...stand, row } : stand;
    },
    learn(key, row) {
      const before = rows.get(key) ?? byKey.get(key)?.stand?.row;
      own ||= before !== undefined && !sameRow(before, row);
      rows.set(key, row);
    },
    answered: () => own,
    wrote: (key, is) => void (is ? there.add(key) : there.delete(key)),
    shows(key, text) {
      shown.set(key, text);
      shownTexts = undefined;
    },
  };
  for (const step of steps) if (step.kind === 'set') byKey.set(step.key, step);
  inOneLook(() => {
    for (const step of steps) {
      const element = step.kind === 'set' ? elementOf(live, step, held, evidence) : buttonOf(live, step.key, document);
      if (!element) continue;
      anchors.set(step.key, element);
      if (step.kind !== 'set') continue;
      byElement.set(element, step);
      nests ||= !isNative(element);
    }
  });
  return held;
}

function around(element: Element | null, steps: ReadonlyMap<Element, SetStep>): SetStep | undefined {
  for (let at = element, up = 0; at && up < deepest; at = elementAbove(at), up++) {
    const step = steps.get(at);
    if (step) return step;
  }
  return undefined;
}

function elementOf(live: LiveReading, step: SetStep, anchors: Anchors, evidence: Evidence): Element | null {
  const found = step.stand ? seek(live, step, step.stand, anchors) : live.indexOf(step.key);
  const place = typeof found === 'number' ? placeAt(live, found, step) : found;
  // where something else stands at its key already, what was meant is not to be found in another place by that key
  const index = found === 'label-changed' ? live.indexOf(step.key) : found;
  if (live.byRow?.(live.indexOf(step.key))) return null;
  if (typeof place !== 'string') evidence.found(step, place, live);
  return typeof index === 'number' ? live.element(index) : null;
}

function buttonOf(live: LiveReading, key: string, document: Document): Element | null {
  const button = live.reading.addButtons.find((one) => one.key === key);
  return button ? bySelector(document, button.selector) : null;
}
