import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsUnder, textOf } from '../source-files';

const top = join(import.meta.dirname, '../../..');
const documents = ['README.md', ...pathsUnder('docs', '.md'), ...pathsUnder('lib', '.md'), ...pathsUnder('test', '.md')];
const prose = (text: string): string => text.replace(/^```[^]*?^```$/gm, '');

/** What a document points to with a link or picture, as paths from the top of the repository. */
const targets = (path: string): string[] =>
  [...prose(textOf(path)).matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(path), target));

/** The documents that one gets to from a document, by its links and theirs. */
const reached = (path: string, seen = new Set<string>()): Set<string> => {
  for (const target of targets(path)) {
    if (!documents.includes(target) || seen.has(target)) continue;
    reached(target, seen.add(target));
  }
  return seen;
};

const isThere = (target: string): boolean => existsSync(join(top, target));
const codeFiles = new Set(
  ['lib', 'entrypoints', 'components', 'test'].flatMap((folder) => pathsUnder(folder, '.ts', '.tsx')).map((path) => posix.basename(path)),
);

/** Paths and bare names of code files between backticks; a name with a gap (`vNNN.json`) stands for many. */
const filesNamed = (path: string): { paths: string[]; bare: string[] } => {
  const spoken = [...prose(textOf(path)).matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name).filter((name) => !/NNN/.test(name));
  return {
    paths: spoken.filter((name) => /^(?:lib|test|docs|entrypoints|components|assets)\//.test(name)),
    bare: spoken.filter((name) => /^[\w.-]+\.tsx?$/.test(name)),
  };
};

describe.each(documents)('%s', (path) => {
  test('links to files and shows pictures that are there', () => {
    expect(targets(path).filter((target) => !isThere(target))).toEqual([]);
  });

  test('names files that are there', () => {
    const { paths, bare } = filesNamed(path);
    expect(paths.filter((name) => !isThere(name))).toEqual([]);
    expect(bare.filter((name) => !codeFiles.has(name) && !isThere(name))).toEqual([]);
  });

  test('names commands that package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...textOf(path).matchAll(/\bnpm (?:run ([\w-]+)|(start|test)\b)/g)].map(([, run, bare]) => run ?? bare ?? '');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

test('the README leads to every other document', () => {
  expect(documents.filter((path) => path !== 'README.md' && !reached('README.md').has(path))).toEqual([]);
});

test('the README has the two lines', () => {
  expect(textOf('README.md')).toContain('```\nnpm start\nnpm test\n```');
});

describe('the pictures', () => {
  const pictures = pathsUnder('docs/pictures', '.png');

  test('are all shown, each in light with its dark twin beside it', () => {
    const shown = new Set(documents.flatMap(targets));
    expect(pictures.filter((path) => path.endsWith('-light.png') && !shown.has(path))).toEqual([]);
    const twins = pictures.map((path) => path.replace(/-(?:light|dark)\.png$/, '')).sort();
    expect(twins).toEqual([...new Set(twins)].flatMap((name) => [name, name]));
  });

  test('weigh less than 150 KB each', () => {
    expect(pictures.filter((path) => statSync(join(top, path)).size >= 150_000)).toEqual([]);
  });
});
