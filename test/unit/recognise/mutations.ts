import * as fc from 'fast-check';
import type { FrameReading, GridCell, Reading, Slot } from '@/lib/model/reading';

/** One change of a reading: which kind, and numbers and a text that say where and what. */
export interface Mutation {
  kind: number;
  at: number;
  to: number;
  text: string;
}

const hostile = [
  '',
  ' ',
  '\ud800',
  '\u202e总分\u202c',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '[]()*+?.\\^$|{}',
  '项目名称'.repeat(2_000),
  'a'.repeat(50_000),
  'NaN',
  '1e999',
  '-0',
  '１２３',
  '〔2022〕3号',
  '20260101',
  '合计',
  '小计',
  '得分',
  '年度指标值',
];

/** @param words texts that mean something somewhere: labels and titles of forms */
export const anyMutation = (words: readonly string[]): fc.Arbitrary<Mutation> =>
  fc.record({
    kind: fc.nat(edits.length - 1),
    at: fc.nat(100_000),
    to: fc.nat(100_000),
    text: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...hostile), fc.string({ maxLength: 20 })),
  });

/** A copy of the readings with the changes made, one after the other. */
export function mutated(frames: readonly FrameReading[], mutations: readonly Mutation[]): FrameReading[] {
  const copy = structuredClone([...frames]);
  for (const mutation of mutations) {
    const frame = copy[mutation.at % Math.max(1, copy.length)];
    if (frame) edits[mutation.kind]?.(frame.reading, mutation);
  }
  return copy;
}

const odd = [-1, 0, 0.5, Number.NaN, 2, 7, 1_000, 1e9, Number.POSITIVE_INFINITY];
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const slotAt = ({ slots }: Reading, at: number): Slot | undefined => pick(slots, at);
const cellAt = ({ grids }: Reading, at: number): GridCell | undefined => {
  const grid = pick(grids, at);
  return grid && pick(grid.cells, Math.floor(at / 7));
};

/** Puts two members of a list in each other's place. */
function swap<T>(list: T[], one: number, other: number): void {
  const [a, b] = [one % Math.max(1, list.length), other % Math.max(1, list.length)];
  const [first, second] = [list[a], list[b]];
  if (first === undefined || second === undefined) return;
  list[a] = second;
  list[b] = first;
}

/** Takes one out, or puts it in twice. */
function drop<T>(list: T[], at: number): void {
  if (list.length > 0) list.splice(at % list.length, 1);
}
function double<T>(list: T[], at: number, to: number): void {
  const one = pick(list, at);
  if (one !== undefined) list.splice(to % list.length, 0, structuredClone(one));
}

const edits: ((reading: Reading, mutation: Mutation) => void)[] = [
  // slots: a slot that goes, or comes twice, moves all that are counted after it
  ({ slots }, { at }) => drop(slots, at),
  ({ slots }, { at, to }) => double(slots, at, to),
  ({ slots }, { at, to }) => swap(slots, at, to),
  // labels
  (reading, { at, text }) => {
    const label = pick(slotAt(reading, at)?.labels ?? [], at);
    if (label) label.text = text;
  },
  (reading, { at, to }) => {
    const [one, other] = [slotAt(reading, at), slotAt(reading, to)];
    if (one && other) [one.labels, other.labels] = [other.labels, one.labels];
  },
  (reading, { at }) => slotAt(reading, at)?.labels.reverse(),
  (reading, { at }) => drop(slotAt(reading, at)?.labels ?? [], at),
  (reading, { at, text }) => slotAt(reading, at)?.labels.unshift({ via: at % 2 === 0 ? 'form-item' : 'inside', text }),
  // what slots hold, and where they stand
  (reading, { at, text }) => {
    const slot = slotAt(reading, at);
    if (slot) slot.value = text;
  },
  (reading, { at, to }) => {
    const slot = slotAt(reading, at);
    if (slot) slot.section = pick(odd, to) ?? 0;
  },
  (reading, { at, to }) => {
    const slot = slotAt(reading, at);
    if (slot) slot.group = to % 3;
  },
  (reading, { at, to }) => {
    const slot = slotAt(reading, at);
    if (slot?.cell) slot.cell = { grid: to % 5, row: at % 40, column: pick(odd, to) ?? 0 };
  },
  // cells
  ({ grids }, { at, to }) => drop(pick(grids, at)?.cells ?? [], to),
  ({ grids }, { at, to }) => double(pick(grids, at)?.cells ?? [], to, at),
  (reading, { at, text }) => {
    const cell = cellAt(reading, at);
    if (cell) cell.text = text;
  },
  (reading, { at, to }) => {
    const cell = cellAt(reading, at);
    if (cell) [cell.rowSpan, cell.columnSpan] = [pick(odd, to) ?? 1, pick(odd, to + 3) ?? 1];
  },
  (reading, { at, to }) => {
    const cell = cellAt(reading, at);
    if (cell) [cell.row, cell.column] = [to % 30, pick(odd, to) ?? 0];
  },
  (reading, { at, to }) => {
    const cell = cellAt(reading, at);
    if (cell) cell.slots = [to, pick(odd, to) ?? 0, ...cell.slots];
  },
  (reading, { at, to }) => {
    const [one, other] = [cellAt(reading, at), cellAt(reading, to)];
    if (one && other) [one.text, other.text] = [other.text, one.text];
  },
  // grids and sections
  ({ grids }, { at }) => drop(grids, at),
  ({ grids }, { at, to }) => double(grids, at, to),
  ({ grids }, { at, to }) => swap(grids, at, to),
  ({ grids }, { at, to }) => {
    const grid = pick(grids, at);
    if (grid) [grid.headerRows, grid.rows] = [pick(odd, to) ?? 0, pick(odd, to + 1) ?? 0];
  },
  ({ grids }, { at, text }) => pick(grids, at)?.columnCodes.unshift(text),
  ({ grids }, { at, text }) => {
    const grid = pick(grids, at);
    if (grid) grid.title = text;
  },
  ({ sections }, { at }) => drop(sections, at),
  ({ sections }, { at, to }) => {
    const section = pick(sections, at);
    if (section) section.parent = pick(odd, to) ?? at;
  },
  ({ sections }, { at, text }) => {
    const section = pick(sections, at);
    if (section) section.title = text;
  },
  ({ notes }, { text }) => notes.push(text),
];
