import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { outcomeWhys } from '@/lib/model/plan';
import { portalWhys } from '@/lib/model/portal-state';
import { problemCodes } from '@/lib/model/result';

const root = join(import.meta.dirname, '../../..');
const read = (language: string) => flat(parse(readFileSync(join(root, `assets/locales/${language}.yml`), 'utf8')));

function flat(node: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, child]) =>
      typeof child === 'string' ? [[path + key, child] as const] : [...flat(child as object, `${path}${key}.`)],
    ),
  );
}

const zh = read('zh_CN');
const en = read('en');
const gaps = (text = '') => [...new Set(text.match(/\$\d/g) ?? [])].sort().join();

test('both languages have the same messages, with the same gaps', () => {
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  for (const [name, text] of zh) expect([name, gaps(en.get(name))]).toEqual([name, gaps(text)]);
});

test('every problem, outcome and sign of a lost login has its sentence', () => {
  const named = [...portalWhys.map((why) => `portal.${why}`), ...problemCodes.map((code) => `problem.${code}`), ...outcomeWhys.filter(Boolean).map((why) => `outcome.${why}`)];
  expect(named.map((name) => name.replaceAll('-', '_')).filter((name) => !zh.has(name))).toEqual([]);
});

test('no message shouts, and the plural bar of the catalogue is not used by accident', () => {
  for (const [name, text] of [...zh, ...en]) expect([name, /[!！]| \| /.test(text)]).toEqual([name, false]);
});

test('every message is used by a surface', () => {
  const folders = ['components', 'entrypoints', 'wxt.config.ts'].map((name) => join(root, name));
  const code = folders.map(sources).join('\n');
  const built = /^(problem|outcome|via|cause|stage|severity|quality|difference|score\.lamp|panel\.tabs|work\.nav|packs\.kind|packs\.due|packs\.serving|portals\.bad|portal)\./;
  const unused = [...zh.keys()].filter(
    (name) => !built.test(name) && !code.includes(`'${name}'`) && !code.includes(`__MSG_${name}__`) && !spelled(code, name),
  );
  expect(unused).toEqual([]);
});

function sources(path: string): string {
  if (/\.tsx?$/.test(path)) return readFileSync(path, 'utf8');
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || /\.tsx?$/.test(entry.name))
    .map((entry) => sources(join(path, entry.name)))
    .join('\n');
}

/** Names put together from a closed list: `library.${column}` with 'level2' somewhere. */
function spelled(code: string, name: string): boolean {
  const [group, last] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)];
  return code.includes(`\`${group}.\${`) && code.includes(`'${last}'`);
}
