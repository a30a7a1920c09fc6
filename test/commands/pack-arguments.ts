import { readFileSync } from 'node:fs';
import type { NamedText } from './packs-given.ts';

/** What `--pack` was given: ids, and the texts of pack files. Says why a file cannot be read. */
export function packArguments(values: readonly string[], stop: (line: string) => never): { ids: string[]; files: NamedText[] } {
  const isFile = (value: string) => value.endsWith('.yaml');
  const read = (name: string): NamedText => {
    try {
      return { name, text: readFileSync(name, 'utf8') };
    } catch (error) {
      return stop(`${name} cannot be read: ${(error as Error).message}`);
    }
  };
  return { ids: values.filter((value) => !isFile(value)), files: values.filter(isFile).map(read) };
}
