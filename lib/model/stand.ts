import type { Grid, Reading, Slot } from './reading';
import { sameRow } from './same-row';
import { fold } from './text';

/**
 * What a slot stands under and among, in words, when a plan is made for it. At the moment of writing the same is asked of
 * the page as it is then: a place that stands otherwise is another place.
 */
export interface Stand {
  /** the page's address */
  page: string;
  /** title of its section and the labels that a person reads, nearest first, without those of its row: as one text */
  name: string;
  /** the labels of its row */
  lead: string[];
  /** the control's own code, '' where it has none */
  code: string;
  /** what the other cells of its row hold, by column; empty outside of a grid */
  row: string[];
  /** how many slots in sight have the same name, and which of them this is */
  alike: number;
  nth: number;
  /** whether its row alone tells it from those */
  single: boolean;
  /** which it is of those whose rows look like its own */
  twin: number;
  /** what places of the page hold that stand alone under their names, the most telling first: whose page this is */
  around: Around[];
}

export interface Around {
  name: string;
  value: string;
}

/** So many places say whose page it is: of the first places of the page those that say most. */
const aroundAtMost = 6;
const aroundWithin = 200;
const wordy = /\p{L}/u;

/** Labels that a person does not read as the place's name, or that a control changes while it is used. */
const aside = new Set(['placeholder', 'title', 'name', 'near', 'row']);

export const standOf = (reading: Reading, index: number): Stand => standsNow()(reading, index);

/** `standOf` for many slots at one moment: what they are compared by is worked out once, and each is compared with all of its name. */
export function standsNow(): typeof standOf {
  const moments = new Map<Reading, Moment>();
  return (reading, index) => {
    const moment = moments.get(reading) ?? momentOf(reading);
    moments.set(reading, moment);
    const name = nameAt(reading, index);
    const alike = slotsNamed(reading, name);
    const twins = twinsOf(index, alike, moment);
    return {
      page: reading.url,
      name,
      lead: leadAt(reading, index),
      code: codeAt(reading, index),
      row: moment.row(index),
      alike: alike.length,
      nth: alike.indexOf(index),
      single: twins.length === 1,
      twin: twins.indexOf(index),
      around: moment.telling.filter(({ slot }) => slot !== index).slice(0, aroundAtMost).map(({ name, value }) => ({ name, value })),
    };
  };
}

/** What the slots of a reading hold at one moment. */
interface Moment {
  row(index: number): string[];
  /** the same as one text */
  says(index: number): string;
  /** the labels of a slot's row as one text */
  lead(index: number): string;
  /** what stands alone under its name, the most telling first */
  telling: readonly (Around & { slot: number })[];
}

function momentOf(reading: Reading): Moment {
  const once = <T>(work: (index: number) => T): ((index: number) => T) => {
    const known = new Map<number, T>();
    return (index) => {
      const value = known.get(index) ?? work(index);
      known.set(index, value);
      return value;
    };
  };
  const row = once((index) => rowOf(reading, index));
  return {
    row,
    says: once((index) => row(index).join('\n')),
    lead: once((index) => leadAt(reading, index).join('\n')),
    telling: tellingOf(reading),
  };
}

/** Section and labels of a slot as one text; '' for none. */
export const nameAt = (reading: Reading, index: number): string => namesOf(reading).names[index] ?? '';

/** The slots in sight under this name, in the page's order. */
export const slotsNamed = (reading: Reading, name: string): readonly number[] => namesOf(reading).bearers.get(name) ?? [];

/** The labels of a slot's row. */
export const leadAt = (reading: Reading, index: number): string[] =>
  reading.slots[index]?.labels.flatMap(({ via, text }) => (via === 'row' ? [fold(text)] : [])) ?? [];

/** The code of a slot, '' where it has none. */
export const codeAt = (reading: Reading, index: number): string => reading.slots[index]?.labels.find(({ via }) => via === 'name')?.text ?? '';

/** Whether a slot of the page has this code. */
export const hasCode = (reading: Reading, code: string): boolean => reading.slots.some((_, index) => codeAt(reading, index) === code);

/**
 * What the cells of a slot's row hold, without its own; by column.
 * @param valueOf what a slot holds, where the reading's own values may be old
 */
export function rowOf(reading: Reading, index: number, valueOf = (slot: number): string => reading.slots[slot]?.value ?? ''): string[] {
  const at = reading.slots[index]?.cell;
  const grid = at && reading.grids[at.grid];
  if (!grid) return [];
  const held = Array.from({ length: grid.columns }, () => '');
  for (const { column, text, slots } of linesOf(grid).get(at.row) ?? []) {
    if (!slots.includes(index)) held[column] = slots.length > 0 ? slots.map(valueOf).join(' ') : text;
  }
  return held;
}

/** Those of the slots of a name whose rows look like that of one of them, itself among them. */
function twinsOf(index: number, alike: readonly number[], { row, says, lead }: Moment): number[] {
  // rows of a large form are mostly blank: those that say the same need not be compared cell by cell
  return alike.filter((other) => other === index || (lead(other) === lead(index) && (says(other) === says(index) || sameRow(row(index), row(other)))));
}

function tellingOf(reading: Reading): (Around & { slot: number })[] {
  const telling: (Around & { slot: number })[] = [];
  for (const [slot, { value, shut }] of reading.slots.slice(0, aroundWithin).entries()) {
    if (shut === 'hidden' || !wordy.test(value)) continue;
    const name = nameAt(reading, slot);
    if (slotsNamed(reading, name).length === 1) telling.push({ slot, name, value });
  }
  return telling.sort((a, b) => b.value.length - a.value.length);
}

function nameOf({ labels, section }: Slot, reading: Reading): string {
  const said = labels.filter(({ via }) => !aside.has(via));
  const words = said.length > 0 ? said : labels.filter(({ via }) => via !== 'row').slice(0, 1);
  // figures in a title may be counts
  return [reading.sections[section]?.title.replace(/\d+/g, '#') ?? '', ...words.map(({ text }) => text)].map(fold).join('\n');
}

interface Names {
  names: string[];
  bearers: Map<string, number[]>;
}

const named = new WeakMap<Reading, Names>();

/** Names of all slots, and the slots in sight by their names. Worked out once for a reading: what is typed changes no name. */
function namesOf(reading: Reading): Names {
  const known = named.get(reading);
  if (known) return known;
  const names = reading.slots.map((slot) => nameOf(slot, reading));
  const bearers = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    if (reading.slots[index]?.shut === 'hidden') continue;
    const same = bearers.get(name);
    if (same) same.push(index);
    else bearers.set(name, [index]);
  }
  const found = { names, bearers };
  named.set(reading, found);
  return found;
}

const lines = new WeakMap<Grid, Map<number, Grid['cells']>>();

function linesOf(grid: Grid): Map<number, Grid['cells']> {
  const known = lines.get(grid);
  if (known) return known;
  const byRow = new Map<number, Grid['cells']>();
  for (const cell of grid.cells) {
    const line = byRow.get(cell.row);
    if (line) line.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  lines.set(grid, byRow);
  return byRow;
}
