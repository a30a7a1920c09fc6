import type { LibraryEntry } from '@/lib/model/library';
import lines from './seed/indicators.jsonl?raw';

/** A line of the seed: an entry before anybody used it. */
export type SeedLine = Omit<LibraryEntry, 'used'>;

let entries: LibraryEntry[] | undefined;

/**
 * The built-in indicators, gathered from public documents and filled forms, each with its source and how far that was
 * checked. Read once; the shape of every line is proved by a test.
 */
export function builtInIndicators(): readonly LibraryEntry[] {
  entries ??= lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ ...(JSON.parse(line) as SeedLine), used: 0 }));
  return entries;
}
