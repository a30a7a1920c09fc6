import type { Figure } from '../figure.ts';
import type { Bench, Lab } from '../lab.ts';
import { densePage } from '../pages.ts';
import { median, rounded, spread } from '../statistics.ts';

const times = 30;
const marked = 300;
const target = 2;

interface Moved {
  ms: number;
  layouts: number;
  cpu: number;
  note: string;
}

/** Drawing marks again while the page moves: the drawing itself, the layouts it forces, and what the whole frame costs more. */
export async function measureMarks(lab: Lab): Promise<Figure[]> {
  const bench = await lab.bench(densePage(1_000), { width: 1920, height: 1080 });
  await bench.call('moveOnly', times);
  const bare = await counting(bench, async () => {
    await bench.call('moveOnly', times);
    return [0];
  });
  const other = await counting(bench, async () => (await bench.call('drawInterleaved', marked, times)).draws);
  await bench.close();

  const ours = await lab.bench(densePage(1_000), { width: 1920, height: 1080 });
  await ours.call('mark', marked);
  await ours.call('drawMoved', times);
  const drawn = await counting(ours, async () => (await ours.call('drawMoved', times)).draws);
  await ours.close();
  const alternative = { name: 'read and write in turn' };
  return [
    {
      part: 'marks',
      what: `drawing ${marked} marks`,
      value: drawn.ms,
      unit: 'ms',
      target,
      alternative: { ...alternative, value: other.ms },
      note: `spread ${drawn.note}; whole frame ${rounded((drawn.cpu - bare.cpu) / times)} ms CPU more than without marks (alternative ${rounded((other.cpu - bare.cpu) / times)})`,
    },
    {
      part: 'marks',
      what: 'layouts a frame beyond the page’s own',
      value: Math.max(0, drawn.layouts - bare.layouts) / times,
      unit: 'count',
      target: 1,
      alternative: { ...alternative, value: Math.max(0, other.layouts - bare.layouts) / times },
      note: 'one is the frame’s own, after the writes',
    },
  ];
}

async function counting(bench: Bench, draw: () => Promise<number[]>): Promise<Moved> {
  const before = await bench.counted();
  const draws = await draw();
  const after = await bench.counted();
  const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
  return { ms: median(draws), layouts: grown('LayoutCount'), cpu: grown('ThreadTime') * 1000, note: spread(draws) };
}
