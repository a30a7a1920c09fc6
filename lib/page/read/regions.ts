import { shiftedGrid } from '@/lib/model/shifted-grid';
import { isInside, type Box } from './box';
import type { Collector, LiveGrid, LiveSlot } from './collector';
import { heldAnew } from './held';
import { aroundOf } from './opens';
import { innermost } from './pairs';
import { isRepeated } from './parts';
import type { SectionEvent } from './sections';
import { visit } from './visit';
import type { Context, Visit } from './visiting';
import type { Walked } from './walk';

/** Boxes with more controls than this are kept in the parts that they have, grids whole. */
const controlsAtMost = 40;

/** What stood in a reading's lists when a box began to be read. */
interface Start {
  slots: number;
  grids: number;
  notes: number;
  free: number;
  events: number;
  sections: number;
  controls: number;
  groups: number;
  open: Collector['sections']['open'];
}

/** What reading a box added to a page's reading, to be added again as long as the box is the same. */
export interface Region {
  start: Start;
  /** what it depends on that is not in it */
  around: string;
  slots: LiveSlot[];
  grids: LiveGrid[];
  notes: string[];
  free: Box[];
  events: SectionEvent[];
  controls: number;
  groups: number;
  looks: number;
  /** how often widgets had held something else when it was read */
  heldAnew: number;
  /** ids by which its parts asked for labels anywhere in the page */
  asked: readonly string[];
}

/** Reads boxes, those that are the same as in the reading before by what they added then. */
export class Regions {
  readonly #on: Visit;
  /** ids and labels by them that are not what they were */
  readonly #moved: ReadonlySet<string>;
  /** an id came to stand more than once, or no longer does: paths may be others */
  readonly #unsettled: boolean;
  #asked: string[] = [];
  #recording = false;

  constructor(on: Visit, now: Walked, before: Walked | undefined) {
    this.#on = on;
    const moved = new Set<string>();
    let unsettled = false;
    if (before) {
      compare(before.ids, now.ids, (id, was, is) => {
        moved.add(id);
        unsettled ||= (was === null) !== (is === null);
      });
      compare(before.labels, now.labels, (id) => moved.add(id));
    }
    this.#moved = moved;
    this.#unsettled = unsettled;
  }

  /** Notes that a part of the page asked for what has this id. */
  ask(id: string): void {
    this.#asked.push(id);
  }

