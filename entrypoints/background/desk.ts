import type { Desk } from '@/lib/assistant/desk';
import { packsInForce } from '@/lib/assistant/packs-in-force';
import { builtInIndicators } from '@/lib/library/built-in';
import { dayOfClock } from '@/lib/model/day';
import { standardProfile, type UnitProfile } from '@/lib/model/profile';
import { ok, type Problem, type Result } from '@/lib/model/result';
import { builtinPacks } from '@/lib/packs/builtin';
import type { TaughtPage } from '@/lib/model/taught-page';
import { applyMarks, openStore, type Store } from '@/lib/store';

let opening: Promise<Result<Store>> | undefined;
let noticed: (problem: Problem) => void = () => undefined;

/** Where to tell what the store found on opening or later: records rebuilt, a record that could not be read. */
export function onNotice(callback: (problem: Problem) => void): void {
  noticed = callback;
}

let filingsChanged: () => void = () => undefined;
/** The store tells of changes as long as this worker lives. */
const working = new AbortController().signal;

/** Whom to tell when a filing was kept or changed, here or in another page of ours. */
export function onFilings(callback: () => void): void {
  filingsChanged = callback;
}

let taughtChanged: () => void = () => undefined;

/** Whom to tell when a page was taught or forgotten, here or in another page of ours. */
export function onTaught(callback: () => void): void {
  taughtChanged = callback;
}

let packsChanged: () => void = () => undefined;

/** Whom to tell when a pack was imported, put aside or removed in another page of ours. */
export function onPacks(callback: () => void): void {
  packsChanged = callback;
}

/** The store of this worker: opened once, and asked for again when an opening failed. */
async function open(): Promise<Result<Store>> {
  opening ??= openStore(chrome.storage.local, { tell: (problem) => noticed(problem) }).then((opened) => {
    if (!opened.ok) {
      opening = undefined;
      return opened;
    }
    opened.value.report.notices.forEach(noticed);
    opened.value.store.changes((changes) => {
      const tables = new Set(changes.map(({ table }) => table));
      if (tables.has('filings')) filingsChanged();
      if (tables.has('packs')) packsChanged();
      if (tables.has('taught')) taughtChanged();
    }, working);
    return ok(opened.value.store);
  });
  return opening;
}

let inForce = { packs: builtinPacks, key: '' };

/** Brings the packs in force up to date with what is kept; true when they are others now. */
export async function refreshPacks(): Promise<boolean> {
  const { packs, stale, key } = await packsInForce(store, builtinPacks, chrome.runtime.getManifest().version);
  if (stale.length > 0) noticed({ code: 'pack-stale' });
  if (key === inForce.key) return false;
  inForce = { packs, key };
  return true;
}

/** What was taught of pages. */
let taught: readonly TaughtPage[] = [];

/** Brings it up to date with what is kept; true when it is other now. */
export async function refreshTaught(): Promise<boolean> {
  const kept = await store((opened) => opened.taught.pages());
  if (!kept.ok || JSON.stringify(kept.value) === JSON.stringify(taught)) return false;
  taught = kept.value;
  return true;
}

/** How the user's unit checks. */
let profile: UnitProfile = standardProfile;

/** Brings it up to date with the setting; true when it is another now. */
export async function refreshProfile(): Promise<boolean> {
  const kept = await store((opened) => opened.settings.get('profile'));
  if (!kept.ok || JSON.stringify(kept.value) === JSON.stringify(profile)) return false;
  profile = kept.value;
  return true;
}

export const store: Desk['store'] = async (work) => {
  const opened = await open();
  return opened.ok ? work(opened.value) : opened;
};

/** What every session works with, whatever its tab. */
export const desk: Omit<Desk, 'frames' | 'remember'> = {
  get packs() {
    return inForce.packs;
  },
  get taught() {
    return taught;
  },
  get profile() {
    return profile;
  },
  store,
  async library() {
    const marks = await store((opened) => opened.library.all());
    return applyMarks(builtInIndicators(), marks.ok ? marks.value : []);
  },
  today: () => dayOfClock(new Date()),
  now: () => new Date().toISOString(),
};
