import type { AddButton, Grid, GridCell, Label, Slot, Unreadable } from '@/lib/model/reading';
import { promptText } from '@/lib/page/widgets/acts/prompt-text';
import { rawOf } from '@/lib/page/widgets/acts/raw-text';
import type { Box, Found } from './box';
import type { Cell } from './cells';
import { contentOf, rectangleOf } from './dom';
import { heldBy, longestValue, type Held } from './held';
import { DrawnMarks } from './look';
import { oneMore } from './one-more';
import { longestLabel, ownOf } from './own';
import type { Paths } from './paths';
import { Sections } from './sections';
import { requiredMark } from './words';

const notesAtMost = 200;
/** Beyond this many places, printed ones among them, only what is in sight is read: 5,000 controls with their names are fewer. */
const slotsAtMost = 12_000;

/** A label and the nodes that carry it, with their text as it was read. */
export interface LabelRef {
  label: Label;
  required: boolean;
  /** whether its boxes were asked for a mark that only the style draws */
  asked: boolean;
  boxes: Box[];
  nodes: { node: Node; text: string }[];
}

/** Where a slot stands while the page is walked. */
export interface Standing {
  cell: { grid: number; at: GridCell } | null;
  hidden: boolean;
}

export interface LiveSlot {
  slot: Slot;
  element: Element;
  /** the widget, where it is one */
  found: Found | null;
  names: readonly LabelRef[];
  held: Held;
}

export interface LiveGrid {
  grid: Grid;
  box: Box;
  lines: readonly Cell[][];
}

export interface LiveButton {
  button: AddButton;
  box: Box;
}

/** Gathers what a walk finds into the lists of a reading, with the live elements beside them. */
export class Collector {
  readonly sections = new Sections();
  readonly slots: LiveSlot[] = [];
  readonly grids: LiveGrid[] = [];
  readonly buttons: LiveButton[] = [];
  readonly notes: string[] = [];
  readonly unreadable: Unreadable[] = [];
  /** texts that no control took */
  readonly free: Box[] = [];
  controls = 0;
  groups = 0;
  private readonly marks = new DrawnMarks();

  constructor(readonly paths: Paths) {}

  /** how many notes more are taken */
  get room(): number {
    return notesAtMost - this.notes.length;
  }

  note(text: string): void {
    if (this.room > 0 && text.length > 1 && text.length <= 100) this.notes.push(text);
  }

  /** @returns the slot's index, or -1 where there are too many of them */
  control(box: Box, names: readonly LabelRef[], at: Standing): number {
    const { found } = box;
    if (!found) return -1;
    this.controls++;
    return this.add(box, names, at, heldBy(found));
  }

  /** Says more of a slot, by its index: what was read of it before stays as it is. */
  amend(index: number, more: Partial<Slot>, name?: LabelRef): void {
    const live = this.slots[index];
    if (!live) return;
    const names = name ? [...live.names, name] : live.names;
    this.slots[index] = { ...live, names, slot: { ...live.slot, ...more } };
  }

  /** @param opens whether it becomes a box when one clicks it */
  shown(box: Box, text: string, names: readonly LabelRef[], at: Standing, opens = false): number {
    this.controls++;
    const value = promptText(text) ? '' : text.slice(0, longestValue);
    const element = at.cell && standingOf(box)?.element;
    const raw = element ? rawOf(element, value) : undefined;
    const held: Held = opens ? { widget: 'cell-on-click', value } : { widget: 'shown', value, shut: 'text-only' };
    return this.add(box, names, at, raw === undefined ? held : { ...held, raw });
  }

  /** Gives slots that hold one logical value a number of their own. */
  group(slots: readonly number[]): void {
    if (slots.length < 2) return;
    for (const index of slots) this.amend(index, { group: this.groups });
    this.groups++;
  }

  private anyMarked(names: readonly LabelRef[]): boolean {
    for (const name of names) if (this.marked(name)) return true;
    return false;
  }

  private marked(name: LabelRef): boolean {
    if (!name.asked) {
      name.required ||= name.boxes.some((box) => this.marks.on(box));
      name.asked = true;
    }
    return name.required;
  }

  private add(box: Box, names: readonly LabelRef[], at: Standing, held: Held): number {
    const standing = standingOf(box);
    const element = standing?.element;
    if (!element || (this.slots.length >= slotsAtMost && !inSight(element))) return -1;
    const index = this.slots.length;
    const { found } = box;
    const own = found ? (found.own ??= ownOf(box)) : ownOf(standing);
    const { cell } = at;
    const slot: Slot = { ...held, key: this.paths.of(standing), labels: labelsOf(names, own.labels), section: this.sections.current };
    if (at.hidden && found) slot.shut = 'hidden';
    if (cell) slot.cell = { grid: cell.grid, row: cell.at.row, column: cell.at.column };
    if (this.anyMarked(names) || own.required) slot.required = true;
    this.slots.push({ slot, element, found, names, held });
    if (cell) cell.at.slots = oneMore(cell.at.slots, index);
    return index;
  }
}

/** What names a control, each text once, and what it says of itself beyond that. */
function labelsOf(names: readonly LabelRef[], own: readonly Label[]): Label[] {
  const all: Label[] = [];
  for (const { label } of names) if (isNew(label, all, all.length)) all.push(label);
  const named = all.length;
  for (const label of own) if (isNew(label, all, named)) all.push(label);
  return all;
}

function isNew({ text }: Label, among: readonly Label[], first: number): boolean {
  for (let at = 0; at < first; at++) if (among[at]?.text === text) return false;
  return true;
}

/** A text stands where the element around it does. */
const standingOf = (box: Box): Box | null => (box.element ? box : box.parent);

function inSight(element: Element): boolean {
  const { top, bottom } = rectangleOf(element);
  return bottom > 0 && top < innerHeight;
}

/** A label taken from boxes: their words without the required mark, and the nodes to hold on to. */
export function labelRef(via: Label['via'], text: string, boxes: Box[], required = false): LabelRef {
  const words = text.replace(requiredMark, '');
  return {
    label: { via, text: words.replace(/^[\s，,；;、。]+/, '').trim().slice(0, longestLabel) },
    required: required || words !== text,
    asked: false,
    boxes,
    nodes: boxes.map(({ node }) => ({ node, text: contentOf(node) ?? '' })),
  };
}
