// Measures the extension and prints one table. Nothing fails here: a target that is not met is said so.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../bench/figure.ts';
import { met } from '../bench/figure.ts';
import { Lab } from '../bench/lab.ts';
import { measureChecking } from '../bench/measures/checking.ts';
import { measureEndless } from '../bench/measures/endless.ts';
import { measureFilling } from '../bench/measures/filling.ts';
import { measureFollowing } from '../bench/measures/following.ts';
import { measureIdle } from '../bench/measures/idle.ts';
import { measureKeystroke } from '../bench/measures/keystroke.ts';
import { measureMarks } from '../bench/measures/marks.ts';
import { measureReading } from '../bench/measures/reading.ts';
import { measureSearching } from '../bench/measures/searching.ts';
import { measureSizes } from '../bench/measures/sizes.ts';
import { table } from '../bench/table.ts';
import { ensureBuild } from '../harness/build.ts';

const results = join(import.meta.dirname, '../bench/results');

const say = (line: string) => process.stderr.write(`${line}\n`);

async function measure(wanted: readonly string[]): Promise<Figure[]> {
  const lab = await Lab.open();
  const parts: [name: string, run: () => Figure[] | Promise<Figure[]>][] = [
    ['reading', () => measureReading(lab)],
    ['following', async () => [...(await measureFollowing(lab)), ...(await measureEndless())]],
    ['idle', measureIdle],
    ['keystroke', measureKeystroke],
    ['marks', () => measureMarks(lab)],
    ['filling', () => measureFilling(lab)],
    ['checking', () => measureChecking(lab)],
    ['library', () => measureSearching(lab)],
    ['sizes', measureSizes],
  ];
  const figures: Figure[] = [];
  try {
    for (const [name, run] of parts) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      say(`Measuring: ${name} …`);
      figures.push(...(await run()));
    }
  } finally {
    await lab.close();
  }
  return figures;
}

ensureBuild();
const began = Date.now();
const wanted = process.argv.slice(2);
const figures = await measure(wanted);
console.log(`\n${table(figures)}\n`);
const [{ model = 'unknown' } = {}] = cpus();
console.log(`${cpus().length} × ${model}, ${Math.round((Date.now() - began) / 1000)} s. Times of reading, recognising, checking and scoring are`);
console.log('CPU of the main thread; the others are by the clock, so that a busy machine shows in them.');
const missed = figures.filter((figure) => met(figure) === false);
console.log(missed.length === 0 ? 'Every target is met.' : `Not met: ${missed.map(({ part, what }) => `${part}: ${what}`).join('; ')}.`);
if (wanted.length === 0) {
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'latest.json'), `${JSON.stringify({ at: new Date().toISOString(), cores: cpus().length, model, figures: figures.map((figure) => ({ ...figure, met: met(figure) })) }, null, 2)}\n`);
}
