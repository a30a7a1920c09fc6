import type { Widget } from './widget';

const files = import.meta.glob<Widget>(['./*.ts', '!./index.ts', '!./widget.ts', '!./writers.ts'], { eager: true, import: 'widget' });

/** Every family there is, the one that is asked first in front. */
export const widgets: readonly Widget[] = Object.values(files)
  .sort((a, b) => b.priority - a.priority);

const byId = new Map(widgets.map((widget) => [widget.id, widget]));

/** The family with this id (a slot's `widget`), or undefined. */
export const widgetById = (id: string): Widget | undefined => byId.get(id);

/**
 * The family that a control belongs to and the element that stands for the whole widget, or null for a control that
 * nobody here reads or writes (password, file, hidden, button).
 */
export function widgetOf(control: Element): { widget: Widget; root: Element } | null {
  const classes = classesAround(control);
  for (const widget of widgets) {
    if (widget.near !== undefined && !classes.includes(widget.near)) continue;
    const root = widget.sees(control, classes);
    if (root) return { widget, root };
  }
  return null;
}

/** A plain control answers most families by this one string, so 5,000 of them stay cheap. */
export function classesAround(control: Element): string {
  let classes = '';
  let element: Element | null = control;
  for (let up = 0; element && up < 5; up++) {
    const { className } = element;
    if (typeof className === 'string' && className !== '') classes += `${className} `;
    element = element.parentElement;
  }
  return classes;
}
