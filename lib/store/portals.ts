import type { PortalProfile } from '@/lib/model/portal';
import { ok } from '@/lib/model/result';
import type { Result } from '@/lib/model/result';
import { change } from './commit';
import type { Engine } from './engine';

/** The portals that the user approved, by origin. The browser's own permission is asked and kept elsewhere. */
export interface Portals {
  approved(): Promise<Result<PortalProfile[]>>;
  /** an origin that was approved before keeps its first date */
  approve(origin: string): Promise<Result<PortalProfile>>;
  forget(origin: string): Promise<Result<null>>;
}

export function portals(engine: Engine): Portals {
  return {
    approved: () => engine.read((reader) => reader.all('portals')),
    approve: (origin) =>
      engine.commit(async (reader) => {
        const known = await reader.get('portals', origin);
        if (known) return ok({ changes: [], value: known });
        const profile = { origin, approved: new Date().toISOString() };
        return ok({ changes: [change('portals', origin, profile)], value: profile });
      }),
    forget: (origin) =>
      engine.commit(async (reader) => {
        const known = await reader.get('portals', origin);
        return ok({ changes: known ? [change('portals', origin, null)] : [], value: null });
      }),
  };
}
