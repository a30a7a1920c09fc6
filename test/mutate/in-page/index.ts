import { follow } from '@/lib/page/follow';
import type { LiveReading } from '@/lib/page/page';
import { execute } from '@/lib/page/write/execute';
import { seeded } from '../../corpus/harness/random';
import { cleanUp, domChanges } from './dom-changes';
import { judge, type Judged } from './judge';
import { onceAt, type Moment } from './moments';
import { planBy } from './plan';
import { pageWindow } from './portal';
import { takeHands, type Deed, type Hands } from './user';

export type { Point } from './portal';
export type { Deed } from './user';

export interface Wanted {
  seed: number;
  change: string;
  moment: Moment;
}

export interface Ran extends Judged {
  /** whether the change came about, and while there was still something to write */
  changed: boolean;
  ms: number;
}

/** Longer than the follower waits for a page to be quiet. */
const noticed = 260;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a person does meanwhile, by the name of the change. */
const deeds: Record<string, Deed> = { 'user-types': 'types', 'user-composes': 'composes' };

/** Draws a page by lot, plans, changes it at the wanted moment, carries the plan out as a frame does, and judges by the model. */
export async function run({ seed, change: name, moment }: Wanted): Promise<Ran> {
  const { portal } = pageWindow;
  const random = seeded(seed * 7919 + 1);
  cleanUp();
  await portal.begin(seed);
  const life = new AbortController();
  const end = new AbortController();
  let ended = Infinity;
  let changed = false;
  let planned: ReturnType<typeof planBy> = [];
  let hands: Hands | undefined;
  const change = async (): Promise<void> => {
    if (name === 'none') return;
    if (name === 'permission-lost') {
      ended = portal.journal.length;
      life.abort();
      changed = true;
      return;
    }
    const keys = planned.length > 0 ? planned.map(({ key }) => key) : portal.keys();
    const [dom, deed] = [domChanges[name], deeds[name]];
    if (deed) {
      hands = await takeHands(deed, keys, random, end.signal);
      changed = hands !== undefined;
    } else changed = dom ? dom(keys, random, end.signal) : await portal.change(name, keys, random);
  };
  let acting = Promise.resolve();
  const act = (): Promise<void> => (acting = change());
  if (moment.at === 'before-plan') await act();

  let live: LiveReading | undefined;
  const follower = follow(document, (found) => 'live' in found && (live = found.live), end.signal);
  const reread = (): LiveReading => (live = follower.refresh());
  planned = planBy(live ?? reread(), random);
  if (moment.at === 'after-plan') {
    await act();
    if (moment.seen) await pause(noticed);
  }
  portal.journal.length = 0;
  if (ended !== Infinity) ended = 0;
  const off = onceAt(moment, () => void act());
  const began = performance.now();
  const receipts = await execute(planned.map(({ step }) => step), () => live ?? reread(), { document, signal: life.signal, reread, onStep: () => undefined });
  const ms = performance.now() - began;
  off();
  await acting;
  end.abort();
  return { ...judge(planned, receipts, () => ended, hands), changed, ms };
}
