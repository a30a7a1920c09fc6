import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type { Pack } from '@/lib/model/pack';

type Load = typeof import('@/lib/packs/load');
const names = ['virtual:packs', 'virtual:packs/whole'];

/**
 * Gives the built-in packs as modules, parsed and checked while building, so that what ships holds neither YAML nor its
 * parser: `virtual:packs` with what recognising, checking and scoring need, `virtual:packs/whole` with all that is in them.
 * A pack with a problem fails the build, with each problem's file and line.
 */
export function packs(root: string): Plugin {
  const home = join(root, 'lib/packs');
  let made: Promise<Pack[]> | undefined;
  return {
    name: 'jixiao-packs',
    resolveId: (id) => (names.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!names.some((name) => id === `\0${name}`)) return undefined;
      for (const folder of packFolders(home)) {
        for (const file of yamlFiles(join(home, folder))) this.addWatchFile(join(home, folder, file));
      }
      made ??= loadAll(root, home);
      const loaded = await made;
      const given = id.endsWith('/whole') ? loaded : loaded.map(working);
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(given))});`, moduleType: 'js' };
    },
    watchChange(file) {
      if (file.endsWith('.yaml')) made = undefined;
    },
  };
}

/** A pack without what only people read and tests run. */
const working = (pack: Pack): Pack => ({
  ...pack,
  rules: pack.rules.map((rule) => ({ ...rule, examples: { pass: [], fail: [] } })),
  schemes: pack.schemes.map((scheme) => ({ ...scheme, examples: [] })),
  reminders: [],
  templates: [],
  requirements: [],
});

const packFolders = (home: string): string[] =>
  readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(home, entry.name)).includes('pack.yaml'))
    .map((entry) => entry.name)
    .sort();

/** Paths within a pack's folder, as the loader knows them. */
const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

const textsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(yamlFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

async function loadAll(root: string, home: string): Promise<Pack[]> {
  const { module } = await runnerImport<Load>(join(home, 'load.ts'), {
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  const folders = packFolders(home);
  const loaded = module.loadPacks(folders.map((folder) => textsOf(join(home, folder))));
  const faults = loaded.flatMap(({ pack, problems }, index) => {
    const folder = folders[index] ?? '';
    const misnamed = pack !== undefined && pack.id !== folder ? [`lib/packs/${folder}/pack.yaml id ${pack.id}：编号要和文件夹同名`] : [];
    return [...misnamed, ...problems.map((problem) => `lib/packs/${folder}/${module.describeProblem(problem)}`)];
  });
  if (faults.length > 0) throw new Error(`Packs with problems:\n${faults.join('\n')}`);
  return loaded.flatMap(({ pack }) => pack ?? []);
}
