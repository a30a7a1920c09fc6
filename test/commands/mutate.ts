// Fills pages that change under the plan, in a real browser, and counts by the pages' own models what was written where.
import { parseArgs } from 'node:util';
import { drawLots, lotOf, pages } from '../mutate/draw-lots.ts';
import { linesOf, mildOf, table, targetsOf } from '../mutate/report.ts';
import { runAll, tabsByDefault } from '../mutate/run.ts';

const usage = 'npm run mutate [-- --runs N --seed N --part K/N --tabs N --only <seed of a run> … --page <name> … --change <name> … --json]';
const shownAtMost = 20;

function stop(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: 'string', default: '10000' },
        seed: { type: 'string', default: '1' },
        part: { type: 'string', default: '1/1' },
        tabs: { type: 'string', default: String(tabsByDefault) },
        only: { type: 'string', multiple: true, default: [] },
        page: { type: 'string', multiple: true, default: pages },
        change: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
    });
    const [runs, seed, tabs] = [Number(values.runs), Number(values.seed), Number(values.tabs)];
    if (![runs, seed, tabs].every(Number.isInteger) || runs < 1 || tabs < 1) stop(`--runs, --seed and --tabs want whole numbers. Usage: ${usage}`);
    const [part = 0, parts = 0] = values.part.split('/').map(Number);
    if (!(part >= 1 && part <= parts)) stop(`--part wants one of so many, 2/10. Usage: ${usage}`);
    return { ...values, runs, seed, tabs, isMine: (_: unknown, at: number) => at % parts === part - 1 };
  } catch (error) {
    return stop(`${(error as Error).message} Usage: ${usage}`);
  }
}

const options = readArguments();
const began = Date.now();
const lots = options.only.length > 0 ? options.only.flatMap((seed) => lotOf(Number(seed)) ?? []) : drawLots(options.runs, options.seed).filter(options.isMine);
const wanted = lots.filter(({ page, change }) => options.page.includes(page) && (options.change.length === 0 || options.change.includes(change)));
const done = await runAll(wanted, options.tabs, (count) => {
  if (process.stderr.isTTY && count % 20 === 0) process.stderr.write(`\r\u001b[K${count} of ${wanted.length}`);
});
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
const seconds = Math.round((Date.now() - began) / 100) / 10;
const targets = targetsOf(done);
const faults = done.flatMap(({ run, wrong, misreported }) => [...wrong, ...misreported].map((what) => ({ ...run, what })));
const failed = targets.filter(({ reached }) => !reached);
if (options.json) {
  console.log(JSON.stringify({ version: 1, ok: failed.length === 0, seconds, seed: options.seed, runs: done.length, lines: linesOf(done), targets, mild: mildOf(done), faults }, null, 2));
} else {
  for (const { page, seed, change, moment, what } of faults.slice(0, shownAtMost)) console.log(`${page} ${seed} ${change} ${JSON.stringify(moment)}: ${what}`);
  if (faults.length > shownAtMost) console.log(`… and ${faults.length - shownAtMost} more (--json tells all)`);
  console.log(`\n${table(linesOf(done))}\n`);
  for (const { what, reached, value } of targets) console.log(`${reached ? '✓' : '✗'} ${what}: ${value}`);
  const { halves, rests } = mildOf(done);
  console.log(`\n${halves} lists or periods left half done and told as unverified; in ${rests} states a busy machine let the person who types rest.`);
  console.log(`${done.length} page states in ${seconds} s, seed ${options.seed}.`);
}
process.exitCode = failed.length === 0 ? 0 : 1;
