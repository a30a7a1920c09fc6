import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const root = join(import.meta.dirname, '../../..');

/** The extension's sensing and reading, and what disguises a page, as one script: the module becomes `window.corpusOfPages`. */
export async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      target: 'chrome102',
      lib: { entry: join(import.meta.dirname, 'in-page/index.ts'), formats: ['iife'], name: 'corpusOfPages' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = built.flatMap(({ output }) => output).filter((one) => one.type === 'chunk');
  if (!chunk) throw new Error('the bundle is empty');
  return `${chunk.code}\nwindow.corpusOfPages = corpusOfPages;`;
}
