import type { Figure } from '../figure.ts';
import type { Lab } from '../lab.ts';
import { gridPage, openingGridPage } from '../pages.ts';
import { median, rounded, spread } from '../statistics.ts';

const cells = 1_000;
const rounds = 5;
const indicators = 60;

/** Filling by a plan with each place read back: from the first write to the last receipt. */
export async function measureFilling(lab: Lab): Promise<Figure[]> {
  return [...(await native(lab)), await opening(lab)];
}

async function native(lab: Lab): Promise<Figure[]> {
  const bench = await lab.bench(gridPage(cells));
  await bench.call('keepModel');
  const clock: number[] = [];
  const told: number[] = [];
  const ours: number[] = [];
  const pages: number[] = [];
  let written = 0;
  for (let round = 0; round < rounds; round++) {
    // in turn, so that a busy machine shows in both; of the events the page takes none was seen before in either
    // a nought before a number changes nothing: such cells would not be written
    pages.push(await bench.once('feed', cells, String(round + 1)));
    await bench.call('planFill', cells, String(round + 1));
    const before = await bench.counted();
    const filled = await bench.call('fill');
    const after = await bench.counted();
    ours.push(between(before, after));
    clock.push(filled.ms);
    told.push(filled.told);
    written = filled.written;
  }
  const decided: number[] = [];
  for (const sign of ['6', '7', '8']) {
    await bench.call('planFill', cells, sign, true);
    decided.push((await bench.call('fill')).ms);
  }
  const before = await bench.counted();
  const typed = await bench.call('fillByTyping', cells, '9');
  const typing = between(before, await bench.counted());
  await bench.close();
  return [
    {
      part: 'filling',
      what: `${cells} native cells, read back`,
      value: median(clock),
      unit: 'ms',
      target: 1_000,
      alternative: { name: 'user-event, key by key', value: typed.ms },
      note: `${written} written and verified, spread ${spread(clock)} (alternative verifies nothing: ${typed.written} hold)`,
    },
    {
      part: 'filling',
      what: 'the same where the first cell of each row decides the others',
      value: median(decided),
      unit: 'ms',
      target: 1_000,
      alternative: { name: 'user-event, key by key', value: typed.ms },
      note: `spread ${spread(decided)}`,
    },
    {
      part: 'filling',
      what: 'of the first until all are read back and told of',
      value: median(told),
      unit: 'ms',
      alternative: { name: 'user-event, key by key', value: typed.ms },
      note: `spread ${spread(told)}; the rest is one more look, when the page has been still for a moment`,
    },
    {
      part: 'filling',
      what: 'the first in CPU, of what the page itself takes for the events',
      value: median(ours) / median(pages),
      unit: '×',
      target: 2,
      alternative: { name: 'user-event, key by key', value: typing / median(pages) },
      note: `${rounded(median(ours))} ms against ${rounded(median(pages))} ms for the same values and events, focus and keys among them, with nothing around`,
    },
  ];
}

/** Milliseconds of the main thread between two counts. */
const between = (before: Record<string, number>, after: Record<string, number>): number => ((after.ThreadTime ?? 0) - (before.ThreadTime ?? 0)) * 1_000;

async function opening(lab: Lab): Promise<Figure> {
  const bench = await lab.bench(openingGridPage(indicators));
  await bench.call('openOnPress');
  const steps = await bench.call('planFill', indicators * 10, '约');
  const filled = await bench.call('fill');
  await bench.close();
  return {
    part: 'filling',
    what: `${indicators} indicators in cells that open when pressed`,
    value: filled.ms,
    unit: 'ms',
    target: 20_000,
    note: `${filled.written} of ${steps} cells written and verified`,
  };
}
