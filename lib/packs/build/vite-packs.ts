import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type { Pack } from '@/lib/model/pack';

type Load = typeof import('@/lib/packs/load');
const name = 'virtual:packs';
const resolved = `\0${name}`;

/**
 * Gives the built-in packs as the module `virtual:packs`, parsed and checked while building, so that what ships holds
 * neither YAML nor its parser. A pack with a problem fails the build, with each problem's file and line.
 */
export function packs(root: string): Plugin {
  const home = join(root, 'lib/packs');
  let made: Promise<string> | undefined;
  return {
    name: 'jixiao-packs',
    resolveId: (id) => (id === name ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      for (const folder of packFolders(home)) {
        for (const file of yamlFiles(join(home, folder))) this.addWatchFile(join(home, folder, file));
      }
      made ??= loadAll(root, home);
      return { code: await made, moduleType: 'js' };
    },
    watchChange(file) {
      if (file.endsWith('.yaml')) made = undefined;
    },
  };
}

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

async function loadAll(root: string, home: string): Promise<string> {
  const { module } = await runnerImport<Load>(join(home, 'load.ts'), {
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  const waiting = packFolders(home).map((folder) => ({
    folder,
    files: Object.fromEntries(yamlFiles(join(home, folder)).map((file) => [file, readFileSync(join(home, folder, file), 'utf8')])),
  }));
  const loaded: Pack[] = [];
  let faults: string[];
  // A pack may have rules over another one's forms, in either order: whoever fails tries again once others are in.
  for (let before = -1; ; before = loaded.length) {
    faults = [];
    for (const { folder, files } of waiting.filter(({ folder }) => !loaded.some((pack) => pack.id === folder))) {
      const { pack, problems } = module.loadPack(files, loaded);
      if (pack !== undefined && pack.id !== folder) faults.push(`lib/packs/${folder}/pack.yaml id ${pack.id}：编号要和文件夹同名`);
      else if (pack !== undefined) loaded.push(pack);
      faults.push(...problems.map((problem) => `lib/packs/${folder}/${module.describeProblem(problem)}`));
    }
    if (faults.length === 0 || loaded.length === before) break;
  }
  if (faults.length > 0) throw new Error(`Packs with problems:\n${faults.join('\n')}`);
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(loaded))});`;
}
