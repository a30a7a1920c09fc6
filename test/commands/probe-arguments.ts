import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** Something the caller can put right; printed as one line. */
export class UsageError extends Error {}

export interface ProbeArguments {
  page: string;
  year: number | undefined;
  packs: string[] | undefined;
  library: unknown;
  filing: unknown;
  fill: boolean;
  set: { at: string; to: string }[];
  undo: boolean;
  /** say on standard error what was read and what each decision rests on */
  explain: boolean;
  /** where the frames' readings are written, as `test/corpus/readings` keeps them */
  saveReading: string | undefined;
  screenshot: string | undefined;
  out: string | undefined;
  /** seconds */
  timeout: number;
}

const usage =
  'npm run probe -- <url or saved .html> [--year 2026] [--packs id,id] [--library FILE.json] [--filing FILE.json] [--fill] [--set PATH=VALUE …] [--undo] [--explain] [--save-reading FILE.json] [--screenshot FILE.png] [--timeout SECONDS] [--out FILE.json]';

export function readArguments(args: string[]): ProbeArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        year: { type: 'string' },
        packs: { type: 'string' },
        library: { type: 'string' },
        filing: { type: 'string' },
        fill: { type: 'boolean', default: false },
        set: { type: 'string', multiple: true, default: [] },
        undo: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        'save-reading': { type: 'string' },
        screenshot: { type: 'string' },
        timeout: { type: 'string', default: '30' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message} Usage: ${usage}`);
  }
  const { values, positionals } = parsed;
  const [page, ...more] = positionals;
  if (page === undefined || more.length > 0) throw new UsageError(`One page is wanted. Usage: ${usage}`);
  const timeout = Number(values.timeout);
  if (!(timeout > 0)) throw new UsageError(`--timeout wants seconds, not "${values.timeout}".`);
  const year = values.year === undefined ? undefined : Number(values.year);
  if (year !== undefined && !Number.isInteger(year)) throw new UsageError(`--year wants a year, not "${values.year}".`);
  return {
    page,
    year,
    packs: values.packs?.split(',').filter((id) => id !== ''),
    library: values.library === undefined ? undefined : readJson(values.library),
    filing: values.filing === undefined ? undefined : readJson(values.filing),
    fill: values.fill,
    set: values.set.map(readSet),
    undo: values.undo,
    explain: values.explain,
    saveReading: values['save-reading'],
    screenshot: values.screenshot,
    out: values.out,
    timeout,
  };
}

function readSet(text: string): { at: string; to: string } {
  const cut = text.indexOf('=');
  if (cut < 1) throw new UsageError(`--set wants PATH=VALUE, not "${text}".`);
  return { at: text.slice(0, cut), to: text.slice(cut + 1) };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} is no JSON file that can be read: ${(error as Error).message}`);
  }
}
