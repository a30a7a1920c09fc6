import { join } from 'node:path';
import { runnerImport } from 'vite';
import { packs } from '../../lib/packs/build/vite-packs.ts';

const root = join(import.meta.dirname, '../..');

/** Imports a module of ours as the build sees it, with the built-in packs, outside a browser. */
export async function inVite<T>(file: string): Promise<T> {
  const { module } = await runnerImport<T>(file, {
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [packs(root)],
    resolve: { alias: { '@': root } },
  });
  return module;
}
