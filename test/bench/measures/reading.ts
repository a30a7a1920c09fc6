import axe from 'axe-core';
import type { Figure } from '../figure.ts';
import type { Bench, Lab } from '../lab.ts';
import { formPage, gridPage, newsPage } from '../pages.ts';
import { median, rounded, spread } from '../statistics.ts';

const judged = [
  { controls: 1_000, target: 15 },
  { controls: 5_000, target: 75 },
] as const;
/** 5,000 controls may take this many times what 1,000 take. */
const growth = 6;
const rounds = 40;
/** Before that each page's code is called until the browser has compiled it. */
const warmTimes = 60;
const byField = 'field by field';

/** Sensing, reading and recognising: main-thread CPU, medians of warm runs. */
export async function measureReading(lab: Lab): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const elements of [1_000, 10_000]) figures.push(await sensing(lab, elements));
  for (const controls of [100, 1_000, 5_000]) figures.push(...(await grid(lab, controls)));
  figures.push(...(await growing(lab)));
  for (const controls of [1_000, 5_000]) figures.push(await labelled(lab, controls), ...(await disturbing(lab, controls)));
  figures.push(await shadows(lab));
  for (const indicators of [60, 250]) figures.push(...(await form(lab, indicators)));
  return figures;
}

async function sensing(lab: Lab, elements: number): Promise<Figure> {
  const bench = await lab.bench(newsPage(elements));
  const { runs } = await bench.cpu('sense');
  const other = await bench.cpu('senseByText');
  await bench.close();
  return {
    part: 'sensing',
    what: `${elements} elements, no form`,
    value: median(runs),
    unit: 'ms',
    target: elements / 1_000,
    alternative: { name: 'query and innerText', value: median(other.runs) },
    note: `spread ${spread(runs)}`,
  };
}

/**
 * What is judged: 1,000 controls, 5,000, and the one against the other, both pages warm and measured in turns: a machine that
 * is faster at one time than at another shows in both. A turn reads as many controls of each, so that both leave as much garbage behind.
 */
async function growing(lab: Lab): Promise<Figure[]> {
  const benches = await Promise.all(judged.map(({ controls }) => lab.bench(gridPage(controls))));
  const times = [5, 1];
  const figures: Figure[] = [];
  for (const bench of benches) await bench.call('prepareReading');
  for (const [part, what] of [['reading', 'read'], ['recognising', 'recognise']] as const) {
    for (const bench of benches) for (let time = 0; time < warmTimes; time++) await bench.once(what);
    const runs: number[][] = [[], []];
    for (let round = 0; round < rounds; round++) {
      for (const [index, bench] of benches.entries()) runs[index]?.push(await each(bench, what, times[index] ?? 1));
    }
    const [small = 0, large = 0] = runs.map(median);
    for (const [index, { controls, target }] of judged.entries()) {
      const own = runs[index] ?? [];
      figures.push({ part, what: `${what}, grid of ${controls}`, value: median(own), unit: 'ms', target, note: `in ${rounds} turns, spread ${spread(own)}` });
    }
    figures.push({ part, what: `${what}, 5,000 to 1,000`, value: large / small, unit: '×', target: growth, note: `${rounded(large)} ms to ${rounded(small)} ms` });
  }
  for (const bench of benches) await bench.close();
  return figures;
}

/** Main-thread CPU of one of so many runs, without the asking. */
async function each(bench: Bench, what: 'read' | 'recognise', times: number): Promise<number> {
  let sum = 0;
  for (let time = 0; time < times; time++) sum += (await bench.once(what)) - (await bench.once('nothing'));
  return sum / times;
}

