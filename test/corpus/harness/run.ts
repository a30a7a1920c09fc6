import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { forPages } from '../../harness/chromium.ts';
import { inVite } from '../../harness/in-vite.ts';
import { bundle } from './bundle.ts';
import { parseKnown, type Known } from './known.ts';
import { Tab } from './open-page.ts';
import type * as Recognising from './recognising.ts';
import { serveCorpus } from './serve.ts';
import { tryPage, type Tried, type TryOptions } from './try-page.ts';

const pages = join(import.meta.dirname, '../pages');
const tabsAtOnce = 2;
/** A page that hangs is given up; its tab with it. */
const pageAtMost = 90_000;

/** Every page of the corpus as `<family>/<name>`: an HTML file that has a truth beside it. */
export function listPages(): string[] {
  const families = readdirSync(pages, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return families
    .flatMap(({ name }) => readdirSync(join(pages, name)).flatMap((file) => (file.endsWith('.truth.txt') ? [`${name}/${file.slice(0, -'.truth.txt'.length)}`] : [])))
    .filter((page) => existsSync(join(pages, `${page}.html`)))
    .sort();
}

export function knownFailures(): Known[] {
  const file = join(pages, 'known-failures.txt');
  return existsSync(file) ? parseKnown(readFileSync(file, 'utf8')) : [];
}

/** Tries pages of the corpus in a real browser. A page that cannot be opened or read is told in its complaints. */
export async function runCorpus(wanted: readonly string[], options: TryOptions, done: (page: string) => void): Promise<Tried[]> {
  const [script, recognising, served, browser] = await Promise.all([
    bundle(),
    inVite<typeof Recognising>(join(import.meta.dirname, 'recognising.ts')),
    serveCorpus(),
    chromium.launch(forPages),
  ]);
  const all: Tried[] = [];
  const left = [...wanted];
  const work = async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    await context.addInitScript({ content: script });
    let tab = await Tab.on(context);
    for (let page = left.shift(); page !== undefined; page = left.shift()) {
      const tried = await within(pageAtMost, tryPage(page, tab, served.pageUrl(page), recognising, options)).catch((error: Error) => error);
      if (tried instanceof Error) {
        tab.leave();
        tab = await Tab.on(context);
      }
      all.push(tried instanceof Error ? { page, form: null, trials: [], complaints: [`not tried: ${tried.message.split('\n')[0]}`] } : tried);
      done(page);
    }
    await context.close();
  };
  try {
    await Promise.all(Array.from({ length: tabsAtOnce }, work));
  } finally {
    await browser.close();
    served.close();
  }
  return all.sort((a, b) => (a.page < b.page ? -1 : 1));
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
