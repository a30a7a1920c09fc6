import { oneOf, seeded } from '../corpus/harness/random.ts';
import type { Wanted } from './in-page/index.ts';
import type { Moment } from './in-page/moments.ts';

export interface Run extends Wanted {
  page: string;
}

/** What a person would still call the same form: a plan made before it must go through. */
export const keeping = [
  'alert',
  'attributes-added',
  'classes-renamed',
  'clobbered',
  'comments-added',
  'hidden-copy',
  'ids-renamed',
  'node-replaced',
  'redrawn',
  'redrawn-at-each',
  'texts-split',
  'wrapped',
] as const;

/** What moves, takes away or changes the meaning of some place. */
export const changing = [
  'columns-moved',
  'controls-exchanged',
  'copy-after',
  'copy-before',
  'covered',
  'disabled',
  'document-replaced',
  'field-inserted',
  'field-removed',
  'fields-moved',
  'heads-swapped',
  'hidden',
  'labels-swapped',
  'options-changed',
  'other-list-opened',
  'other-project',
  'other-project-silently',
  'permission-lost',
  'readonly',
  'row-deleted',
  'row-inserted',
  'row-words-swapped',
  'rows-reordered',
  'user-composes',
  'user-types',
  'value-changed',
] as const;

/** Changes of the document that only pages of ours can bear: a framework holds its nodes dear. */
const nativeOnly = new Set<string>(['classes-renamed', 'comments-added', 'controls-exchanged', 'copy-after', 'copy-before', 'hidden-copy', 'ids-renamed', 'node-replaced', 'redrawn-at-each', 'texts-split', 'wrapped']);
/** Lists that are drawn by a framework. */
const frameworkOnly = new Set<string>(['other-list-opened']);

/** Its own jQuery climbs by `parentNode` and never comes back; its lists are within their places. */
const notLayui = new Set<string>(['clobbered', 'other-list-opened']);

/** Cells that open when they are pressed take no input or all of it, and their grid draws its own document. */
const notGrids = new Set<string>(['clobbered', 'other-list-opened', 'disabled', 'hidden', 'readonly']);

const natives = ['native-table', 'native-items', 'native-mixed'];
const grids = ['easyui', 'vxe'];
const frameworks = ['antd', 'element-plus', 'element-ui', 'layui', ...grids];
export const pages = [...natives, ...frameworks];

/** Of a hundred runs this many are on native pages: those of frameworks open lists and calendars, and take their time. */
const nativeShare = 0.85;
const untouchedShare = 0.06;
/** So far apart are the seeds of runs that were drawn by one seed and by the next. */
const apart = 100_003;

/** As many runs as wanted, settled by the seed. */
export function drawLots(count: number, seed: number): Run[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, at) => {
    const native = random() < nativeShare;
    const page = oneOf(native ? natives : frameworks, random) ?? '';
    const changes = [...keeping, ...changing].filter((one) => possible(one, page, native));
    const change = random() < untouchedShare ? 'none' : (oneOf(changes, random) ?? 'none');
    return { page, seed: seed * apart + at, change, moment: momentBy(random, change) };
  });
}

function possible(change: string, page: string, native: boolean): boolean {
  if ((native ? frameworkOnly : nativeOnly).has(change)) return false;
  return !(page === 'layui' && notLayui.has(change)) && !(grids.includes(page) && notGrids.has(change));
}

/** The one run of a seed as a report names it, however many were drawn with it. */
export function lotOf(seed: number): Run | undefined {
  const at = seed % apart;
  return drawLots(at + 1, (seed - at) / apart)[at];
}

/**
 * A page that exchanged its controls before anyone looked at it again says the same as one that did not; what a person typed before
 * is not in the way of what they accept later.
 */
const onlyMeanwhile = new Set(['controls-exchanged', 'user-composes', 'user-types']);

function momentBy(random: () => number, change: string): Moment {
  const lot = onlyMeanwhile.has(change) ? 0.25 + random() * 0.75 : random();
  const nth = Math.floor(random() * random() * 24);
  if (lot < 0.05) return { at: 'before-plan' };
  if (lot < 0.25) return { at: 'after-plan', seen: random() < 0.5 };
  if (lot < 0.6) return { at: 'event', nth, late: random() < 0.5 };
  if (lot < 0.75) return { at: 'value', nth: Math.floor(random() * 4) };
  return { at: random() < 0.6 ? 'task' : 'frame', nth: Math.floor(nth / 3) };
}
