import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { packs } from '../../lib/packs/build/vite-packs.ts';

const root = join(import.meta.dirname, '../..');

/** What the extension's own code is measured with, as one script for a page: the module becomes `window.bench`. */
export async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [packs(root)],
    resolve: { alias: { '@': root } },
    // the alternatives are libraries for tests, which ask for their settings
    define: { 'process.env': {}, 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome102',
      lib: { entry: join(import.meta.dirname, 'in-page/index.ts'), formats: ['iife'], name: 'bench' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = built.flatMap(({ output }) => output).filter((one) => one.type === 'chunk');
  if (!chunk) throw new Error('the bundle is empty');
  return chunk.code;
}
