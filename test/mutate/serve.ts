import { join } from 'node:path';
import { files, firstOf, listen } from '../portals/http.ts';

const here = import.meta.dirname;
const packages = ['../portals/widgets', '../corpus/frameworks'].map((folder) => join(here, folder, 'node_modules'));

/** Serves the pages of this folder and the packages that draw them, on the loopback address. */
export async function serveMutated(): Promise<{ url(page: string): string; stop(): Promise<void> }> {
  const { origin, stop } = await listen(firstOf(files('/pages/', `${join(here, 'pages')}/`), ...packages.map((folder) => files('/frameworks/', `${folder}/`))), 0);
  return { url: (page) => `${origin}/pages/${page}.html`, stop };
}
