import { useEffect, useMemo, useState } from 'preact/hooks';
import { builtInIndicators } from '@/lib/library/built-in';
import { indexPinyin, loadSyllables, type PinyinIndex } from '@/lib/library/pinyin';
import { search } from '@/lib/library/search';
import { indexLibrary, type LibraryIndex } from '@/lib/library/search-index';
import type { LibraryEntry } from '@/lib/model/library';
import { applyMarks, type LibraryMark } from '@/lib/store';

/** The library as the user sees it, ready to be searched. */
export function useLibraryIndex(marks: readonly LibraryMark[]): LibraryIndex {
  return useMemo(() => indexLibrary(applyMarks(builtInIndicators(), marks)), [marks]);
}

export const isBuiltIn = (id: string): boolean => (builtInIds ??= new Set(builtInIndicators().map((entry) => entry.id))).has(id);
let builtInIds: Set<string> | undefined;

/** What a question finds, best first. The pinyin dictionary is fetched when the first Latin letter is typed. */
export function useFound(index: LibraryIndex, question: string): readonly LibraryEntry[] {
  const [pinyin, setPinyin] = useState<{ of: LibraryIndex; index: PinyinIndex } | null>(null);
  const wanted = /[a-z]/i.test(question);
  useEffect(() => {
    if (!wanted) return undefined;
    const life = new AbortController();
    void loadSyllables()
      .then((syllables) => indexPinyin(index, syllables, life.signal))
      .then(
        (ready) => setPinyin({ of: index, index: ready }),
        (error: unknown) => {
          if (!life.signal.aborted) throw error;
        },
      );
    return () => life.abort();
  }, [wanted, index]);
  return useMemo(() => {
    const spoken = pinyin?.of === index ? { pinyin: pinyin.index } : {};
    return search(index, question, { limit: index.entries.length, ...spoken }).map(({ entry }) => entry);
  }, [index, question, pinyin]);
}
