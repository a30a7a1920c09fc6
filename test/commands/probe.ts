// Prints what the built extension sees and does in one page. It only drives: no reader, matcher or writer of its own.
import { writeFileSync } from 'node:fs';
import type { FrameReading } from '@/lib/model/reading';
import { Extension } from '../harness/extension.ts';
import { ensureBuild } from '../harness/build.ts';
import { Driver } from '../harness/driver.ts';
import { readArguments, UsageError, type ProbeArguments } from './probe-arguments.ts';
import { probePortals } from './probe-portals.ts';
import { serveSaved } from '../harness/serve-saved.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

async function probe(options: ProbeArguments): Promise<unknown> {
  ensureBuild();
  const saved = await serveSaved(options.page);
  const extension = await Extension.launch();
  try {
    const page = await extension.context.newPage();
    const url = saved?.url ?? options.page;
    say(`Opening ${url} …`);
    try {
      await page.goto(url, { timeout: options.timeout * 1000, waitUntil: 'load' });
    } catch (error) {
      throw new UsageError(`The page could not be opened: ${String(error).split('\n')[0]}`);
    }
    const driver = await Driver.on(extension, page, options.timeout * 1000);
    if (options.packs) await driver.usePacks(options.packs);
    if (options.library) await driver.loadLibrary(options.library);
    if (options.filing) await driver.keepPrior(options.filing, options.year);
    await driver.settled();
    const acts = { plan: [] as unknown[], receipt: [] as unknown[] };
    if (options.fill) await driver.acceptOffers(acts);
    if (options.set.length > 0) await driver.set(options.set, acts);
    if (options.undo) await driver.undo(acts);
    if (options.explain || options.saveReading) await explainTo(driver, options);
    if (options.screenshot) await page.screenshot({ path: options.screenshot, fullPage: true });
    return { version: 1, url, ...(await driver.report()), ...acts, console: [...driver.console], requests: [...driver.requests] };
  } finally {
    await extension.close();
    await saved?.close();
  }
}

/** For a person who wants to know, or report, why a page is seen as it is; standard output stays one JSON object. */
async function explainTo(driver: Driver, { explain, saveReading }: ProbeArguments): Promise<void> {
  const { lines, frames } = await driver.explain();
  if (explain) for (const line of lines) say(line);
  if (saveReading) writeFileSync(saveReading, `${JSON.stringify({ frames: frames.map(withoutQuery) }, null, 1)}\n`);
}

/** Behind the question mark of an address stand the ids and tickets of whoever was signed in; recognition never looks there. */
const withoutQuery = ({ reading, ...frame }: FrameReading): FrameReading => ({
  ...frame,
  reading: { ...reading, url: reading.url.replace(/\?[^#]*/g, '') },
});

/** In place of a page: each sample portal is filled and undone, and a table says what came of it. */
const everyPortal = '--portals';

try {
  const [first, ...names] = process.argv.slice(2);
  if (first === everyPortal) {
    ensureBuild();
    if (!(await probePortals(names, (line) => process.stdout.write(`${line}\n`)))) process.exitCode = 1;
  } else {
    const options = readArguments(process.argv.slice(2));
    const text = `${JSON.stringify(await probe(options), null, 2)}\n`;
    if (options.out) writeFileSync(options.out, text);
    else process.stdout.write(text);
  }
} catch (error) {
  say(error instanceof UsageError ? error.message : String((error as Error).stack ?? error));
  process.exitCode = 2;
}
