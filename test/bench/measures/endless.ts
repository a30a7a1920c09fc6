import type { CDPSession, Page } from 'playwright';
import { Driver } from '../../harness/driver.ts';
import { Extension } from '../../harness/extension.ts';
import type { Figure } from '../figure.ts';
import { formPage } from '../pages.ts';
import { servePage } from '../serve-page.ts';
import { median, rounded, spread } from '../statistics.ts';

const rounds = 5;
const seconds = 2;
/** After a page comes to the front it is read as a whole once. */
const settling = 1_000;
/** A tenth of the time, in milliseconds a second. */
const share = 100;

interface Endless {
  what: string;
  body: string;
  script: string;
}

/** Every row of inputs is put into the page anew, as a framework without keys does it. */
const drawnAnew = (rows: number, inputs: number): Endless => {
  const row = (at: number) => `<tr><td>慰问第${at}批职工</td>${Array.from({ length: inputs }, (_, input) => `<td><input name="i${at}-${input}" value="${at}"></td>`).join('')}</tr>`;
  const head = ['三级指标', '指标值', '单位', '分值', '实际完成值', '得分', '偏差原因', '改进措施', '备注'].slice(0, inputs + 1);
  return {
    what: `${rows} rows of ${inputs} inputs drawn anew every 200 ms`,
    body: `<h1>项目支出绩效自评表</h1><table border="1"><thead><tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>${Array.from({ length: rows }, (_, at) => row(at + 1)).join('')}</tbody></table>`,
    script: `const body = document.querySelector('tbody'); setInterval(() => body.replaceChildren(...[...body.rows].map((row) => row.cloneNode(true))), 200);`,
  };
};

const pages: Endless[] = [
  { what: 'a clock, ten times a second', body: `${formPage(60)}<p id="clock"></p>`, script: `setInterval(() => (clock.textContent = new Date().toISOString()), 100);` },
  { what: 'a class that changes with every frame', body: `<div id="moving">载入中</div>${formPage(60)}`, script: `const turn = () => { moving.className = 'at' + (performance.now() | 0); requestAnimationFrame(turn); }; turn();` },
  drawnAnew(150, 8),
  {
    what: 'shadow roots, 20 wide and 10 deep, one of their texts changing',
    body: `<h1>项目支出绩效目标申报表</h1><main id="top"></main>`,
    script: `const grow = (host, depth) => {
        const root = host.attachShadow({ mode: 'open' });
        root.innerHTML = '<label>三级指标' + depth + '<input value="' + depth + '"></label>';
        if (depth > 0) grow(root.appendChild(document.createElement('div')), depth - 1);
        return root;
      };
      for (let wide = 0; wide < 20; wide++) {
        let inner = grow(document.querySelector('main').appendChild(document.createElement('div')), 9);
        while (inner.lastChild.shadowRoot) inner = inner.lastChild.shadowRoot;
        if (wide === 10) setInterval(() => (inner.querySelector('label').firstChild.nodeValue = '三级指标' + performance.now()), 100);
      }`,
  },
];

/**
 * Pages that never rest: what following them costs the main thread. The same page stands in two tabs under two names, of
 * which one is approved; each is measured in front, in turns, and the figure is the median of what one costs beyond the other.
 */
export async function measureEndless(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, body, script } of pages) {
    const served = await servePage(`<!doctype html><html lang="zh-CN"><title>绩效自评</title><body>${body}<script>${script}</script></body></html>`);
    const extension = await Extension.launch();
    try {
      const followed = await Running.at(extension, served.url);
      const bare = await Running.at(extension, served.url.replace('127.0.0.1', 'localhost'));
      await (await Driver.on(extension, followed.page)).settled();
      const runs: { followed: Run; bare: Run }[] = [];
      for (let round = 0; round < rounds; round++) {
        const first = round % 2 === 0 ? await bare.run() : undefined;
        runs.push({ followed: await followed.run(), bare: first ?? (await bare.run()) });
      }
      const more = runs.map(({ followed, bare }) => followed.cpu - bare.cpu);
      const said = (key: keyof Run): string =>
        `${rounded(median(runs.map(({ followed }) => followed[key])))} (${rounded(median(runs.map(({ bare }) => bare[key])))} without)`;
      figures.push({
        part: 'following',
        what: `${what}, CPU a second`,
        value: Math.max(0, median(more)),
        unit: 'ms',
        target: share,
        note: `spread ${spread(more)}; ${said('cpu')} ms; layouts a second ${said('layouts')}; long tasks a second ${said('long')}`,
      });
    } finally {
      await extension.close();
      served.close();
    }
  }
  return figures;
}

/** What the main thread does in a second: milliseconds, layouts, tasks of more than 50 ms. */
interface Run {
  cpu: number;
  layouts: number;
  long: number;
}

/** A tab whose main thread is looked at. */
class Running {
  readonly page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.#cdp = cdp;
  }

  static async at(extension: Extension, url: string): Promise<Running> {
    const page = await extension.context.newPage();
    await page.goto(url);
    await page.evaluate(() => {
      const counted = { long: 0 };
      Object.assign(window, { counted });
      new PerformanceObserver((list) => (counted.long += list.getEntries().length)).observe({ type: 'longtask' });
    });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    return new Running(page, cdp);
  }

  /** Some seconds in front. */
  async run(): Promise<Run> {
    await this.page.bringToFront();
    await this.page.waitForTimeout(settling);
    const before = await this.#counted();
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    const after = await this.#counted();
    const each = (key: keyof Run): number => (after[key] - before[key]) / seconds;
    return { cpu: each('cpu'), layouts: each('layouts'), long: each('long') };
  }

  async #counted(): Promise<Run> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    const long = await this.page.evaluate(() => (window as unknown as { counted: { long: number } }).counted.long);
    return { cpu: of('ThreadTime') * 1000, layouts: of('LayoutCount'), long };
  }
}
