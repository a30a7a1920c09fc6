import type { Pack } from '@/lib/model/pack';
import { loadPack, type PackProblem } from '@/lib/packs/load';
import { packFileEnd } from '@/lib/packs/loading/files';

/** What a chosen file turned out to be. */
export type ImportReading =
  | { kind: 'unfit'; why: 'size' | 'text' }
  | { kind: 'broken'; text: string; problems: PackProblem[] }
  | { kind: 'pack'; text: string; pack: Pack };

/** Bytes of a file beyond which it is not read at all; what a pack may hold is less. */
const mostBytes = 12_000_000;

/** Reads a file as a pack beside `othersOf(its id)`. Texts of Windows notepads, which are not always UTF-8, are read too. */
export async function readImport(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>, othersOf: (id: string) => readonly Pack[]): Promise<ImportReading> {
  if (file.size > mostBytes) return { kind: 'unfit', why: 'size' };
  const text = textOf(await file.arrayBuffer());
  if (text === undefined) return { kind: 'unfit', why: 'text' };
  return readText(text, file.name, othersOf);
}

/** As `readImport`, for a text that is there. */
export function readText(text: string, name: string, othersOf: (id: string) => readonly Pack[]): Extract<ImportReading, { text: string }> {
  const files = { [fileName(name)]: text };
  const id = /^\s+id:\s*["']?([\w-]+)/m.exec(text)?.[1] ?? '';
  const { pack, problems } = loadPack(files, othersOf(id));
  return pack === undefined ? { kind: 'broken', text, problems } : { kind: 'pack', text, pack };
}

const fileName = (name: string): string => (name.endsWith(packFileEnd) ? name : `${name.replace(/\.[^.]*$/, '')}${packFileEnd}`);

function textOf(bytes: ArrayBuffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : text;
    } catch {
      continue;
    }
  }
  return undefined;
}
