import type { AddButton, Grid, Label, Slot, Unreadable } from '@/lib/model/reading';
import type { Box } from './box';
import { attribute, contentOf, hasAttribute, isBare } from './dom';
import { DrawnMarks } from './look';
import type { Paths } from './paths';
import { Sections } from './sections';
import { codeAttributes, generated, requiredMark } from './words';

const longestLabel = 2_000;
const longestValue = 20_000;
const notesAtMost = 200;

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
}

export interface LiveButton {
  button: AddButton;
  box: Box;
}

/** What a slot holds, wherever it stands. */
type Held = Pick<Slot, 'widget' | 'value' | 'raw' | 'shut' | 'options' | 'maxLength'>;

/** Gathers what a walk finds into the lists of a reading, with the live elements beside them. */
export class Collector {
  readonly sections = new Sections();
  readonly slots: LiveSlot[] = [];
  readonly grids: { grid: Grid; box: Box }[] = [];
  /** the first row of each grid cell, by the cell's box */
  readonly cellRows = new Map<Box, number>();
  readonly buttons: LiveButton[] = [];
  readonly notes: string[] = [];
  readonly unreadable: Unreadable[] = [];
  /** texts that no control took */
  readonly free: Box[] = [];
  controls = 0;
  private readonly marks = new DrawnMarks();
  private groups = 0;

  constructor(readonly paths: Paths) {}

  note(text: string): void {
    if (this.notes.length < notesAtMost && text.length > 1 && text.length <= 100) this.notes.push(text);
  }

  /** @returns the slot's index, or -1 where the widget is drawn nowhere while its surroundings are */
  control(box: Box, names: LabelRef[], at: Standing): number {
    const { found } = box;
    if (!found) return -1;
    this.controls++;
    const state = found.widget.read(found.root);
    const shut = at.hidden ? 'hidden' : state.shut;
    return this.add(box, found.root, names, at, {
      widget: found.widget.id,
      value: state.value.slice(0, longestValue),
      ...(state.raw === undefined || state.raw === state.value ? {} : { raw: state.raw.slice(0, longestValue) }),
      ...(shut === undefined ? {} : { shut }),
      ...(state.options === undefined ? {} : { options: state.options }),
      ...(state.maxLength === undefined ? {} : { maxLength: state.maxLength }),
    });
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
    for (const index of slots) {
      const live = this.slots[index];
      if (live) live.slot.group = this.groups;
    }
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
    const key = this.paths.of(element);
    const index = this.slots.length;
    const labels: Label[] = [];
    for (const { label } of names) {
      if (!labels.some((one) => one.text === label.text)) labels.push(label);
    }
    labels.push(...ownLabels(element, box.found?.control ?? element, labels));
    const { cell } = at;
    const slot: Slot = {
      key,
      ...held,
      labels,
      section: this.sections.current,
      ...(cell ? { cell: { grid: cell.grid, row: cell.row, column: cell.column } } : {}),
      ...(names.some((name) => this.marked(name)) || saysRequired(element) ? { required: true } : {}),
    };
    this.slots.push({ slot, element, box, names });
    cell?.slots.push(index);
    return index;
  }
}

const saysRequired = (element: Element): boolean =>
  !isBare(element) &&
  (hasAttribute(element, 'required') || attribute(element, 'aria-required') === 'true');

/** What a control says of itself: placeholder, title, code. */
function ownLabels(root: Element, control: Element, before: Label[]): Label[] {
  const out: Label[] = [];
  if (root === control && isBare(root)) return out;
  const say = (via: Label['via'], text: string) => {
    const words = text.trim().slice(0, longestLabel);
    if (words !== '' && !before.some((one) => one.text === words)) out.push({ via, text: words });
  };
  const said = (name: string): string => attribute(control, name) || (root === control ? '' : attribute(root, name));
  say('aria', said('aria-label'));
  say('placeholder', said('placeholder') || said('data-placeholder'));
  say('title', said('title'));
  say('name', codeOf(said));
  return out;
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
