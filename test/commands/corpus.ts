// Recognises every page of the corpus in a real browser and says how much of it is right, and what was missed.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missedTargets } from '../corpus/harness/figures.ts';
import { compareKnown, type KnownChange } from '../corpus/harness/known.ts';
import { modes, type Mode } from '../corpus/harness/modes.ts';
import { anyRow, linesOf, missesOf, missLines, ofAll, table } from '../corpus/harness/report.ts';
import { knownFailures, listPages, runCorpus } from '../corpus/harness/run.ts';
import type { Tried } from '../corpus/harness/try-page.ts';
import { inVite } from '../harness/in-vite.ts';
import type * as Recognising from '../corpus/harness/recognising.ts';

const usage =
  'npm run corpus [-- --page <family or family/name> …] [--mode filled,blank,hashed,mutated] [--explain] [--seed N] [--copies N] [--json]';
const say = (line: string) => process.stderr.write(`${line}\n`);

function stop(line: string): never {
  say(line);
  process.exit(2);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        page: { type: 'string', multiple: true, default: [] },
        mode: { type: 'string', default: modes.join() },
        seed: { type: 'string', default: '1' },
        copies: { type: 'string', default: '1' },
        explain: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const asked = values.mode.split(',').filter((mode): mode is Mode => modes.some((one) => one === mode));
    if (asked.length === 0) stop(`--mode wants some of ${modes.join()}. Usage: ${usage}`);
    const [seed, copies] = [Number(values.seed), Number(values.copies)];
    if (!Number.isInteger(seed) || !Number.isInteger(copies) || copies < 1) stop(`--seed and --copies want whole numbers. Usage: ${usage}`);
    const isAsked = (page: string) => values.page.length === 0 || values.page.some((one) => page === one || page.startsWith(one));
    return { ...values, modes: asked, seed, copies, pages: listPages().filter(isAsked) };
  } catch (error) {
    return stop(`${(error as Error).message} Usage: ${usage}`);
  }
}

async function explained(tried: readonly Tried[]): Promise<Map<string, string[]>> {
  const { explained } = await inVite<typeof Recognising>(join(import.meta.dirname, '../corpus/harness/recognising.ts'));
  return new Map(
    tried.flatMap(({ page, trials }) =>
      trials.map(({ mode, copy, frames, reworded }) => {
        const words = Object.entries(reworded).map(([label, other]) => `reworded: ${label} → ${other}`);
        return [`${page} ${mode}${copy > 0 ? ` ${copy}` : ''}`, [...words, ...explained(frames)]] as const;
      }),
    ),
  );
}

/** Mutated copies are drawn by lot: what they miss shows in the figures, and is in no list. */
const listed = (tried: readonly Tried[]) =>
  tried.flatMap(({ page, trials }) =>
    trials.filter(({ mode }) => mode !== 'mutated').flatMap(({ score }) => score.misses.map(({ place }) => ({ page, place }))),
  );

const options = readArguments();
if (options.pages.length === 0) stop('There is no such page in test/corpus/pages.');
const began = Date.now();
const tried = await runCorpus(options.pages, options, (page) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${page}`);
});
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
const lines = linesOf(tried);
const misses = missesOf(tried);
const whole = options.modes.length === modes.length;
const change: KnownChange = compareKnown(knownFailures(), listed(tried), new Set(tried.filter(({ trials }) => whole && trials.length > 0).map(({ page }) => page)));
const complaints = tried.flatMap(({ page, complaints }) => complaints.map((what) => `${page}: ${what}`));
const unlisted = [...new Set(change.unlisted.map(({ page, place }) => `${page} ${anyRow(place)}`))];
const failures = [
  ...missedTargets(ofAll(lines)),
  ...change.mended.map(({ page, place }) => `known-failures.txt: ${page} ${place} no longer fails; take the line out`),
  ...unlisted.map((one) => `not in known-failures.txt: ${one}`),
  ...complaints,
];
const explanations = options.explain ? await explained(tried) : new Map<string, string[]>();
const seconds = Math.round((Date.now() - began) / 100) / 10;

if (options.json) {
  const { seed, copies } = options;
  console.log(
    JSON.stringify({ version: 1, ok: failures.length === 0, seconds, seed, copies, pages: tried.length, figures: lines, misses, failures, explanations: Object.fromEntries(explanations) }, null, 2),
  );
} else {
  for (const [what, lines] of explanations) console.log([`── ${what}`, ...lines, ''].join('\n'));
  if (misses.length > 0) console.log(`${missLines(misses).join('\n')}\n`);
  console.log(table(lines));
  console.log(`\n${tried.length} pages in ${seconds} s, seed ${options.seed}.`);
  console.log(failures.length === 0 ? 'Every target is met.' : `Not met:\n${failures.map((line) => `  ${line}`).join('\n')}`);
}
process.exitCode = failures.length === 0 ? 0 : 1;
