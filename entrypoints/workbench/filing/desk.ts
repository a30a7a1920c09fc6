import { withStore } from '@/components/store';
import { packsInForce } from '@/lib/assistant/packs-in-force';
import { builtInIndicators } from '@/lib/library/built-in';
import { dayOfClock } from '@/lib/model/day';
import type { LibraryEntry } from '@/lib/model/library';
import type { Pack } from '@/lib/model/pack';
import { standardProfile, type UnitProfile } from '@/lib/model/profile';
import type { Result } from '@/lib/model/result';
import { builtinPacks } from '@/lib/packs/builtin';
import { applyMarks, type Store } from '@/lib/store';

/** What the open filings of the workbench work with. */
export interface Desk {
  packs: Pack[];
  /** how the user's unit checks */
  profile: UnitProfile;
  store<T>(work: (store: Store) => Promise<Result<T>>): Promise<Result<T>>;
  library(): Promise<LibraryEntry[]>;
  /** the calendar date of today, 2026-11-21 */
  today(): string;
}

export async function openDesk(): Promise<Desk> {
  const profile = await withStore((store) => store.settings.get('profile'));
  const { packs } = await packsInForce(withStore, builtinPacks, chrome.runtime.getManifest().version);
  return {
    packs,
    profile: profile.ok ? profile.value : standardProfile,
    store: withStore,
    async library() {
      const marks = await withStore((store) => store.library.all());
      return applyMarks(builtInIndicators(), marks.ok ? marks.value : []);
    },
    today: () => dayOfClock(new Date()),
  };
}
