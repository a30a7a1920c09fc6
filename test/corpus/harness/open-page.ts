import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright';
import type * as InPage from './in-page/index.ts';
import type { Mutation } from './in-page/mutate.ts';
import type { Seen, FrameSeen } from './seen.ts';

const loadAtMost = 15_000;
const pages = join(import.meta.dirname, '../pages');
const nothing: FrameSeen = { worth: false, reading: null, ways: [] };

/** A page of the corpus as its HTML and its own scripts are written. */
export function sourceOf(page: string): string {
  const file = join(pages, `${page}.html`);
  const html = readFileSync(file, 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => (src.startsWith('/pages/') ? join(pages, src.slice(7)) : join(dirname(file), src)));
  return [html, ...scripts.filter((script) => existsSync(script)).map((script) => readFileSync(script, 'utf8'))].join('\n');
}

/** One tab in which pages of the corpus are opened one after the other. */
export class Tab {
  readonly errors: string[] = [];
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
    page.on('pageerror', (error) => this.errors.push(error.message.split('\n')[0] ?? ''));
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) this.errors.push(`${response.status()} ${new URL(response.url()).pathname}`);
    });
  }

  static async on(context: BrowserContext): Promise<Tab> {
    return new Tab(await context.newPage());
  }

  /** Closes the tab, though a script in it may still run. */
  leave(): void {
    this.#page.close().catch(() => undefined);
  }

  /** Opens an address and waits until the page and its frames are drawn. */
  async open(url: string, source: string): Promise<void> {
    this.errors.length = 0;
    await this.#page.goto(url, { waitUntil: 'load', timeout: loadAtMost });
    if (/dataset\.ready|data-ready/.test(source)) await this.#page.waitForSelector('html[data-ready]', { state: 'attached', timeout: loadAtMost });
    await Promise.all(this.#page.frames().map((frame) => frame.waitForLoadState('load', { timeout: loadAtMost })));
    await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 20)))));
  }

  /** Once one frame is worth a reading all are read, as the extension does it. */
  async read(): Promise<Seen> {
    const read = (anyway: boolean): Promise<Seen> =>
      this.#each<FrameSeen>((frame) => frame.evaluate((anyway) => JSON.stringify((window as unknown as { corpusOfPages: typeof InPage }).corpusOfPages.read(anyway)), anyway), nothing);
    const seen = await read(false);
    const some = seen.some(({ worth }) => worth) && !seen.every(({ worth }) => worth);
    return some ? read(true) : seen;
  }

  async texts(): Promise<string[]> {
    const texts = await this.#each<string[]>((frame) => frame.evaluate(() => JSON.stringify((window as unknown as { corpusOfPages: typeof InPage }).corpusOfPages.texts())), []);
    return [...new Set(texts.flat())];
  }

  /** Hashes all names, reads, mutates, reads again; frames worth nothing too where `anyway`. The page is spent after it. */
  async disguise(salt: string, mutation: Mutation | null, anyway: boolean): Promise<{ hashed: Seen; mutated: Seen }> {
    const both = await this.#each<ReturnType<typeof InPage.disguise>>(
      (frame) =>
        frame.evaluate(
          ([salt, mutation, anyway]) => JSON.stringify((window as unknown as { corpusOfPages: typeof InPage }).corpusOfPages.disguise(salt, mutation, anyway)),
          [salt, mutation, anyway] as const,
        ),
      { hashed: nothing, mutated: nothing },
    );
    return { hashed: both.map(({ hashed }) => hashed), mutated: both.map(({ mutated }) => mutated ?? nothing) };
  }

  /**
   * One answer of each frame, the page's own first. A frame that went away meanwhile has none. Answers come as JSON: a reading
   * is large, and the driver would take every value of it apart.
   */
  async #each<T>(ask: (frame: Frame) => Promise<string>, gone: T): Promise<T[]> {
    const answers: T[] = [];
    for (const frame of this.#page.frames()) answers.push(frame.isDetached() ? gone : (JSON.parse(await ask(frame)) as T));
    return answers;
  }
}
