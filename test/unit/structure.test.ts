import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { outcomeWhys } from '@/lib/model/plan';
import { problemCodes } from '@/lib/model/result';
import { codeOf, pathsUnder, sourceFiles, textOf } from './source-files';
import type { SourceFile } from './source-files';

/** Which folders of lib/ a folder of lib/ may import. One that is not listed here has no place in the design yet. */
const walls: Record<string, readonly string[]> = {
  model: [],
  messages: ['model'],
  packs: ['model'],
  recognise: ['model', 'packs'],
  check: ['model', 'packs'],
  score: ['model', 'packs'],
  page: ['model', 'messages'],
  store: ['model'],
  library: ['model', 'packs', 'store'],
  documents: ['model', 'packs', 'store'],
  assistant: [
    'model',
    'messages',
    'packs',
    'recognise',
    'check',
    'score',
    'page',
    'store',
    'library',
    'documents',
  ],
};

const lib = sourceFiles('lib');
const surfaces = sourceFiles('entrypoints', 'components');
const all = [...lib, ...surfaces];

/** store for lib/store/open.ts, messages for lib/messages.ts; undefined for what is not in lib/ */
const folderOf = (path: string): string | undefined => /^lib\/([a-z-]+)/.exec(path)?.[1];
const isPackage = (from: string, name: string): boolean => from === name || from.startsWith(`${name}/`);
const importers = (files: SourceFile[], wrong: (from: string, file: SourceFile) => boolean): string[] =>
  files.flatMap((file) =>
    file.imports.filter(({ from }) => wrong(from, file)).map(({ from }) => `${file.path} imports ${from}`),
  );
const users = (files: SourceFile[], pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(codeOf(file.text))).map((file) => file.path);

test('imports are found in every file that has some', () => {
  const silent = all.filter((file) => /^import /m.test(file.text) && file.imports.length === 0);
  expect(silent.map((file) => file.path)).toEqual([]);
  expect(all.length).toBeGreaterThan(50);
});

