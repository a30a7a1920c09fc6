import { fold } from '@/lib/model/text';
import type { Widget, WidgetState } from '../widget';
import { isoDay, parsePeriod } from './day';

/** What tells one library's date picker from another's: how it is seen and read. */
export interface DateFace {
  id: string;
  priority: number;
  near?: string;
  rootOf(control: Element): Element | null;
  /** one input for a date, two for a period, or one for a period written as one text */
  inputs(root: Element): HTMLInputElement[];
  /** whether the one value is a period */
  period: (root: Element) => boolean;
  state?(root: Element): Partial<WidgetState>;
}

/** A drawn date, or a period, as one library draws it. */
/* @__NO_SIDE_EFFECTS__ */
export const dateWidget = (face: DateFace): Widget => ({
  id: face.id,
  priority: face.priority,
  ...(face.near === undefined ? {} : { near: face.near }),
  sees: (control) => face.rootOf(control),
  read: (root) => ({ value: dateText(face, root), ...shutOf(face, root), ...face.state?.(root) }),
});

const shutOf = (face: DateFace, root: Element): Partial<WidgetState> =>
  face.inputs(root).every((input) => input.disabled) ? { shut: 'disabled' } : {};

/** What the picker's inputs say now, a period as `2026-01-05 至 2026-11-20`. */
function dateText(face: Pick<DateFace, 'inputs' | 'period'>, root: Element): string {
  const texts = face.inputs(root).map((input) => fold(input.value));
  if (!face.period(root)) return texts[0] ?? '';
  if (texts.length === 2) return texts.every((text) => text === '') ? '' : texts.join(' 至 ');
  const period = parsePeriod(texts[0] ?? '');
  return period ? period.map(isoDay).join(' 至 ') : (texts[0] ?? '');
}
