import { useEffect, useState } from 'preact/hooks';
import { storeFreed, withStore } from '@/components/store';
import { ok, type Result } from '@/lib/model/result';
import type { Store, StoreChange, TableName } from '@/lib/store';

/**
 * What the store answers, asked again whenever one of `tables` changes, here or in another page. Null until the first
 * answer. `question` must be the same function while the question is the same.
 */
export function useStored<T>(tables: readonly TableName[], question: (store: Store) => Promise<Result<T>>): Result<T> | null {
  const [answer, setAnswer] = useState<Result<T> | null>(null);
  const watched = tables.join();
  const freed = storeFreed.value;
  useEffect(() => {
    const life = new AbortController();
    const ask = async () => {
      const found = await withStore(question);
      if (!life.signal.aborted) setAnswer(found);
    };
    const changed = (changes: StoreChange[]) => {
      if (changes.some(({ table }) => watched.split(',').includes(table))) void ask();
    };
    void ask();
    void withStore(async (store) => {
      store.changes(changed, life.signal);
      return ok(null);
    });
    return () => life.abort();
  }, [watched, question, freed]);
  return answer;
}
