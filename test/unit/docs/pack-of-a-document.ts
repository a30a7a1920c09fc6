import type { PackFolder } from '@/lib/packs/load';
import { textOf } from '../source-files';

/** The fenced blocks of a document whose fence says `yaml <name>`. */
export function blocksOf(document: string): { name: string; text: string }[] {
  return [...textOf(document).matchAll(/^```yaml (\S+)\n([^]*?)^```$/gm)].map(([, name = '', text = '']) => ({ name, text }));
}

/** The pack that a document prints in pieces, by file. */
export const packOf = (document: string): PackFolder =>
  Object.fromEntries(blocksOf(document).filter(({ name }) => name.endsWith('.yaml')).map(({ name, text }) => [name, text]));
