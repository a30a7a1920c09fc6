import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** One file of ours. Paths are from the top of the repository, with slashes. */
export interface SourceFile {
  path: string;
  text: string;
  /** what it imports: paths of ours (with their extension as written) or names of packages */
  imports: { from: string; typeOnly: boolean }[];
}

const top = join(import.meta.dirname, '../..');

/** Paths of the files under a folder with one of these endings; none when there is no such folder. */
export function pathsUnder(folder: string, ...endings: string[]): string[] {
  const entries = readdirSync(join(top, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => posix.normalize(join(entry.parentPath, entry.name).slice(top.length + 1).replaceAll('\\', '/')))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}

export const textOf = (path: string): string => readFileSync(join(top, path), 'utf8');

export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => pathsUnder(folder, '.ts', '.tsx'))
    .filter((path) => !path.endsWith('.d.ts'))
    .map((path) => {
      const text = textOf(path);
      return { path, text, imports: importsOf(path, text) };
    });
}

function importsOf(path: string, text: string): SourceFile['imports'] {
  const statements = text.matchAll(/\b(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g);
  const calls = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...statements].map((found) => ({ from: place(path, found[3] ?? ''), typeOnly: found[2] !== undefined })),
    ...[...calls].map((found) => ({ from: place(path, found[1] ?? ''), typeOnly: false })),
  ];
}

function place(path: string, from: string): string {
  if (from.startsWith('@/')) return from.slice(2);
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : from;
}

/** The text without its comments, so that what is only spoken of does not count. */
export const codeOf = (text: string): string => text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
