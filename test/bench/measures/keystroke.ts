import type { CDPSession, Page } from 'playwright';
import { Driver } from '../../harness/driver.ts';
import { Extension } from '../../harness/extension.ts';
import { marksHost } from '../../../lib/page/marks/host.ts';
import type { Figure } from '../figure.ts';
import { formPage } from '../pages.ts';
import { servePage } from '../serve-page.ts';
import { median, percentile, rounded } from '../statistics.ts';

const indicators = 60;
const awakeStrokes = 60;
const killedStrokes = 12;
const patience = 5_000;

/**
 * From the input event of a keystroke to the change of the marks, in the built extension on a form of sixty indicators.
 * The marks lie in a closed shadow root that only an extension may open, so the watch stands in our content script's own
 * world, which the browser's debugger can reach: it takes the event's own time stamp, and the time when the animation
 * frame that draws has changed the root. What the browser then needs to show the frame is not in it.
 */
export async function measureKeystroke(): Promise<Figure[]> {
  const served = await servePage(`<!doctype html><html lang="zh-CN"><title>绩效目标申报</title><body>${formPage(indicators)}</body></html>`);
  const extension = await Extension.launch();
  try {
    const page = await extension.context.newPage();
    await page.goto(served.url);
    const driver = await Driver.on(extension, page);
    const view = await driver.settled();
    const watch = await Watch.on(page, extension.id);
    const worker = await extension.open('popup.html');
    const cdp = await extension.context.newCDPSession(worker);
    await cdp.send('ServiceWorker.enable');
    await page.bringToFront();

    const awake = await strokes(page, watch, awakeStrokes, () => Promise.resolve());
    const killed = await strokes(page, watch, killedStrokes, () => kill(cdp, worker));
    const note = `${view?.bound.length ?? 0} places bound, ${view?.findings.length ?? 0} findings`;
    return [figure('background awake', awake, 50, note), figure('background killed', killed, 250, 'its start, reading, recognising and the first check are in it')];
  } finally {
    await extension.close();
    served.close();
  }
}

function figure(what: string, { times, silent }: Strokes, target: number, note: string): Figure {
  const unheard = silent === 0 ? '' : `; ${silent} without a mark within ${patience / 1000} s`;
  return {
    part: 'keystroke',
    what: `to the mark, ${what}, 95th percentile`,
    value: percentile(times, 0.95),
    unit: 'ms',
    target,
    note: `median ${rounded(median(times))} ms of ${times.length} keystrokes; ${note}${unheard}`,
  };
}

interface Strokes {
  times: number[];
  silent: number;
}

/** Types into one indicator's value after another; each keystroke makes a figure of words or words of a figure. */
async function strokes(page: Page, watch: Watch, count: number, before: () => Promise<unknown>): Promise<Strokes> {
  const times: number[] = [];
  let silent = 0;
  for (let stroke = 0; stroke < count; stroke++) {
    const value = page.locator(`input[name="value${Math.floor(stroke / 2) % indicators}"]`);
    await value.evaluate((input: HTMLInputElement) => {
      input.focus();
      input.select();
    });
    await page.waitForTimeout(400);
    await before();
    await watch.begin();
    await page.keyboard.insertText(stroke % 2 === 0 ? '好' : '9');
    const took = await watch.took();
    if (took === null) silent++;
    else times.push(took);
  }
  return { times, silent };
}

/** Ends the background, as the browser does after half an idle minute; resolves when it is gone. */
async function kill(cdp: CDPSession, asker: Page): Promise<void> {
  await cdp.send('ServiceWorker.stopAllWorkers');
  await asker.waitForFunction(
    async () => (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND' as chrome.runtime.ContextType] })).length === 0,
  );
}

/** A watch on the marks, in the world of our content script. */
class Watch {
  readonly #cdp: CDPSession;
  readonly #world: number;

  private constructor(cdp: CDPSession, world: number) {
    this.#cdp = cdp;
    this.#world = world;
  }

  static async on(page: Page, extension: string): Promise<Watch> {
    const cdp = await page.context().newCDPSession(page);
    const worlds: { id: number; origin: string }[] = [];
    cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await cdp.send('Runtime.enable');
    const ours = worlds.find(({ origin }) => origin === `chrome-extension://${extension}`);
    if (!ours) throw new Error('our content script does not run on this page');
    return new Watch(cdp, ours.id);
  }

  /** Waits for the next input event, and after it for the first change of what is drawn around the focused control. */
  async begin(): Promise<void> {
    await this.#evaluate(`
      globalThis.benchWatch?.disconnect();
      globalThis.benchTook = undefined;
      {
        const host = document.querySelector('${marksHost}');
        const root = host && chrome.dom.openOrClosedShadowRoot(host);
        const { left, top } = document.activeElement.getBoundingClientRect();
        const drawn = () => [...(root?.querySelectorAll('div') ?? [])].find((mark) => {
          const box = mark.getBoundingClientRect();
          return Math.abs(box.left - left) < 3 && Math.abs(box.top - top) < 3;
        })?.className ?? '';
        const before = drawn();
        let began;
        document.addEventListener('input', ({ timeStamp }) => (began = timeStamp), { capture: true, once: true });
        globalThis.benchWatch = new MutationObserver(() => {
          if (began !== undefined && drawn() !== before) globalThis.benchTook ??= performance.now() - began;
        });
        if (root) globalThis.benchWatch.observe(root, { subtree: true, childList: true, attributes: true });
      }`);
  }

  /** Milliseconds from the event to the change; null when nothing changed. */
  async took(): Promise<number | null> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      const took = await this.#evaluate('globalThis.benchTook ?? null');
      if (typeof took === 'number') return took;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return null;
  }

  async #evaluate(expression: string): Promise<unknown> {
    const { result } = await this.#cdp.send('Runtime.evaluate', { expression, contextId: this.#world, returnByValue: true });
    return result.value;
  }
}
