import type { Page } from 'playwright';
import { Driver } from '../../harness/driver.ts';
import { Extension } from '../../harness/extension.ts';
import type { Figure } from '../figure.ts';
import { formPage } from '../pages.ts';
import { servePage } from '../serve-page.ts';
import { rounded } from '../statistics.ts';

const seconds = 4;
const indicators = 60;

/** What an approved form that nobody touches costs its main thread, beyond what the same page costs before it is approved. */
export async function measureIdle(): Promise<Figure[]> {
  const served = await servePage(`<!doctype html><html lang="zh-CN"><title>绩效目标申报</title><body>${formPage(indicators)}</body></html>`);
  const extension = await Extension.launch();
  try {
    const page = await extension.context.newPage();
    await page.goto(served.url);
    const bare = await idling(page);
    await (await Driver.on(extension, page)).settled();
    const attended = await idling(page);
    return [
      {
        part: 'idle',
        what: 'an unchanging form, CPU a second',
        value: Math.max(0, attended - bare),
        unit: 'ms',
        target: 0.5,
        note: `${rounded(attended)} ms with marks drawn, ${rounded(bare)} ms before it was approved`,
      },
    ];
  } finally {
    await extension.close();
    served.close();
  }
}

/** Milliseconds of the main thread a second, once what came before is over. */
async function idling(page: Page): Promise<number> {
  await page.bringToFront();
  await page.waitForTimeout(1_500);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const spent = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
  };
  const before = await spent();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const after = await spent();
  await cdp.detach();
  return (after - before) / seconds;
}
