import type { Slot } from '@/lib/model/reading';
import { sameRow } from '@/lib/model/same-row';
import { codeAt, hasCode, leadAt, rowOf, slotsNamed, type Stand } from '@/lib/model/stand';
import { blank, fold } from '@/lib/model/text';
import type { LiveReading } from '../page';
import type { Anchors } from './anchors';
import { slotsInRow } from './evidence';
import { kept } from './kept';
import { sameValue } from './same-value';
import { shownNow } from './shown-now';

/** What a step brings may stand there already or not yet: whole rows and pages are compared as they were, or as they will be. */
type As = 'from' | 'to';

/** Nothing speaks against a slot of the right name: neither its code, while that one is elsewhere, nor its row. */
export function agrees(live: LiveReading, index: number, stand: Stand, anchors: Anchors): boolean {
  const { reading } = live;
  const code = codeAt(reading, index);
  if (code !== stand.code && stand.code !== '' && hasCode(reading, stand.code)) return false;
  return rowAgrees(live, index, stand, anchors);
}

/**
 * Whether a slot may be the one that was meant though its row says less than it did: a copy of a row with the same names takes
 * over what is chosen in a group of radios. As many of its words stand as are gone, and no other has come.
 * @param first the slot that agrees: what both hold speaks for this one too
 */
export function nearlyAgrees(live: LiveReading, index: number, first: number, stand: Stand, anchors: Anchors): boolean {
  const now = rowOf(live.reading, index, (slot) => held(live, slot, anchors, 'from'));
  if (now.length !== stand.row.length || leadAt(live.reading, index).join('\n') !== stand.lead.join('\n')) return false;
  const [own, others] = [held(live, index, anchors, 'from'), held(live, first, anchors, 'from')];
  let agree = !blank(own) && sameText(own, others) ? weightOf(own) : 0;
  let gone = 0;
  let unknown = false;
  for (const [column, before] of stand.row.entries()) {
    const text = now[column] ?? '';
    // it stands in the place of a row that was written, and any row may stand there now
    unknown ||= text === anotherRow;
    if (text === anotherRow) continue;
    if (stand.lead.includes(fold(before)) || !wordy.test(before + text)) continue;
    if (sameText(text, before)) agree += weightOf(before);
    else if (blank(text)) gone += weightOf(before);
    else return false;
  }
  return unknown || (agree > 0 && agree >= gone);
}

/** The row of a slot says what it said, whatever the slot's own code. */
export function rowAgrees(live: LiveReading, index: number, stand: Stand, anchors: Anchors): boolean {
  const { reading } = live;
  const row = (as: As): string[] => rowOf(reading, index, (slot) => held(live, slot, anchors, as));
  if (!sameRow(stand.row, row('from')) && !sameRow(stand.row, row('to'))) return false;
  const lead = leadAt(reading, index);
  const others = [...lead.filter((text) => !stand.lead.includes(text)), ...stand.lead.filter((text) => !lead.includes(text))];
  return others.every((text) => anchors.brings(text));
}

/**
 * Learns what the row of a slot holds now, for the steps that are still to come in it: a page may answer what was written with
 * words of its own. Only where that value was seen to stand, so that the row is known for certain.
 * @returns whether there is such a step
 */
export function learnRow(live: LiveReading, { key }: Slot, anchors: Anchors, toCome: ReadonlySet<string>): boolean {
  let any = false;
  for (const index of slotsInRow(live.reading, live.indexOf(key))) {
    const slot = live.reading.slots[index];
    const planned = slot && anchors.planned(live.element(index), slot.key);
    if (!planned || !toCome.has(planned.step.key)) continue;
    anchors.learn(planned.step.key, rowOf(live.reading, index, (other) => held(live, other, anchors, 'from')));
    any = true;
  }
  return any;
}

/** A text that is more than a figure. */
const wordy = /\p{L}/u;

/** So many characters of a text tell one page from another; 延续 and 专项 are said by many. */
const telling = 12;
const weightOf = (value: string): number => Math.min(value.length, telling) ** 2;

/** What is chosen from a list is said by many pages, however long it is. */
const chosen = /select|combo|radio|box|switch/;
const fewest = 3;

function weightAt(live: LiveReading, name: string, value: string): number {
  const [slot = -1] = slotsNamed(live.reading, name);
  return chosen.test(live.reading.slots[slot]?.widget ?? '') ? weightOf(value.slice(0, fewest)) : weightOf(value);
}

/** Whose page it is: most of what stood alone under its name when the plan was made holds the same now, by what each tells. */
export function samePage(live: LiveReading, { around }: Stand, anchors: Anchors): boolean {
  const weights = around.map(({ name, value }) => weightAt(live, name, value));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let agree = 0;
  let differ = 0;
  for (const [at, { name, value }] of around.entries()) {
    const [slot, other] = slotsNamed(live.reading, name);
    if (slot === undefined || other !== undefined) continue;
    const same = (['from', 'to'] as const).some((as) => sameText(held(live, slot, anchors, as), value));
    const weight = weights[at] ?? 0;
    if (same) agree += weight;
    else differ += weight;
    if (agree * 2 > all) return true;
  }
  return differ === 0 || differ < agree;
}

/** What a slot holds now; what this execution writes there as what it was before, or as what it will be. */
function held(live: LiveReading, index: number, anchors: Anchors, as: As): string {
  const slot = live.reading.slots[index];
  if (!slot) return '';
  const element = live.element(index);
  const value = element ? shownNow(slot, element) : slot.value;
  const planned = anchors.planned(element, slot.key);
  if (!planned) return value;
  const { step, shows, there } = planned;
  // written, and scrolled away since: what was seen of it stands
  if (there && !element) return step[as];
  if (value === step.to || (value === step.from && !there)) return step[as];
  if (sameText(value, step.to) || kept(value, step, shows)) return step[as];
  if (!sameText(value, step.from)) return value;
  return there ? anotherRow : step[as];
}

/** What no cell holds: in the place of a value that was written and is not where it should be. */
const anotherRow = 'another row';

const sameText = (one: string, other: string): boolean => one === other || sameValue(one, other);
