import type { Figure } from '../figure.ts';
import type { Bench, Lab } from '../lab.ts';
import { gridPage } from '../pages.ts';
import { median, rounded, spread } from '../statistics.ts';

const target = 5;
const times = 25;
const warm = 15;
const ways = { renamed: 'its name changed', redrawn: 'drawn anew', added: 'added or removed' };

/** One changed row of a large page: main-thread CPU from the change that the page has drawn to the message. */
export async function measureFollowing(lab: Lab): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const controls of [1_000, 5_000]) {
    const bench = await lab.bench(gridPage(controls));
    const whole = median((await bench.cpu('read')).runs);
    await bench.call('prepareFollowing');
    for (const [way, said] of Object.entries(ways)) {
      const { runs, layouts, sizes } = await changes(bench, way);
      figures.push({
        part: 'following',
        what: `one row of ${controls} controls, ${said}`,
        value: median(runs),
        unit: 'ms',
        target,
        alternative: { name: 'reading the whole page', value: whole },
        note: `spread ${spread(runs)}; ${layouts} layouts forced, ${rounded(median(sizes) / 1024)} KB told`,
      });
    }
    await bench.close();
  }
  return figures;
}

async function changes(bench: Bench, way: string): Promise<{ runs: number[]; layouts: number; sizes: number[] }> {
  const runs: number[] = [];
  const sizes: number[] = [];
  let layouts = 0;
  for (let time = -warm; time < times; time++) {
    await bench.call('changeRow', way);
    const asking = await bench.once('nothing');
    const before = await bench.counted();
    const spent = await bench.once('followChange');
    const after = await bench.counted();
    if (time < 0) continue;
    runs.push(Math.max(0, spent - asking));
    sizes.push(await bench.call('toldSize'));
    layouts += (after.LayoutCount ?? 0) - (before.LayoutCount ?? 0);
  }
  return { runs, layouts: layouts / times, sizes };
}
