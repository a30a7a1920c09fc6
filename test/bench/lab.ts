import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { chromiumPath } from '../harness/chromium.ts';
import { bundle } from './bundle.ts';
import type * as InPage from './in-page/index.ts';
import { servePage } from './serve-page.ts';

/** The names of the measures that a page of the lab holds. */
export type Measure = keyof typeof InPage;

export interface Cpu {
  /** milliseconds of the main thread, one figure a run */
  runs: number[];
  /** the same for the first run on the page */
  first: number;
}

/** Makes a page's clock count in steps of 5 µs instead of 100. */
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const atLeast = 12;
/** A run repeats its call until it is long enough to be told from the asking. */
const longEnough = 20;
/** Before that the code is called until the browser has compiled it: so often, or for so many milliseconds. */
const warmCalls = 40;
const warmFor = 1_500;

/** A plain browser with pages that hold our code and its alternatives, to measure one thing at a time without the rest. */
export class Lab {
  readonly #browser: Browser;
  readonly #blank: { url: string; close(): void };
  readonly #script: string;

  private constructor(browser: Browser, blank: { url: string; close(): void }, script: string) {
    this.#browser = browser;
    this.#blank = blank;
    this.#script = script;
  }

  static async open(): Promise<Lab> {
    const [script, browser, blank] = await Promise.all([
      bundle(),
      chromium.launch({
        ...(chromiumPath === undefined ? { channel: 'chromium' } : { executablePath: chromiumPath }),
        chromiumSandbox: process.getuid?.() !== 0,
      }),
      servePage('<!doctype html><html lang="zh-CN"><title>bench</title><body></body></html>', isolated),
    ]);
    return new Lab(browser, blank, script);
  }

  /** A page with this body, and our code in it. */
  async bench(body: string, viewport = { width: 1366, height: 768 }): Promise<Bench> {
    const page = await this.#browser.newPage({ viewport });
    await page.goto(this.#blank.url);
    await page.evaluate((html) => {
      document.body.innerHTML = html;
    }, body);
    await page.addScriptTag({ content: this.#script });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    return new Bench(page, cdp);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#blank.close();
  }
}

/** One page of the lab. */
export class Bench {
  readonly page: Page;
  readonly #cdp: CDPSession;

  constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.#cdp = cdp;
  }

  /** Runs one of the page's measures and gives what it returns. */
  call<Name extends Measure>(name: Name, ...args: unknown[]): Promise<Awaited<ReturnType<(typeof InPage)[Name]>>> {
    return this.page.evaluate(
      ([name, args]) => (window as unknown as { bench: Record<string, (...args: unknown[]) => unknown> }).bench[name as string]?.(...args),
      [name, args] as const,
    ) as Promise<Awaited<ReturnType<(typeof InPage)[Name]>>>;
  }

  /** Main-thread CPU of a measure: its first run, then at least twelve warm ones. */
  async cpu(name: Measure, ...args: unknown[]): Promise<Cpu> {
    const first = await this.#spent(name, args, 1);
    const second = await this.#spent(name, args, 1);
    const times = Math.max(1, Math.min(2_000, Math.ceil(longEnough / Math.max(second, 0.01))));
    await this.#spent(name, args, Math.max(times, Math.min(warmCalls, Math.ceil(warmFor / Math.max(second, 0.01)))));
    const runs: number[] = [];
    for (let run = 0; run < atLeast; run++) runs.push((await this.#spent(name, args, times)) / times);
    return { runs, first };
  }

  /** Main-thread CPU of a single run on this page. */
  once(name: Measure, ...args: unknown[]): Promise<number> {
    return this.#spent(name, args, 1);
  }

  /** What the browser has counted so far: ThreadTime (s), LayoutCount, LayoutDuration (s) … */
  async counted(): Promise<Record<string, number>> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  close(): Promise<void> {
    return this.page.close();
  }

  async #spent(name: Measure, args: unknown[], times: number): Promise<number> {
    const before = await this.counted();
    await this.page.evaluate(
      async ([name, args, times]) => {
        const { bench } = window as unknown as { bench: Record<string, (...args: unknown[]) => unknown> };
        for (let time = 0; time < times; time++) {
          const done = bench[name as string]?.(...args);
          if (done instanceof Promise) await done;
        }
      },
      [name, args, times] as const,
    );
    const after = await this.counted();
    return ((after.ThreadTime ?? 0) - (before.ThreadTime ?? 0)) * 1000;
  }
}
