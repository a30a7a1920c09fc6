import type { Desk } from '@/lib/assistant/desk';
import { builtInIndicators } from '@/lib/library/built-in';
import type { Pack } from '@/lib/model/pack';
import { ok, type Problem, type Result } from '@/lib/model/result';
import { builtinPacks } from '@/lib/packs/builtin';
import { applyMarks, openStore, type Store } from '@/lib/store';

let opening: Promise<Result<Store>> | undefined;
let noticed: (problem: Problem) => void = () => undefined;

/** Where to tell what the store found on opening or later: records rebuilt, a record that could not be read. */
export function onNotice(callback: (problem: Problem) => void): void {
  noticed = callback;
}

/** The store of this worker: opened once, and asked for again when an opening failed. */
async function open(): Promise<Result<Store>> {
  opening ??= openStore(chrome.storage.local, { tell: (problem) => noticed(problem) }).then((opened) => {
    if (!opened.ok) {
      opening = undefined;
      return opened;
    }
    opened.value.report.notices.forEach(noticed);
    return ok(opened.value.store);
  });
  return opening;
}

/** Packs in force: those the user named, else all. */
let inForce: Pack[] = builtinPacks;

/** Brings the packs in force up to date with the setting; true when they are others now. */
export async function refreshPacks(): Promise<boolean> {
  const named = await store((opened) => opened.settings.get('packs'));
  const ids = named.ok ? named.value : [];
  const chosen = ids.length === 0 ? builtinPacks : builtinPacks.filter(({ id }) => ids.includes(id));
  if (chosen.map(({ id }) => id).join() === inForce.map(({ id }) => id).join()) return false;
  inForce = chosen;
  return true;
}

export const store: Desk['store'] = async (work) => {
  const opened = await open();
  return opened.ok ? work(opened.value) : opened;
};

const two = (figure: number): string => String(figure).padStart(2, '0');

/** What every session works with, whatever its tab. */
export const desk: Omit<Desk, 'frames' | 'remember'> = {
  get packs() {
    return inForce;
  },
  store,
  async library() {
    const marks = await store((opened) => opened.library.all());
    return applyMarks(builtInIndicators(), marks.ok ? marks.value : []);
  },
  today() {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  now: () => new Date().toISOString(),
};
