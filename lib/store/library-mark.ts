import * as z from 'zod/mini';
import { LibraryEntry } from '@/lib/model/library';

/**
 * What the user did to one indicator of the library. Built-in indicators are not copied into the database: for them a
 * mark says that they were edited (`entry`), put away (`hidden`) or used. An indicator of the user's own is a mark with
 * an entry.
 */
export const LibraryMark = z.object({
  id: z.string(),
  entry: z.nullable(LibraryEntry),
  hidden: z.boolean(),
  used: z.number(),
});
export type LibraryMark = z.infer<typeof LibraryMark>;

/** The library as the user sees it: built-in indicators with edits and use counts applied, then the user's own. */
export function applyMarks(builtIn: readonly LibraryEntry[], marks: readonly LibraryMark[]): LibraryEntry[] {
  const left = new Map(marks.map((mark) => [mark.id, mark]));
  const shown: LibraryEntry[] = [];
  const show = (entry: LibraryEntry | null, mark: LibraryMark) => {
    if (entry && !mark.hidden) shown.push({ ...entry, used: mark.used });
  };
  for (const entry of builtIn) {
    const mark = left.get(entry.id);
    left.delete(entry.id);
    if (mark) show(mark.entry ?? entry, mark);
    else shown.push(entry);
  }
  for (const mark of left.values()) show(mark.entry, mark);
  return shown;
}