describe('walls', () => {
  test('every folder of lib has its place in the design', () => {
    const folders = new Set(lib.map((file) => folderOf(file.path) ?? file.path));
    expect([...folders].filter((folder) => walls[folder] === undefined)).toEqual([]);
  });

  test.each(Object.entries(walls))('lib/%s imports only what it may', (folder, allowed) => {
    const inside = lib.filter((file) => folderOf(file.path) === folder);
    const wrong = importers(inside, (from) => {
      const target = folderOf(from);
      return target !== undefined && target !== folder && !allowed.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test('lib imports no surface and no component, and a component no surface', () => {
    const components = surfaces.filter((file) => file.path.startsWith('components/'));
    expect(importers(lib, (from) => /^(entrypoints|components)\//.test(from))).toEqual([]);
    expect(importers(components, (from) => from.startsWith('entrypoints/'))).toEqual([]);
  });

  test('only lib/store knows Dexie and IndexedDB', () => {
    const others = all.filter((file) => folderOf(file.path) !== 'store');
    expect(importers(others, (from) => isPackage(from, 'dexie'))).toEqual([]);
    expect(users(others, /\bindexedDB\b/)).toEqual([]);
  });

  test('nothing in lib imports Preact', () => {
    expect(importers(lib, (from) => isPackage(from, 'preact') || from.startsWith('@preact/'))).toEqual([]);
  });

  test('nothing in lib but lib/page touches a page', () => {
    const dom =
      /(?<![.\w])(document\.(body|documentElement|createElement|getElementById|querySelector\w*|addEventListener|activeElement)|window\.|getComputedStyle\(|new (MutationObserver|Event|InputEvent)\b|HTML\w*Element\b)/;
    expect(users(lib.filter((file) => folderOf(file.path) !== 'page'), dom)).toEqual([]);
  });

  test('what runs in a page reaches model, page and messages only, and of packages zod/mini', () => {
    const byPath = new Map(all.map((file) => [file.path, file]));
    const find = (from: string) =>
      [from, `${from}.ts`, `${from}.tsx`, `${from}/index.ts`].map((path) => byPath.get(path)).find((file) => file);
    const starts = surfaces.filter((file) => /^entrypoints\/(page|marker|picker|writer)\//.test(file.path));
    const reached = new Set<SourceFile>(starts);
    for (const file of reached) {
      for (const { from, typeOnly } of file.imports) {
        const target = typeOnly ? undefined : find(from);
        if (target) reached.add(target);
      }
    }
    const own = [...reached].filter(
      (file) => !starts.includes(file) && !['model', 'page', 'messages'].includes(folderOf(file.path) ?? ''),
    );
    const packages = [...reached].flatMap((file) =>
      file.imports.filter(({ from, typeOnly }) => !typeOnly && !/^(lib|entrypoints)\//.test(from)),
    );
    expect(starts.length).toBeGreaterThan(0);
    expect(own.map((file) => file.path)).toEqual([]);
    expect(packages.map(({ from }) => from).filter((from) => !/^(zod\/mini|wxt\/.+|#i18n)$/.test(from))).toEqual([]);
  });

  test('zod is zod/mini everywhere: the whole of it is ten times the size and probes for eval', () => {
    expect(importers(all, (from) => isPackage(from, 'zod') && from !== 'zod/mini')).toEqual([]);
  });

  test('whatever is pressed in a page goes through one gate, and nothing is ever sent', () => {
    const inPage = all.filter(({ path }) => /^(lib\/page|entrypoints\/(page|marker|picker|writer))\//.test(path));
    const presses = /\.click\(|new (?:Mouse|Pointer)Event\(|\.(?:requestSubmit|submit|reset)\(/;
    expect(users(inPage, presses)).toEqual(['lib/page/widgets/acts/press.ts']);
  });

  test('nothing asks the network for anything, and nothing turns text into code', () => {
    expect(users(all, /(?<![.\w])fetch\(|\bXMLHttpRequest\b|\bnew (WebSocket|EventSource)\b|\bsendBeacon\b/)).toEqual([]);
    expect(users(all, /(?<![.\w])eval\(|\bnew Function\b|\bdangerouslySetInnerHTML\b|\.innerHTML\s*=/)).toEqual([]);
  });
});

describe('size and names', () => {
  test('no code file is over 400 lines', () => {
    const long = all.filter((file) => file.text.split('\n').length > 401);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  test('file names are in kebab case and say a reason', () => {
    const names = all.map((file) => file.path.split('/').at(-1) ?? '');
    expect(names.filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(name))).toEqual([]);
    expect(names.filter((name) => /(^|-)(utils?|helpers?|manager|misc|common)\./.test(name))).toEqual([]);
  });

  test('no file is left to be done later', () => {
    expect(all.filter((file) => /\b(TODO|FIXME|XXX)\b/.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});

test('every widget family has a contract page that writes it', () => {
  const pages = pathsUnder('test/portals/widgets/pages', '.html').map(textOf);
  const proven = new Set(pages.flatMap((page) => [...page.matchAll(/"widget":\s*"([^"]+)"/g)].map((found) => found[1])));
  const families = lib
    .filter((file) => /^lib\/page\/widgets\/[^/]+\.ts$/.test(file.path))
    .flatMap((file) => /export const widget\b[^]*?\bid: '([^']+)'/.exec(file.text)?.[1] ?? []);
  expect(families.length).toBeGreaterThan(5);
  expect(families.filter((family) => !proven.has(family))).toEqual([]);
});

test.each(['forms', 'rules', 'schemes'])('no two %s of a pack have the same id', (kind) => {
  const ids = pathsUnder('lib/packs', '.yaml')
    .filter((path) => path.includes(`/${kind}/`))
    .flatMap((path) => {
      const pack = /^lib\/packs\/([^/]+)\//.exec(path)?.[1] ?? '';
      const contents = parseAllDocuments(textOf(path)).flatMap((document) => document.toJS() as { id: string }[]);
      return contents.map(({ id }) => `${pack}/${id}`);
    });
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

describe('message catalogue', () => {
  const languages = ['zh_CN', 'en'] as const;
  const keys = Object.fromEntries(
    languages.map((language) => [language, flatten(parse(textOf(`assets/locales/${language}.yml`)))]),
  ) as Record<(typeof languages)[number], Map<string, string>>;
  const without = (wanted: string[]) =>
    languages.flatMap((language) =>
      wanted.filter((key) => !keys[language].get(key)?.trim()).map((key) => `${language} ${key}`),
    );

  test('every key stands in both languages', () => {
    expect(without([...new Set([...keys.zh_CN.keys(), ...keys.en.keys()])])).toEqual([]);
  });

  test('keys are made of what a browser takes in a message name', () => {
    expect([...keys.zh_CN.keys()].filter((key) => !/^\w+(\.\w+)*$/.test(key))).toEqual([]);
  });

  test('a text has the same gaps in both languages', () => {
    const differing = [...keys.zh_CN].filter(([key, text]) => gaps(text) !== gaps(keys.en.get(key)));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('every problem has its sentence', () => {
    expect(without(problemCodes.map((code) => `problem.${code.replaceAll('-', '_')}`))).toEqual([]);
  });

  test('every reason of an outcome has its sentence', () => {
    const whys = outcomeWhys.filter((why) => why !== '');
    expect(without(whys.map((why) => `outcome.${why.replaceAll('-', '_')}`))).toEqual([]);
  });
});

/** `$1` and `{name}` of a text, in a fixed order. */
const gaps = (text = ''): string => [...text.matchAll(/\$\d|\{\w+\}/g)].map(([gap]) => gap).sort().join(' ');

/** `{ a: { b: 'text' } }` as `a.b` → text. */
function flatten(value: unknown, path: string[] = []): Map<string, string> {
  if (!(value instanceof Object)) return new Map([[path.join('.'), String(value ?? '')]]);
  return new Map(Object.entries(value).flatMap(([key, part]) => [...flatten(part, [...path, key])]));
}
