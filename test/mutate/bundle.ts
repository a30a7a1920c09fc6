import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const root = join(import.meta.dirname, '../..');

/** The extension's following and writing with what changes and judges a page, as one script: the module becomes `window.mutating`. */
export async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      target: 'chrome102',
      lib: { entry: join(import.meta.dirname, 'in-page/index.ts'), formats: ['iife'], name: 'mutating' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = built.flatMap(({ output }) => output).filter((one) => one.type === 'chunk');
  if (!chunk) throw new Error('the bundle is empty');
  return `${chunk.code}\nwindow.mutating = mutating;`;
}
