import type { Figure } from '../figure.ts';
import type { Bench, Lab } from '../lab.ts';
import { median, rounded } from '../statistics.ts';

/** Forms that stand for the others here: the one with the most rules, and one that is scored. */
const target = 'dalian-union/project-target';
const selfEvaluation = 'national/project-self-evaluation';
const targets = { compile: 80, one: 2, whole: new Map([[60, 15], [300, 80]]) };

/** Checking and scoring: main-thread CPU, medians of warm runs; compiling as a background does it that has just woken up. */
export async function measureChecking(lab: Lab): Promise<Figure[]> {
  const bench = await lab.bench('');
  const forms = await bench.call('forms');
  const figures = [
    await compiling(lab, forms),
    ...(await whole(bench, forms, 60)),
    ...(await whole(bench, forms, 300)),
    ...(await oneCell(bench, 60)),
    ...(await oneCell(bench, 300)),
    await besideJsonRules(bench),
    await scoring(bench),
  ];
  await bench.close();
  return figures;
}

/** Each form in a page of its own: nothing is warm there. */
async function compiling(lab: Lab, forms: readonly string[]): Promise<Figure> {
  const times: { form: string; time: number; rules: number }[] = [];
  for (const form of forms) {
    const page = await lab.bench('');
    const time = await page.once('compile', form);
    times.push({ form, time, rules: await page.call('compile', form) });
    await page.close();
  }
  const [worst] = times.sort((a, b) => b.time - a.time);
  const note = `the slowest of ${forms.length} forms: ${worst?.form ?? ''}, ${worst?.rules ?? 0} rules; the median ${rounded(median(times.map(({ time }) => time)))} ms`;
  return { part: 'checking', what: 'compile what a form needs, cold', value: worst?.time ?? 0, unit: 'ms', target: targets.compile, note };
}

async function whole(bench: Bench, forms: readonly string[], indicators: number): Promise<Figure[]> {
  const times: { form: string; time: number; rules: number; findings: number }[] = [];
  for (const form of forms) {
    const { rules, findings, indicators: has } = await bench.call('prepare', form, indicators);
    if (has) times.push({ form, rules, findings, time: median((await bench.cpu('checkAll')).runs) });
  }
  const [worst] = times.sort((a, b) => b.time - a.time);
  const goal = targets.whole.get(indicators);
  return [
    {
      part: 'checking',
      what: `whole form, ${indicators} indicators`,
      value: worst?.time ?? 0,
      unit: 'ms',
      ...(goal === undefined ? {} : { target: goal }),
      note: `the slowest of ${times.length} forms: ${worst?.form ?? ''}, ${worst?.rules ?? 0} rules, ${worst?.findings ?? 0} findings; the median ${rounded(median(times.map(({ time }) => time)))} ms`,
    },
  ];
}

/** A keystroke in each place of a form in turn: the median place, and the one that costs most. */
async function oneCell(bench: Bench, indicators: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const form of [target, selfEvaluation]) {
    const { rules } = await bench.call('prepare', form, indicators);
    const times: { place: string; time: number }[] = [];
    for (const place of await bench.call('places')) times.push({ place, time: median((await bench.cpu('recheckOne', place)).runs) });
    times.sort((a, b) => a.time - b.time);
    const worst = times.at(-1);
    const again = await bench.cpu('checkAllAfterOne', worst?.place);
    figures.push({
      part: 'checking',
      what: `one changed cell, ${indicators} indicators, ${form}`,
      value: median(times.map(({ time }) => time)),
      unit: 'ms',
      target: targets.one,
      alternative: { name: 'whole form each time', value: median(again.runs) },
      note: `${rules} rules; of ${times.length} places ${worst?.place ?? ''} costs most: ${rounded(worst?.time ?? 0)} ms`,
    });
  }
  return figures;
}

/** Six rules that json-rules-engine can say too, over sixty indicators. */
async function besideJsonRules(bench: Bench): Promise<Figure> {
  const ours = await bench.cpu('sixRules');
  const theirs = await bench.cpu('sixJsonRules');
  const [found, foundByThem] = [await bench.call('sixRules'), await bench.call('sixJsonRules')];
  return {
    part: 'checking',
    what: 'six rules, 60 indicators',
    value: median(ours.runs),
    unit: 'ms',
    alternative: { name: 'json-rules-engine', value: median(theirs.runs) },
    note: `${found} findings, by json-rules-engine ${foundByThem}`,
  };
}

async function scoring(bench: Bench): Promise<Figure> {
  await bench.call('prepare', selfEvaluation, 60);
  const spent = await bench.cpu('score');
  const lines = await bench.call('score');
  return { part: 'scoring', what: 'self-evaluation, 60 indicators', value: median(spent.runs), unit: 'ms', note: `${lines} lines, first ${rounded(spent.first)} ms` };
}
