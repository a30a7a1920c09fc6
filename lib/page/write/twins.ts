import type { Reading } from '@/lib/model/reading';
import { slotsNamed, type Stand } from '@/lib/model/stand';
import type { LiveReading } from '../page';
import type { Anchors } from './anchors';
import { rowAgrees } from './standing';

/**
 * Whether a slot is, among those whose rows look like its own, the same one in order as when the plan was made. A page that
 * draws its rows by place uses the elements of one row for another: where rows look alike only their order tells.
 * @param stand as it was planned
 */
export function sameTwin(live: LiveReading, index: number, stand: Stand, anchors: Anchors): boolean {
  // what the page answered in one row may tell it from its twins by now
  if (stand.single || anchors.answered()) return true;
  const twins = twinsOf(live, stand, anchors);
  return !twins.includes(index) || twins.indexOf(index) === stand.twin;
}

type Twins = Map<string, readonly number[]>;

/** Looked for once for a reading: a page whose rows change places draws other words in them, and is read anew. */
const known = new WeakMap<Anchors, { reading: Reading; twins: Twins }>();

function twinsOf(live: LiveReading, stand: Stand, anchors: Anchors): readonly number[] {
  const { reading } = live;
  const kept = known.get(anchors);
  const twins: Twins = kept?.reading === reading ? kept.twins : new Map();
  if (kept?.reading !== reading) known.set(anchors, { reading, twins });
  const look = [stand.name, ...stand.lead, '', ...stand.row].join('\n');
  const found = twins.get(look) ?? slotsNamed(reading, stand.name).filter((index) => rowAgrees(live, index, stand, anchors));
  twins.set(look, found);
  return found;
}
