import { fold } from '@/lib/model/text';
import type { Says, Widget, WidgetState } from '../widget';

/** What tells one library's select from another's: how it is seen and read. */
export interface SelectFace {
  id: string;
  priority: number;
  near?: string;
  /** the widget around (or beside) a control, or null */
  rootOf(control: Element, says: Says): Element | null;
  /** the chosen option's text as it is drawn; '' for a placeholder */
  text(root: Element): string;
  state?(root: Element): Partial<WidgetState>;
}

/** A drawn select as one library draws it. Only what it shows is known without opening it. */
/* @__NO_SIDE_EFFECTS__ */
export const selectWidget = (face: SelectFace): Widget => ({
  id: face.id,
  priority: face.priority,
  ...(face.near === undefined ? {} : { near: face.near }),
  sees: (control, says) => face.rootOf(control, says),
  read: (root) => ({ value: fold(face.text(root)), ...face.state?.(root) }),
});
