import type { AddButton, Grid, Label, Slot, Unreadable } from '@/lib/model/reading';
import type { Box, Found } from './box';
import { attribute, attributeNames, contentOf, rectangleOf } from './dom';
import { DrawnMarks } from './look';
import type { Paths } from './paths';
import { Sections } from './sections';
import { codeAttributes, generated, requiredMark } from './words';

const longestLabel = 2_000;
export const longestValue = 20_000;
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
  cell: { grid: number; row: number; column: number; slots: number[] } | null;
  hidden: boolean;
}

export interface LiveSlot {
  slot: Slot;
  element: Element;
  box: Box;
  names: LabelRef[];
  held: Held;
}

export interface LiveButton {
  button: AddButton;
  box: Box;
}

/** What a control says of itself: names beside its labels, whether it wants to be filled. */
export interface Own {
  labels: Label[];
  required: boolean;
}

/** What a slot holds, wherever it stands. */
export type Held = Pick<Slot, 'widget' | 'value' | 'raw' | 'shut' | 'options' | 'maxLength'>;

/** Gathers what a walk finds into the lists of a reading, with the live elements beside them. */
export class Collector {
  readonly sections = new Sections();
  readonly slots: LiveSlot[] = [];
  readonly grids: { grid: Grid; box: Box }[] = [];
  /** for each grid the first row of its cells, by the cell's box */
  readonly cellRows: Map<Box, number>[] = [];
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
  control(box: Box, names: LabelRef[], at: Standing): number {
    const { found } = box;
    if (!found) return -1;
    this.controls++;
    return this.add(box, found.root, names, at, heldBy(box, found));
  }

  /** Says more of a slot, by its index: what was read of it before stays as it is. */
  amend(index: number, more: Partial<Slot>, name?: LabelRef): void {
    const live = this.slots[index];
    if (!live) return;
    const names = name ? [...live.names, name] : live.names;
    this.slots[index] = { ...live, names, slot: { ...live.slot, ...more } };
  }

  shown(box: Box, text: string, names: LabelRef[], at: Standing): number {
    const element = box.element ?? box.parent?.element;
    if (!element) return -1;
    this.controls++;
    return this.add(box, element, names, at, { widget: 'shown', value: text.slice(0, longestValue), shut: 'text-only' });
  }

  /** Gives slots that hold one logical value a number of their own. */
  group(slots: number[]): void {
    if (slots.length < 2) return;
    for (const index of slots) this.amend(index, { group: this.groups });
    this.groups++;
  }

  private marked(name: LabelRef): boolean {
    if (!name.asked) {
      name.required ||= name.boxes.some((box) => this.marks.on(box));
      name.asked = true;
    }
    return name.required;
  }

  private add(box: Box, element: Element, names: LabelRef[], at: Standing, held: Held): number {
    if (this.slots.length >= slotsAtMost && !inSight(element)) return -1;
    const key = this.paths.of(element);
    const index = this.slots.length;
    const labels: Label[] = [];
    for (const { label } of names) {
      if (!labels.some((one) => one.text === label.text)) labels.push(label);
    }
    const named = labels.length;
    const own = (box.own ??= ownOf(element, box.found?.control ?? element));
    for (const label of own.labels) if (!labels.some((one, place) => place < named && one.text === label.text)) labels.push(label);
    const { cell } = at;
    const slot: Slot = {
      key,
      ...held,
      ...(at.hidden && box.found ? { shut: 'hidden' } : {}),
      labels,
      section: this.sections.current,
      ...(cell ? { cell: { grid: cell.grid, row: cell.row, column: cell.column } } : {}),
      ...(names.some((name) => this.marked(name)) || own.required ? { required: true } : {}),
    };
    this.slots.push({ slot, element, box, names, held });
    cell?.slots.push(index);
    return index;
  }
}

function inSight(element: Element): boolean {
  const { top, bottom } = rectangleOf(element);
  return bottom > 0 && top < innerHeight;
}

/** What a widget holds now; the very same as before where nothing is different. */
export function heldBy(box: Box, { widget, root }: Found): Held {
  const known = box.held;
  if (known && widget.byValue && valueOf(root as Native) === (known.raw ?? known.value)) return known;
  const state = widget.read(root);
  const held: Held = {
    widget: widget.id,
    value: state.value.slice(0, longestValue),
    ...(state.raw === undefined || state.raw === state.value ? {} : { raw: state.raw.slice(0, longestValue) }),
    ...(state.shut === undefined ? {} : { shut: state.shut }),
    ...(state.options === undefined ? {} : { options: state.options }),
    ...(state.maxLength === undefined ? {} : { maxLength: state.maxLength }),
  };
  if (!known || JSON.stringify(known) !== JSON.stringify(held)) box.held = held;
  return box.held ?? held;
}

type Native = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A list of which several may be chosen has no one value. */
const valueOf = (control: Native): string | undefined => ('multiple' in control && control.multiple ? undefined : control.value);

/** What a control says of itself: placeholder, title, code. */
function ownOf(root: Element, control: Element): Own {
  const labels: Label[] = [];
  const held = attributeNames(control);
  const around = root === control ? held : attributeNames(root);
  if (held.length + around.length === 0) return { labels, required: false };
  const say = (via: Label['via'], text: string) => {
    const words = text.trim().slice(0, longestLabel);
    if (words !== '') labels.push({ via, text: words });
  };
  const said = (name: string): string =>
    (held.includes(name) && attribute(control, name)) || (around.includes(name) ? attribute(root, name) : '');
  say('aria', said('aria-label'));
  say('placeholder', said('placeholder') || said('data-placeholder'));
  say('title', said('title'));
  say('name', codeOf(said));
  return { labels, required: around.includes('required') || said('aria-required') === 'true' };
}

function codeOf(said: (name: string) => string): string {
  for (const name of ['name', ...codeAttributes]) {
    const code = said(name);
    if (code !== '') return code;
  }
  const id = said('id');
  return generated.test(id) ? '' : id;
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
