import { attributeNames, elementAbove, tagOf } from '@/lib/page/read/dom';
import type { Says, Widget } from './widget';

const files = import.meta.glob<Widget>(['./*.ts', '!./index.ts', '!./widget.ts', '!./writers.ts'], { eager: true, import: 'widget' });

/** Every family there is, the one that is asked first in front. */
export const widgets: readonly Widget[] = Object.values(files)
  .sort((a, b) => b.priority - a.priority);

const byId = new Map(widgets.map((widget) => [widget.id, widget]));

/** The family with this id (a slot's `widget`), or undefined. */
export const widgetById = (id: string): Widget | undefined => byId.get(id);

/** The families to ask about a kind of control. */
const byKind = new Map<string, readonly Widget[]>();

function askedAbout(kind: string): readonly Widget[] {
  const known = byKind.get(kind);
  if (known) return known;
  const asked = widgets.filter(({ of }) => of === undefined || of.includes(kind));
  byKind.set(kind, asked);
  return asked;
}

/**
 * The family that a control belongs to and the element that stands for the whole widget, or null for a control that
 * nobody here reads or writes (password, file, hidden, button).
 */
export function widgetOf(control: Element, says = saysOf(control)): { widget: Widget; root: Element } | null {
  for (const widget of askedAbout(says.kind)) {
    if (widget.near !== undefined && !says.around.includes(widget.near)) continue;
    const root = widget.sees(control, says);
    if (root) return { widget, root };
  }
  return null;
}

const natives = new Set(['select', 'textarea', 'iframe']);

/** @param tag of the control */
export function kindOf(control: Element, tag: string): Says['kind'] {
  if (tag === 'input' && control instanceof HTMLInputElement) return control.type;
  return natives.has(tag) ? tag : 'drawn';
}

function saysOf(control: Element): Says {
  let around = '';
  for (let at: Element | null = control, up = 0; at && up < aroundAtMost; at = elementAbove(at), up++) {
    const { className } = at;
    // a form's own names may hide it
    if (typeof className === 'string') around += `${className} `;
  }
  return { kind: kindOf(control, tagOf(control)), names: attributeNames(control), around };
}

/** How many elements, the control first, `around` speaks of. */
export const aroundAtMost = 5;
