import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { files, firstOf, listen } from '../http.ts';

const here = import.meta.dirname;
const pages = join(here, 'pages');
const packages = ['../widgets', '../../corpus/frameworks', '.', '../extra'].map((folder) => join(here, folder, 'node_modules'));

/** The pages there are, by name: one a framework. */
export const frameworkPages: readonly string[] = readdirSync(pages)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace(/\.html$/, ''))
  .sort();

/** The packages that a page is drawn by and that are not installed here. */
export function missingPackages(page: string): string[] {
  const needed = readFileSync(join(pages, `${page}.html`), 'utf8').matchAll(/"\/frameworks\/((?:@[^/"]+\/)?[^/"]+)\//g);
  return [...new Set([...needed].map(([, name = '']) => name))].filter((name) => !packages.some((folder) => existsSync(join(folder, name))));
}

export interface FrameworkPages {
  url(page: string): string;
  stop(): Promise<void>;
}

/** Serves the pages and the packages that draw them on the loopback address; port 0 takes a free one. */
export async function serveFrameworks(port = 0): Promise<FrameworkPages> {
  const { origin, stop } = await listen(firstOf(files('/pages/', `${pages}/`), ...packages.map((folder) => files('/frameworks/', `${folder}/`))), port);
  return { url: (page) => `${origin}/pages/${page}.html`, stop };
}
