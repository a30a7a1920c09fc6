import type { Slot } from '@/lib/model/reading';
import { sameRow } from '@/lib/model/same-row';
import { codeAt, hasCode, leadAt, rowOf, slotsNamed, type Stand } from '@/lib/model/stand';
import type { LiveReading } from '../page';
import { widgetById } from '../widgets';
import type { Anchors } from './anchors';
import { kept } from './kept';
import { sameValue } from './same-value';

/** What a step brings may stand there already or not yet: whole rows and pages are compared as they were, or as they will be. */
type As = 'from' | 'to';

/** Nothing speaks against a slot of the right name: neither its code, while that one is elsewhere, nor its row. */
export function agrees(live: LiveReading, index: number, stand: Stand, anchors: Anchors): boolean {
  const { reading } = live;
  const code = codeAt(reading, index);
  if (code !== stand.code && stand.code !== '' && hasCode(reading, stand.code)) return false;
  const lead = leadAt(reading, index);
  const others = [...lead.filter((text) => !stand.lead.includes(text)), ...stand.lead.filter((text) => !lead.includes(text))];
  if (!others.every((text) => anchors.brings(text))) return false;
  const row = (as: As): string[] => rowOf(reading, index, (slot) => held(live, slot, anchors, as));
  return sameRow(stand.row, row('from')) || sameRow(stand.row, row('to'));
}

/**
 * Learns what the row of a slot holds now, for the steps that are still to come in it: a page may answer what was written with
 * words of its own. Only where that value was seen to stand, so that the row is known for certain.
 */
export function learnRow(live: LiveReading, { cell }: Slot, anchors: Anchors): void {
  if (!cell) return;
  live.reading.slots.forEach((slot, index) => {
    if (slot.cell?.grid !== cell.grid || slot.cell.row !== cell.row) return;
    const planned = anchors.planned(live.element(index), slot.key);
    if (planned) anchors.learn(planned.step.key, rowOf(live.reading, index, (other) => held(live, other, anchors, 'from')));
  });
}

/** So many characters of a text tell one page from another; 延续 and 专项 are said by many. */
const telling = 12;
const weightOf = (value: string): number => Math.min(value.length, telling) ** 2;

/** Whose page it is: most of what stood alone under its name when the plan was made holds the same now, by what each tells. */
export function samePage(live: LiveReading, { around }: Stand, anchors: Anchors): boolean {
  const all = around.reduce((sum, { value }) => sum + weightOf(value), 0);
  let agree = 0;
  let differ = 0;
  for (const { name, value } of around) {
    const [slot, other] = slotsNamed(live.reading, name);
    if (slot === undefined || other !== undefined) continue;
    const same = (['from', 'to'] as const).some((as) => sameText(held(live, slot, anchors, as), value));
    if (same) agree += weightOf(value);
    else differ += weightOf(value);
    if (agree * 2 > all) return true;
  }
  return differ === 0 || differ < agree;
}

/** What a slot holds now; what this execution writes there as what it was before, or as what it will be. */
function held(live: LiveReading, index: number, anchors: Anchors, as: As): string {
  const slot = live.reading.slots[index];
  const element = live.element(index);
  const value = (slot && element && widgetById(slot.widget)?.read(element).value) ?? slot?.value ?? '';
  const planned = anchors.planned(element, slot?.key ?? '');
  if (!planned) return value;
  const { step, shows, there } = planned;
  if (sameText(value, step.to) || kept(value, step, shows)) return step[as];
  if (!sameText(value, step.from)) return value;
  return there ? anotherRow : step[as];
}

/** What no cell holds: in the place of a value that was written and is not where it should be. */
const anotherRow = 'another row';

const sameText = (one: string, other: string): boolean => one === other || sameValue(one, other);
