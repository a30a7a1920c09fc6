import { frameOfSegments, segmentsIn, type Segment } from './acts/date-segments';
import { timeIn } from './acts/clock';
import { isoDay, type Day } from './acts/day';
import { done, refused } from './acts/outcomes';
import { twoFrames } from './acts/pause';
import { datesIn } from './acts/pick-date';
import { emptySegment, typeSegment } from './acts/type-segment';
import type { Widget, Write } from './widget';

/**
 * A date, or the two ends of a period, each part of which is a box of its own that keys are typed into: how accessible
 * date fields are drawn. The page's own value is there only once all parts are.
 */
export const widget: Widget = {
  id: 'date-segments',
  priority: 45,
  of: ['drawn', 'text'],
  ofParts: true,
  sees(control, { names }) {
    const isPart = names.includes('contenteditable') ? control.getAttribute('role') === 'spinbutton' : names.includes('aria-hidden') && segmentsIn(control.parentElement ?? control).length > 0;
    return isPart ? frameOfSegments(control) : null;
  },
  read: (root) => ({ value: endsOf(segmentsIn(root)).map(textOf).filter(Boolean).join(' 至 '), ...(root.querySelector('[aria-disabled=true]') ? { shut: 'disabled' } : {}) }),
};

export const write: Write = async (root, value, signal) => {
  const before = segmentsIn(root).map(({ held }) => held);
  const wanted = value.trim() === '' ? before.map(() => '') : wantedIn(value, endsOf(segmentsIn(root)));
  if (!wanted) return refused('not-a-date');
  const put = async (texts: readonly string[]): Promise<boolean> => {
    for (const [index, text] of texts.entries()) {
      // looked up again: a framework may draw the part anew at each key
      const now = (): Segment | undefined => segmentsIn(root)[index];
      if (signal.aborted) return false;
      if (!agrees(now(), text)) await (text === '' ? emptySegment(now) : typeSegment(now, text));
    }
    await twoFrames();
    return texts.every((text, index) => agrees(segmentsIn(root)[index], text));
  };
  if ((await put(wanted)) || signal.aborted) return done;
  return (await put(before)) ? refused('not-a-date') : { outcome: 'unverified', why: 'page-rewrote' };
};

const agrees = ({ held } = { held: '' }, text: string): boolean => held === text || (held !== '' && text !== '' && Number(held) === Number(text));

/** The parts of each end: one that says a kind again begins the other. */
function endsOf(segments: readonly Segment[]): Segment[][] {
  const at = segments.findIndex(({ kind }, index) => segments.findIndex((one) => one.kind === kind) < index);
  return at < 0 ? [[...segments]] : [segments.slice(0, at), segments.slice(at)];
}

const joints = ['', '-', '-', ' ', ':', ':'];

/** ISO as far as there are parts, and nothing while one of them is blank. */
function textOf(end: readonly Segment[]): string {
  if (end.some(({ held }) => held === '')) return '';
  const inOrder = [...end].sort((a, b) => a.kind - b.kind);
  return inOrder.map(({ kind, held }, index) => (index > 0 ? (joints[kind] ?? '') : '') + held.padStart(kind === 0 ? 4 : 2, '0')).join('');
}

/** What each part is to hold; null where a text says more or less than there are parts for. */
function wantedIn(value: string, ends: readonly Segment[][]): string[] | null {
  const time = timeIn(value);
  const days: readonly Day[] | null = time === null ? datesIn(value) : [{ year: 0, time }];
  if (!days || days.length !== ends.length) return null;
  const all = days.map((day, index) => wantedOf([...(time === null ? isoDay(day).split('-') : ['', '', '']), ...(day.time?.split(':') ?? [])], ends[index] ?? []));
  return all.every((one) => one !== null) ? all.flat() : null;
}

/** @param said year, month, day, hour, minute, second, as far as they are said; '' for none */
function wantedOf(said: readonly string[], end: readonly Segment[]): string[] | null {
  const texts = end.map(({ kind }) => said[kind] ?? '');
  // a second of nought need not be told
  const leftOut = said.some((text, kind) => text !== '' && !(kind === 5 && text === '00') && !end.some((one) => one.kind === kind));
  return leftOut || texts.includes('') ? null : texts;
}
