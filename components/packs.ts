import { packsInForce as read } from '@/lib/assistant/packs-in-force';
import type { Pack } from '@/lib/model/pack';
import { builtinPacks } from '@/lib/packs/builtin';
import { withStore } from './store';

/** Which version of the software this is: what was loaded by another one is loaded anew. */
export const softwareVersion = (): string => chrome.runtime.getManifest().version;

/** The packs in force on this machine, built-in and imported. */
export async function packsInForce(): Promise<Pack[]> {
  const { packs } = await read(withStore, builtinPacks, softwareVersion());
  return packs;
}