async function grid(lab: Lab, controls: number): Promise<Figure[]> {
  const bench = await lab.bench(gridPage(controls));
  const reading = await bench.cpu('read');
  const share = await bench.call('shareRead');
  const size = await bench.call('prepareReading');
  const recognising = await bench.cpu('recognise');
  const other = await bench.cpu('readByField');
  const otherShare = await bench.call('shareByField');
  await bench.close();
  const said = ({ row, column, section }: typeof share) =>
    [row, column, section].map((part) => `${Math.round((100 * part) / controls)} %`).join(' ');
  return [
    {
      part: 'reading',
      what: `read, grid of ${controls}, on its own page`,
      value: median(reading.runs),
      unit: 'ms',
      alternative: { name: byField, value: median(other.runs) },
      note: `row, column, section right: ${said(share)} (alternative ${said(otherShare)}); first ${rounded(reading.first)} ms, spread ${spread(reading.runs)}, ${rounded(size / 1024)} KB of text`,
    },
    {
      part: 'recognising',
      what: `recognise, grid of ${controls}, on its own page`,
      value: median(recognising.runs),
      unit: 'ms',
      note: `first ${rounded(recognising.first)} ms, spread ${spread(recognising.runs)}`,
    },
  ];
}

async function labelled(lab: Lab, controls: number): Promise<Figure> {
  const bench = await lab.bench(gridPage(controls, true));
  const { runs } = await bench.cpu('read');
  const other = await bench.cpu('readByField');
  await bench.close();
  return {
    part: 'reading',
    what: `read, labelled ${controls}`,
    value: median(runs),
    unit: 'ms',
    alternative: { name: byField, value: median(other.runs) },
    note: `spread ${spread(runs)}`,
  };
}

/** What a page notices of a reading: forced layouts, a task of more than 50 ms; and what an audit of the page takes. */
async function disturbing(lab: Lab, controls: number): Promise<Figure[]> {
  const bench = await lab.bench(gridPage(controls));
  const { runs } = await bench.cpu('read');
  const before = await bench.counted();
  const longest = await bench.call('readChanged');
  const after = await bench.counted();
  const query = await bench.cpu('readByQuery');
  const audited = await audit(bench);
  await bench.close();
  const what = `grid of ${controls}`;
  return [
    { part: 'reading', what: `read, ${what}`, value: median(runs), unit: 'ms', alternative: { name: 'axe-core, full run', value: audited } },
    { part: 'reading', what: `read, ${what}`, value: median(runs), unit: 'ms', alternative: { name: 'a query a control', value: median(query.runs) } },
    {
      part: 'reading',
      what: `layouts forced, ${what}`,
      value: (after.LayoutCount ?? 0) - (before.LayoutCount ?? 0),
      unit: 'count',
      target: 1,
      note: `on a page whose layout is out of date; the task took ${longest === 0 ? 'less than 50' : rounded(longest)} ms`,
    },
  ];
}

/** Main-thread CPU of axe-core on this page, everything it has switched on. */
async function audit(bench: Bench): Promise<number> {
  await bench.page.addScriptTag({ content: axe.source });
  const before = await bench.counted();
  await bench.page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run().then(() => null));
  const after = await bench.counted();
  return ((after.ThreadTime ?? 0) - (before.ThreadTime ?? 0)) * 1000;
}

async function shadows(lab: Lab): Promise<Figure> {
  const bench = await lab.bench('');
  const slots = await bench.call('drawShadows', 20, 10);
  const { runs } = await bench.cpu('read');
  await bench.close();
  return { part: 'reading', what: 'read, shadow roots 20 wide, 10 deep', value: median(runs), unit: 'ms', target: 15, note: `${slots} places` };
}

async function form(lab: Lab, indicators: number): Promise<Figure[]> {
  const bench = await lab.bench(formPage(indicators));
  const reading = await bench.cpu('read');
  const slots = await bench.call('read');
  await bench.call('prepareReading');
  const recognising = await bench.cpu('recognise');
  const { form, bound } = await bench.call('recognised');
  await bench.close();
  const common = { unit: 'ms' as const, ...(indicators === 250 ? { target: judged[0].target } : {}) };
  return [
    { part: 'reading', what: `read, form of ${indicators} indicators`, value: median(reading.runs), ...common, note: `${slots} places` },
    {
      part: 'recognising',
      what: `recognise, form of ${indicators} indicators`,
      value: median(recognising.runs),
      ...common,
      note: `${form}, ${bound} bound, first ${rounded(recognising.first)} ms`,
    },
  ];
}
