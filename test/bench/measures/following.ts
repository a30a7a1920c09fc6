import type { Figure } from '../figure.ts';
import type { Bench, Lab } from '../lab.ts';
import { gridPage } from '../pages.ts';
import { median, rounded, spread } from '../statistics.ts';

const target = 5;
const times = 25;
const warm = 15;
const ways = { renamed: 'its name changed', redrawn: 'drawn anew', added: 'added or removed' };

/** What one changed row costs. */
interface Change {
  /** from the change that the page has drawn to the message */
  follow: number;
  /** each turn in which values were asked for before */
  asks: number[];
  layouts: number;
  told: number;
}

/**
 * One changed row of a large page, main-thread CPU: what all its controls hold is asked in turns of its own, then the change
 * is followed in one more. Neither holds the page up by more than its own turn.
 */
export async function measureFollowing(lab: Lab): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const controls of [1_000, 5_000]) {
    const bench = await lab.bench(gridPage(controls));
    const whole = median((await bench.cpu('read')).runs);
    await bench.call('prepareFollowing');
    const all: Change[] = [];
    for (const [way, said] of Object.entries(ways)) {
      const runs = await changes(bench, way);
      all.push(...runs);
      const follow = runs.map((run) => run.follow);
      figures.push({
        part: 'following',
        what: `one row of ${controls} controls, ${said}`,
        value: median(follow),
        unit: 'ms',
        target,
        alternative: { name: 'reading the whole page', value: whole },
        note: `spread ${spread(follow)}; ${median(runs.map(({ layouts }) => layouts))} layouts forced, ${rounded(median(runs.map(({ told }) => told)) / 1024)} KB told`,
      });
    }
    await bench.close();
    const rounds = all.map(({ asks }) => asks.reduce((sum, ask) => sum + ask, 0));
    figures.push({
      part: 'following',
      what: `asking what ${controls} controls hold, the longest turn`,
      value: median(all.map(({ asks }) => Math.max(...asks))),
      unit: 'ms',
      target,
      note: `all of them ${rounded(median(rounds))} ms in ${median(all.map(({ asks }) => asks.length))} turns, spread ${spread(rounds)}`,
    });
  }
  return figures;
}

async function changes(bench: Bench, way: string): Promise<Change[]> {
  const runs: Change[] = [];
  for (let time = -warm; time < times; time++) {
    await bench.call('changeRow', way);
    const asking = await bench.once('nothing');
    const spent = async (what: 'askOn' | 'followChange'): Promise<number> => Math.max(0, (await bench.once(what)) - asking);
    const asks: number[] = [];
    do asks.push(await spent('askOn'));
    while (!(await bench.call('isAsked')));
    const before = await bench.counted();
    const follow = await spent('followChange');
    const after = await bench.counted();
    const told = await bench.call('toldSize');
    if (time >= 0) runs.push({ follow, asks, layouts: (after.LayoutCount ?? 0) - (before.LayoutCount ?? 0), told });
  }
  return runs;
}
