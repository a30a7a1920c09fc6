import type { Label, Slot } from '@/lib/model/reading';
import { blank } from '@/lib/model/text';

/**
 * What stands with a rich editor in one cell or form item, under the very label that speaks of the editor, is a tool of it: a
 * list of headings or sizes, a box for links, a place that takes what is pasted. The editor is the first of its kind there.
 * In a column of a table several controls share a cell for other reasons. Where more than one of them holds text, each
 * paragraph is an editor of its own, and none of them is the field.
 * @returns indexes of the slots that are tools, or pieces
 */
export function toolsOfEditors(slots: readonly Slot[]): ReadonlySet<number> {
  const editors = new Map<number, number>();
  for (const [index, slot] of slots.entries()) {
    if (slot.group !== undefined && isEditor(slot) && !editors.has(slot.group)) editors.set(slot.group, index);
  }
  const tools = new Set<number>();
  for (const [index, slot] of slots.entries()) {
    const first = editors.get(slot.group ?? -1);
    const editor = slots[first ?? -1];
    if (first === undefined || !editor || editor === slot || !sharesLabel(slot, editor)) continue;
    tools.add(index);
    if (isEditor(slot) && !blank(slot.value)) tools.add(first);
  }
  return tools;
}

const isEditor = ({ widget }: Slot): boolean => widget.startsWith('rich-');

const bearsItself = new Set<Label['via']>(['for', 'aria', 'placeholder', 'title', 'name']);

/** A tool as a place of its own, under the labels that it bears itself. */
export function apartFromEditor({ group: _group, ...slot }: Slot): Slot {
  return { ...slot, labels: slot.labels.filter(({ via }) => bearsItself.has(via)) };
}

const sharesLabel = (slot: Slot, editor: Slot): boolean =>
  slot.labels.every(({ via }) => via !== 'column') &&
  slot.labels.some(({ via, text }) => !bearsItself.has(via) && editor.labels.some((label) => label.via === via && label.text === text));
