// Checks and scores filings outside a browser, with the engine of the extension.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inVite } from '../harness/in-vite.ts';
import { cardAsText } from './card-text.ts';
import type { CheckedFiling } from './checked-filing.ts';
import { packArguments } from './pack-arguments.ts';
import type { NamedText } from './packs-given.ts';

const usage =
  'npm run check -- FILE.json … [--json] [--related ROLE=FILE.json …] [--today 2026-06-30] [--strictness lenient|standard|strict] [--packs id,id] [--pack FILE.jixiao.yaml …]';

const say = (line: string) => void process.stderr.write(`${line}\n`);

function stop(line: string): never {
  say(line);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        related: { type: 'string', multiple: true, default: [] },
        today: { type: 'string' },
        strictness: { type: 'string' },
        packs: { type: 'string', default: '' },
        pack: { type: 'string', multiple: true, default: [] },
      },
    });
  } catch (error) {
    return stop(`${(error as Error).message} Usage: ${usage}`);
  }
}

function fileAt(path: string): NamedText {
  try {
    return { name: path, text: readFileSync(path, 'utf8') };
  } catch (error) {
    return stop(`${path} cannot be read: ${(error as Error).message}`);
  }
}

function localDay(): string {
  const now = new Date();
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** One filing as lines for a person. */
function asText({ file, form, findings, scores }: CheckedFiling): string {
  const found = findings.map(({ severity, at, message, rule, cite }) => `  ${severity.padEnd(7)}  ${at}  ${message}  [${rule}, ${cite}]`);
  const counted = `${String(findings.length)} finding${findings.length === 1 ? '' : 's'}`;
  return [`${file} (${form}): ${counted}`, ...found, ...scores.flatMap(cardAsText)].join('\n');
}

const { values, positionals } = readArguments();
if (positionals.length === 0) stop(`No file is named. Usage: ${usage}`);
if (values.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.today)) stop(`--today is a date like 2026-06-30, not ${values.today}`);
const related = values.related.map((pair) => {
  const [role = '', path] = pair.split(/=(.*)/s, 2);
  return path === undefined || path === '' ? stop(`--related is ROLE=FILE, not ${pair}`) : { role, file: fileAt(path) };
});
const files = positionals.map(fileAt);
const { ids, files: packFiles } = packArguments(values.pack, stop);
const { checkFilings, Refused } = await inVite<typeof import('./checked-filing')>(join(import.meta.dirname, 'checked-filing.ts'));
try {
  const wishes = { files, related, today: values.today ?? localDay(), strictness: values.strictness, packs: [...values.packs.split(',').filter(Boolean), ...ids], packFiles };
  const checked = checkFilings(wishes, say);
  const [only] = checked;
  const printed = values.json ? JSON.stringify(checked.length === 1 ? only : checked, null, 2) : checked.map(asText).join('\n\n');
  process.stdout.write(`${printed}\n`);
} catch (error) {
  if (error instanceof Refused) stop(error.message);
  throw error;
}
