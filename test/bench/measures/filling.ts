import type { Figure } from '../figure.ts';
import type { Lab } from '../lab.ts';
import { gridPage } from '../pages.ts';
import { median, rounded, spread } from '../statistics.ts';

const cells = 200;
const rounds = 5;

/** Filling native cells by a plan with each read back: from the first write to the last receipt. */
export async function measureFilling(lab: Lab): Promise<Figure[]> {
  const bench = await lab.bench(gridPage(cells));
  const runs: number[] = [];
  let written = 0;
  const before = await bench.counted();
  for (let round = 0; round < rounds; round++) {
    const filled = await bench.call('fill', cells, String(round));
    runs.push(filled.ms);
    written = filled.written;
  }
  const after = await bench.counted();
  const typed = await bench.call('fillByTyping', cells, '9');
  await bench.close();
  const cpu = (((after.ThreadTime ?? 0) - (before.ThreadTime ?? 0)) * 1000) / rounds;
  return [
    {
      part: 'filling',
      what: `${cells} native cells, read back`,
      value: median(runs),
      unit: 'ms',
      target: 1_000,
      alternative: { name: 'focus and type each', value: typed.ms },
      note: `${written} written and verified, ${rounded(cpu)} ms CPU, spread ${spread(runs)} (alternative verifies nothing: ${typed.written} hold)`,
    },
  ];
}
