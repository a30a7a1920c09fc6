import { ok } from '@/lib/model/result';
import type { Problem, Result } from '@/lib/model/result';
import { openEngine, recovered } from './engine';
import type { LocksLike, Tell } from './engine';
import { filings } from './filings';
import type { Filings } from './filings';
import { library } from './library';
import type { Library } from './library';
import type { Migration } from './migrate';
import { migrations } from './migrate';
import { closeToPages } from './mirror';
import type { StorageAreaLike } from './mirror';
import { packs } from './packs';
import type { Packs } from './packs';
import { portals } from './portals';
import type { Portals } from './portals';
import type { Recovery } from './rebuild';
import { settings } from './settings';
import type { Settings } from './settings';
import { readState } from './state';
import { taught } from './taught';
import type { Taught } from './taught';
import type { StoreState } from './state';
import type { ChangesCallback } from './changes';

/** The local store. Every answer of a writing act means: on disk in both copies. */
export interface Store {
  filings: Filings;
  library: Library;
  packs: Packs;
  portals: Portals;
  settings: Settings;
  taught: Taught;
  /** what is there, in figures; with the records that could not be read */
  state(): Promise<Result<StoreState>>;
  /** told after each act, of this view and of others, until the signal */
  changes(callback: ChangesCallback, signal: AbortSignal): void;
  close(): void;
}

/** What was found on opening; `notices` are for the user, the rest is figures. */
export interface OpenReport {
  recovery: Recovery;
  /** the database was made by a later version: it is read, nothing is written */
  readOnly: boolean;
  notices: Problem[];
}

export interface OpenOptions {
  name?: string;
  locks?: LocksLike;
  /** what is found after opening: records rebuilt, a record put into quarantine */
  tell?: Tell;
  /** an opening that was answered with `store-blocked` would succeed now */
  freed?: () => void;
  patience?: number;
  migrations?: readonly Migration[];
}

const nothing = () => undefined;

/**
 * Opens the store on IndexedDB and its second copy in `area` (`chrome.storage.local`). Problems: `store-blocked` within
 * three seconds when another page holds an older version open; `store-unreadable` when the database cannot be opened
 * and the second copy is not whole either (nothing is deleted then); `disk-full`.
 */
export async function openStore(
  area: StorageAreaLike,
  options: OpenOptions = {},
): Promise<Result<{ store: Store; report: OpenReport }>> {
  await closeToPages(area);
  const place = {
    name: options.name ?? 'jixiao',
    steps: options.migrations ?? migrations,
    patience: options.patience ?? 2500,
    freed: options.freed ?? nothing,
  };
  const opened = await openEngine(area, options.locks ?? navigator.locks, place, options.tell ?? nothing);
  if (!opened.ok) return opened;
  const { engine, newer } = opened.value;
  const recovery = opened.value.recovery ?? { replayed: 0, rebuilt: 0, mirrored: 0, refused: [] };
  return ok({
    store: {
      filings: filings(engine),
      library: library(engine),
      packs: packs(engine),
      portals: portals(engine),
      settings: settings(engine),
      taught: taught(engine),
      state: () => readState(engine, area),
      changes: engine.changes,
      close: engine.close,
    },
    report: {
      recovery,
      readOnly: newer,
      notices: newer ? [{ code: 'store-newer' }] : recovered(recovery),
    },
  });
}
