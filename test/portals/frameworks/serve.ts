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

/** What a page says of itself is to be written in it. */
export const planOf = (page: string): PagePlan =>
  JSON.parse(/id="plan">([^]*?)<\/script>/.exec(sourceOf(page))?.[1] ?? '') as PagePlan;

const sourceOf = (page: string): string => readFileSync(join(pages, `${page}.html`), 'utf8');

/** The packages that a page is drawn by and that are not installed here. */
export function missingPackages(page: string): string[] {
  const needed = sourceOf(page).matchAll(/"\/frameworks\/((?:@[^/"]+\/)?[^/"]+)\//g);
  return [...new Set([...needed].map(([, name = '']) => name))].filter((name) => !packages.some((folder) => existsSync(join(folder, name))));
}

/** A place, the text that goes there, where the page's model holds it, and what it then holds when that is not the text. */
type Write = [at: string, to: string, held: string, as?: unknown];

/** What is planned for a page of a framework, as the page itself says it. */
export interface PagePlan {
  form: string;
  /** whether rows stand in it that are drawn only when they are scrolled to */
  scrolled?: boolean;
  writes: Write[];
  /** what the page's own script works out from the writes, by place in the model */
  follows?: Record<string, unknown>;
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
