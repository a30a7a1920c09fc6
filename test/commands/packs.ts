// Lists packs with their forms, rules, schemes, reminders and templates. A pack file is loaded and its examples are run.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PackListing } from '../../lib/packs/listing.ts';
import { inVite } from '../harness/in-vite.ts';
import { packArguments } from './pack-arguments.ts';

const usage = 'npm run packs [-- --pack <id or FILE.jixiao.yaml> …] [--json]';

function readArguments() {
  try {
    return parseArgs({ options: { pack: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    return stop(`${(error as Error).message} Usage: ${usage}`);
  }
}

function stop(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

/** Lines of cells in columns; a Chinese character takes two places. */
function columns(rows: readonly (readonly string[])[]): string {
  const width = (text: string) => [...text].reduce((sum, character) => sum + (/[\u2e80-\uffe6]/.test(character) ? 2 : 1), 0);
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  return rows.map((row) => `    ${row.map((cell, at) => (at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - width(cell)))).join('  ')}`).join('\n');
}

function table({ id, title, sources, forms, rules, schemes, reminders, templates, parameters, requirements }: PackListing): string {
  const parts: [string, string[][]][] = [
    ['forms', forms.map((form) => [form.id, form.stage, `${form.fields} fields`, `${form.tables} tables`, form.title])],
    ['rules', rules.map((rule) => [rule.id, rule.severity, `${rule.examples.pass} pass`, `${rule.examples.fail} fail`, `${rule.forms.length} forms`, rule.citation])],
    ['schemes', schemes.map((scheme) => [scheme.id, `${scheme.of} points`, `${scheme.lines} lines`, `${scheme.examples} examples`, scheme.citation])],
    ['reminders', reminders.map((reminder) => [reminder.id, reminder.kind, reminder.citation, reminder.title])],
    ['templates', templates.map((template) => [template.id, `${template.headings} headings`, template.citation, template.title])],
    ['parameters', parameters.map((parameter) => [parameter.id, String(parameter.value), parameter.citation, parameter.label])],
  ];
  const filled = parts.filter(([, rows]) => rows.length > 0).map(([name, rows]) => `  ${name}: ${rows.length}\n${columns(rows)}`);
  return [`${id}: ${title}${sources.length === 0 ? '' : ` (${sources.join('、')})`}, ${requirements} requirements`, ...filled].join('\n');
}

const { pack: wanted, json } = readArguments();
const { ids, files } = packArguments(wanted, stop);
const { listedPacks } = await inVite<typeof import('./listed-packs')>(join(import.meta.dirname, 'listed-packs.ts')).catch((error: Error) => stop(error.message));
const { listings, unknown, problems } = listedPacks(ids, files);
if (unknown.length > 0) stop(`There is no pack ${unknown.join(', ')}.`);
if (listings.length > 0) process.stdout.write(json ? `${JSON.stringify(listings, null, 2)}\n` : `${listings.map(table).join('\n\n')}\n`);
if (problems.length > 0) stop(problems.join('\n'));
