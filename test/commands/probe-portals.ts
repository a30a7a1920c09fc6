import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Driver } from '../harness/driver.ts';
import { Extension } from '../harness/extension.ts';
import { frameworkPages, missingPackages, planOf, serveFrameworks } from '../portals/frameworks/serve.ts';
import { formPages, type FormPage } from '../portals/portal.ts';
import { startPortals } from '../portals/start.ts';

interface Sample {
  name: string;
  url: string;
  missing: string[];
  /** of `test/portals/content`, what the page is filled with */
  content?: string;
  /** places and texts that are set one by one, where the page says them */
  set: { at: string; to: string }[];
  scrolled: boolean;
}

interface Step {
  at: string;
  ok: boolean;
  outcome: string;
  why: string;
}

/** What the sample portals are filled with: on `target` last year's form as the panel offers it, else place by place. */
const contents: Partial<Record<FormPage, string>> = {
  target: 'warmth-2025',
  selfEvaluation: 'warmth-self-evaluation-2025',
  monitor: 'unit-monitor-begun-2026',
  scoreSheet: 'warmth-score-2025',
  ministryTarget: 'warmth-national-begun-2026',
};

/**
 * Fills each page of the sample portals and undoes it, as `--fill --undo` does on one page, and prints a line for each: what
 * was planned, what came of it, and whether every place holds again what it held.
 * @param names of the pages to try; all where none is given
 * @returns whether all that was planned was written and taken back
 */
export async function probePortals(names: readonly string[], print: (line: string) => void): Promise<boolean> {
  const portals = await startPortals();
  const served = await serveFrameworks();
  try {
    const samples = [
      ...(['classic', 'modern'] as const).flatMap((name) => formPages.map((page) => ofPortal(name, page, portals[name].pages[page]))),
      ...frameworkPages.map((page) => ofFramework(page, served.url(page))),
    ].filter(({ name }) => names.length === 0 || names.some((one) => name.startsWith(one)));
    let sound = true;
    print('| page | planned | written | otherwise | undone | otherwise | former values |');
    print('| --- | --- | --- | --- | --- | --- | --- |');
    for (const sample of samples) {
      const { cells, ok } = sample.missing.length > 0 ? absent(sample) : await tried(sample);
      print(`| ${[sample.name, ...cells].join(' | ')} |`);
      sound &&= ok;
    }
    return sound;
  } finally {
    await portals.stop();
    await served.stop();
  }
}

function ofPortal(portal: string, page: FormPage, url: string): Sample {
  const content = contents[page];
  return { name: `${portal} ${page}`, url, missing: [], set: [], scrolled: false, ...(content === undefined ? {} : { content }) };
}

function ofFramework(name: string, url: string): Sample {
  const { writes, scrolled = false } = planOf(name);
  return { name, url, missing: missingPackages(name), set: writes.map(([at, to]) => ({ at, to })), scrolled };
}

const absent = ({ missing }: Sample) => ({ cells: [`not installed: ${missing.join(', ')}`, '', '', '', '', ''], ok: true });

async function tried({ url, content, set, scrolled }: Sample): Promise<{ cells: (string | number)[]; ok: boolean }> {
  const extension = await Extension.launch();
  try {
    const page = await extension.context.newPage();
    await page.goto(url);
    const driver = await Driver.on(extension, page);
    if (scrolled) await driver.readAll();
    const former = await held(driver);
    const there = { plan: [], receipt: [] as Step[] };
    if (content === undefined) await driver.set(set, there);
    else {
      const filing = contentOf(content);
      await driver.keepPrior(filing);
      await driver.settled();
      await driver.acceptOffers(there);
      const open = placesOf(filing).filter(({ at, to }) => former.get(at)?.writable && former.get(at)?.value !== to);
      if (there.plan.length === 0 && open.length > 0) await driver.set(open, there);
    }
    const back = { plan: [], receipt: [] as Step[] };
    if (there.plan.length > 0) await driver.undo(back);
    const changed = differences(former, await held(driver));
    const [lost, left] = [otherwise(there.receipt), otherwise(back.receipt)];
    return {
      cells: [there.plan.length, kept(there.receipt), lost, kept(back.receipt), left, changed.length === 0 ? 'all' : `not ${changed.slice(0, 3).join(', ')}`],
      ok: lost === '' && left === '' && changed.length === 0,
    };
  } finally {
    await extension.close();
  }
}

const kept = (receipt: Step[]): number => receipt.filter(({ ok }) => ok).length;

/** What became neither written nor already so, by outcome and reason, each with a place. */
function otherwise(receipt: Step[]): string {
  const told = new Map<string, string[]>();
  for (const { at, outcome, why } of receipt.filter(({ ok }) => !ok)) {
    const what = `${outcome} ${why}`;
    told.set(what, [...(told.get(what) ?? []), at]);
  }
  return [...told].map(([what, places]) => `${places.length} ${what} (${places[0]})`).join(', ');
}

interface Filed {
  fields: Record<string, string>;
  tables: Record<string, Record<string, string>[]>;
}

const contentOf = (name: string): Filed => JSON.parse(readFileSync(join(import.meta.dirname, `../portals/content/${name}.json`), 'utf8')) as Filed;

/** Every value of a filing by its place. */
const placesOf = ({ fields, tables }: Filed): { at: string; to: string }[] => [
  ...Object.entries(fields).map(([id, to]) => ({ at: `fields.${id}`, to })),
  ...Object.entries(tables).flatMap(([table, rows]) =>
    rows.flatMap((row, index) => Object.entries(row).map(([column, to]) => ({ at: `${table}[${index}].${column}`, to }))),
  ),
];

interface Place {
  value: string;
  writable: boolean;
}

interface Match {
  fields: Record<string, Place>;
  tables: Record<string, ({ cells: Record<string, { writable: boolean }> } & Record<string, unknown>)[]>;
}

/** What the form's places hold as the extension sees them. */
async function held(driver: Driver): Promise<Map<string, Place>> {
  const { match } = (await driver.report()) as { match: Match | null };
  const places = new Map<string, Place>();
  for (const [id, place] of Object.entries(match?.fields ?? {})) places.set(`fields.${id}`, place);
  for (const [table, rows] of Object.entries(match?.tables ?? {})) {
    rows.forEach(({ cells, ...row }, index) => {
      for (const [column, value] of Object.entries(row)) {
        places.set(`${table}[${index}].${column}`, { value: String(value), writable: cells[column]?.writable === true });
      }
    });
  }
  return places;
}

/** The places that do not hold what they held. Rows that were added stay, with their printed levels alone, wherever the page put them. */
function differences(former: Map<string, Place>, now: Map<string, Place>): string[] {
  const changed = (at: string): boolean => (former.get(at)?.value ?? '') !== (now.get(at)?.value ?? '');
  const fields = [...former.keys()].filter((at) => at.startsWith('fields.') && changed(at));
  const tables = new Set([...former.keys()].filter((at) => at.includes('[')).map((at) => at.slice(0, at.indexOf('['))));
  const rows = [...tables].filter((table) => filled(former, table).join('\n') !== filled(now, table).join('\n'));
  return [...fields, ...rows];
}

/** What the cells of a table hold, row by row, but for its levels. */
const filled = (places: Map<string, Place>, table: string): string[] =>
  [...places].filter(([at, { value }]) => at.startsWith(`${table}[`) && !/\.level\d$/.test(at) && value !== '').map(([at, { value }]) => `${at.slice(at.indexOf('.'))}=${value}`);
