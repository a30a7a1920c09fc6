import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { forPages } from '../harness/chromium.ts';
import { bundle } from './bundle.ts';
import type { Run } from './draw-lots.ts';
import type * as InPage from './in-page/index.ts';
import { composed, typed } from './in-page/words.ts';
import { serveMutated } from './serve.ts';

export interface Done extends InPage.Ran {
  run: Run;
}

/** Drawing, waiting for a page to be still and for popups takes time, but little of the machine's: so many tabs keep a core busy. */
export const tabsByDefault = availableParallelism() * 5;
/** A machine that is busy with other things is slow, not wrong. */
const loadAtMost = 120_000;
/** How long a page's own box stands open, and its scripts with it. */
const reading = 200;
const runAtMost = 180_000;
/** A tab is opened anew after so many runs, so that what frameworks leave behind does not add up. */
const runsOfATab = 150;

/** Carries out runs in a real browser, several tabs at once, each tab one page's runs in turn. */
export async function runAll(runs: readonly Run[], tabs: number, told: (done: number) => void): Promise<Done[]> {
  const [script, served, browser] = await Promise.all([
    bundle(),
    serveMutated(),
    chromium.launch(forPages),
  ]);
  const done: Done[] = [];
  const left = batchesOf(runs, tabs);
  const work = async (): Promise<void> => {
    for (let batch = left.shift(); batch; batch = left.shift()) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' });
      await context.addInitScript({ content: script });
      await context.exposeBinding('asUser', ({ page: at }, deed: InPage.Deed | 'presses', point?: InPage.Point) => byHand(at, deed, point));
      // a person takes a moment to read it
      context.on('dialog', (dialog) => void sleep(reading).then(() => dialog.accept()));
      let page: Page | undefined;
      for (const run of batch) {
        page ??= await inTheEnd(() => opened(context, served.url(run.page)));
        const ran = await within(runAtMost, page.evaluate((wanted) => (window as unknown as { mutating: typeof InPage }).mutating.run(wanted), run)).catch((error: Error) => error);
        done.push({ run, ...(ran instanceof Error ? broken(ran) : ran) });
        told(done.length);
        // what follows begins on a page that nothing was done to
        if (ran instanceof Error || run.change === 'document-replaced') {
          await page.close();
          page = undefined;
        }
      }
      await context.close();
    }
  };
  try {
    await Promise.all(Array.from({ length: tabs }, work));
  } finally {
    await browser.close();
    await served.stop();
  }
  return done;
}

/** Presses a place; types, or writes with an input method, in what has the focus. */
async function byHand(page: Page, deed: InPage.Deed | 'presses', at?: InPage.Point): Promise<void> {
  if (at) {
    await page.mouse.click(at.x, at.y, { delay: 40 });
    // the hand goes from the mouse to the keys
    return sleep(150);
  }
  if (deed === 'types') return page.keyboard.type(typed, { delay: 60 });
  const session = await page.context().newCDPSession(page);
  for (const length of [2, 4, composed.length]) {
    await session.send('Input.imeSetComposition', { text: composed.slice(0, length), selectionStart: length, selectionEnd: length });
    await sleep(80);
  }
  await session.send('Input.insertText', { text: typed });
  await session.detach();
}

/** Runs of one page together, the slow ones of frameworks first. */
function batchesOf(runs: readonly Run[], tabs: number): Run[][] {
  const batches = new Map<string, Run[][]>();
  for (const run of runs) {
    const mine = batches.get(run.page) ?? [];
    batches.set(run.page, mine);
    const last = mine.at(-1);
    if (last && last.length < Math.min(runsOfATab, Math.ceil(runs.length / tabs / 2))) last.push(run);
    else mine.push([run]);
  }
  return [...batches.values()].flat().sort((a, b) => Number(a[0]?.page.startsWith('native')) - Number(b[0]?.page.startsWith('native')));
}

/** A browser that is busy with many tabs may fail to open another one at once. */
async function inTheEnd<T>(act: () => Promise<T>, tries = 4): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (tries === 1) throw error;
    await sleep(2_000);
    return inTheEnd(act, tries - 1);
  }
}

async function opened(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load', timeout: loadAtMost });
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: loadAtMost });
  return page;
}

const broken = (error: Error): InPage.Ran => ({ cells: [], wrong: [`broken: ${error.message.split('\n')[0]}`], misreported: [], mild: { halves: 0, rests: 0 }, changed: false, ms: 0 });

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
