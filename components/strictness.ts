import type { Strictness, UnitProfile } from '@/lib/model/profile';
import { ok, type Result } from '@/lib/model/result';
import { ask } from './ask';
import { withStore } from './store';

/** Sets how strictly the unit checks, for everything from now on; its own thresholds stay. */
export async function setStrictness(strictness: Strictness): Promise<Result<UnitProfile>> {
  const kept = await withStore((store) => store.settings.get('profile'));
  if (!kept.ok) return kept;
  const profile = { ...kept.value, strictness };
  const set = await ask('profile.set', { profile });
  return set.ok ? ok(profile) : set;
}
