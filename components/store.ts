import { signal, type ReadonlySignal } from '@preact/signals';
import { openStore, type Store } from '@/lib/store';
import { ok, type Problem, type Result } from '@/lib/model/result';

let opening: Promise<Result<Store>> | undefined;
const lastNotice = signal<Problem | null>(null);
const timesFreed = signal(0);

/** What the store has to tell of its own accord: records rebuilt, a record set aside, a database of a later version. */
export const storeNotice: ReadonlySignal<Problem | null> = lastNotice;
/** Changes when a store that another page held can be opened after all. */
export const storeFreed: ReadonlySignal<number> = timesFreed;

/** The store as this page opens it: once, and anew after an opening that failed. */
export async function withStore<T>(work: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  opening ??= openStore(chrome.storage.local, {
    tell: (problem) => {
      lastNotice.value = problem;
    },
    freed: () => {
      timesFreed.value++;
    },
  }).then((opened) => {
    if (!opened.ok) {
      opening = undefined;
      return opened;
    }
    lastNotice.value = opened.value.report.notices.at(-1) ?? lastNotice.value;
    return ok(opened.value.store);
  });
  const opened = await opening;
  return opened.ok ? work(opened.value) : opened;
}