  read(box: Box, at: Context): void {
    if (!this.#fits(box, at)) return visit(this.#on, box, at);
    const { into } = this.#on;
    const around = this.#around(box, at);
    const known = box.region;
    if (known && !this.#unsettled && this.#stands(known, around)) {
      this.#asked.push(...known.asked);
      box.region = this.#repeat(known);
      return;
    }
    const outer = { recording: this.#recording, asked: this.#asked };
    this.#recording = true;
    this.#asked = [];
    const start = startOf(into);
    const looks = this.#on.looks.left;
    visit(this.#on, box, at);
    if (into.room > 0 && this.#on.looks.left > 0) box.region = {
      start,
      around,
      slots: into.slots.slice(start.slots),
      grids: into.grids.slice(start.grids),
      notes: into.notes.slice(start.notes),
      free: into.free.slice(start.free),
      events: into.sections.events.slice(start.events),
      controls: into.controls - start.controls,
      groups: into.groups - start.groups,
      looks: looks - this.#on.looks.left,
      heldAnew,
      asked: this.#asked,
    };
    this.#recording = outer.recording;
    outer.asked.push(...this.#asked);
    this.#asked = outer.asked;
  }

  /** A grid, or what holds a few controls, that nothing outside names or is joined with. */
  #fits(box: Box, at: Context): boolean {
    if (at.label || at.outer.length > 0 || box.crossed || box.element === null || this.#on.absorbed.has(box)) return false;
    if (this.#on.blocks.has(box)) return true;
    return at.cell === null && !this.#recording && box.controls > 0 && box.controls <= controlsAtMost;
  }

  /** Its place, the title in force and how deep it lies, titles that its panels have from elsewhere, whether it is one of several. */
  #around(box: Box, at: Context): string {
    const { into, titles, pairs } = this.#on;
    const { sections } = into;
    return JSON.stringify([
      at.hidden,
      into.paths.of(box),
      sections.list[sections.current]?.title,
      sections.open.map(({ level }) => level),
      [...titles].flatMap(([panel, title]) => (isInside(panel, box) ? title : [])),
      pairs.has(innermost(box)),
      isRepeated(box),
      this.#on.blocks.has(box) && Object.values(aroundOf(this.#on, box)),
    ]);
  }

  #stands({ around, looks, asked, notes }: Region, now: string): boolean {
    if (around !== now || looks > this.#on.looks.left || this.#on.into.room < notes.length) return false;
    return this.#moved.size === 0 || !asked.some((id) => this.#moved.has(id));
  }

  #repeat(known: Region): Region {
    const { into, looks } = this.#on;
    const start = startOf(into);
    const region = shifted(known, start);
    into.sections.repeat(known.events);
    if (known.heldAnew !== heldAnew) for (const live of region.slots) renew(live);
    region.heldAnew = heldAnew;
    into.slots.push(...region.slots);
    into.grids.push(...region.grids);
    into.notes.push(...region.notes);
    into.free.push(...region.free);
    into.controls += region.controls;
    into.groups += region.groups;
    looks.left -= region.looks;
    return region;
  }
}

function compare<T>(before: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>, differs: (id: string, was?: T, is?: T) => void): void {
  for (const [id, is] of now) if (before.get(id) !== is) differs(id, before.get(id), is);
  for (const [id, was] of before) if (!now.has(id)) differs(id, was, undefined);
}

const startOf = (into: Collector): Start => ({
  slots: into.slots.length,
  grids: into.grids.length,
  notes: into.notes.length,
  free: into.free.length,
  events: into.sections.events.length,
  sections: into.sections.list.length,
  controls: into.controls,
  groups: into.groups,
  open: into.sections.open,
});

/** What a widget holds may have changed without a trace in the page: it was asked meanwhile. */
function renew(live: LiveSlot): void {
  const held = live.found?.held;
  if (!held || held === live.held) return;
  const { slot } = live;
  const { raw: _raw, shut, options: _options, maxLength: _maxLength, ...rest } = slot;
  live.held = held;
  live.slot = { ...rest, ...held, ...(shut === 'hidden' ? { shut } : {}) };
}

/** The same with its numbers counted from elsewhere; what keeps its numbers stays the very same. */
function shifted(region: Region, start: Start): Region {
  const { start: from } = region;
  const slots = start.slots - from.slots;
  const grids = start.grids - from.grids;
  const groups = start.groups - from.groups;
  const sections = new Map(from.open.map(({ index }, depth) => [index, start.open[depth]?.index ?? -1]));
  const sectionOf = (index: number): number => (index >= from.sections ? index - from.sections + start.sections : (sections.get(index) ?? index));
  const sameSections = start.sections === from.sections && from.open.every(({ index }) => sectionOf(index) === index);
  if (slots === 0 && grids === 0 && groups === 0 && sameSections) return { ...region, start };
  return {
    ...region,
    start,
    slots:
      grids === 0 && groups === 0 && sameSections
        ? region.slots
        : region.slots.map((live) => {
            const { slot } = live;
            return {
              ...live,
              slot: {
                ...slot,
                section: sectionOf(slot.section),
                ...(slot.cell ? { cell: { ...slot.cell, grid: slot.cell.grid + grids } } : {}),
                ...(slot.group === undefined ? {} : { group: slot.group + groups }),
              },
            };
          }),
    grids: region.grids.map(({ grid, ...live }) => ({ ...live, grid: shiftedGrid(grid, slots, sectionOf(grid.section)) })),
  };
}
