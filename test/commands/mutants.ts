// Changes every rule in every small way and tells which changes no example notices.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inVite } from '../harness/in-vite.ts';
import { packArguments } from './pack-arguments.ts';

const usage = 'npm run mutants [-- --pack <id> …] [--rule <id> …] [--suggest] [--json]';

function readArguments() {
  try {
    return parseArgs({
      options: {
        pack: { type: 'string', multiple: true, default: [] },
        rule: { type: 'string', multiple: true, default: [] },
        suggest: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return stop(`${(error as Error).message} Usage: ${usage}`);
  }
}

function stop(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

const { pack, rule, suggest, json } = readArguments();
const { mutationReport } = await inVite<typeof import('../mutants/report')>(join(import.meta.dirname, '../mutants/report.ts')).catch((error: Error) => stop(error.message));
const { ids, files } = packArguments(pack, stop);
const report = mutationReport({ packs: ids, files, rules: rule, suggest });
if (report.problems.length > 0) stop(report.problems.join('\n'));
if (report.unknown.length > 0) stop(`There is no pack ${report.unknown.join(', ')}.`);
process.stdout.write(json ? `${JSON.stringify(report.packs, null, 2)}\n` : `${report.text}\n`);
process.exitCode = report.clean ? 0 : 1;
