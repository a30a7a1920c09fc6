import { basename } from 'node:path';
import type { Pack } from '@/lib/model/pack';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { withImported } from '@/lib/packs/imported';
import { describeProblem, loadPack } from '@/lib/packs/load';

/** A file by its name and what is in it. */
export interface NamedText {
  name: string;
  text: string;
}

/** Packs that were named on a command line, each by its id or as a pack file. */
export interface PacksGiven {
  /** the built-in packs and those of the files, which take the place of built-in ones of the same id */
  all: Pack[];
  /** those that were named; all built-in ones when none was */
  chosen: Pack[];
  /** ids that no pack has */
  unknown: string[];
  /** what keeps files out, one line a problem */
  problems: string[];
}

/** Loads pack files as an import does, each beside the built-in packs and the files before it. */
export function packsGiven(ids: readonly string[], files: readonly NamedText[]): PacksGiven {
  const given: Pack[] = [];
  const problems: string[] = [];
  for (const { name, text } of files) {
    const loaded = loadPack({ [basename(name)]: text }, withImported(wholePacks, given));
    problems.push(...loaded.problems.map(describeProblem));
    if (loaded.pack !== undefined) given.push(loaded.pack);
  }
  const all = withImported(wholePacks, given);
  const named = all.filter((pack) => ids.includes(pack.id) || given.includes(pack));
  const unknown = ids.filter((id) => !all.some((pack) => pack.id === id));
  return { all, chosen: ids.length + files.length === 0 ? all : named, unknown, problems };
}
