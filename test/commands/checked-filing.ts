import * as z from 'zod/mini';
import { toldCard, toldFinding } from '@/lib/assistant/told';
import { check } from '@/lib/check/check';
import { rulesOf } from '@/lib/check/effort';
import { compileRules } from '@/lib/check/rule-set';
import { Filing, type Row } from '@/lib/model/filing';
import type { FormSpec, Pack } from '@/lib/model/pack';
import { standardProfile, Strictness, type UnitProfile } from '@/lib/model/profile';
import { Role, type Related } from '@/lib/model/related';
import { formOf } from '@/lib/packs/form-graph';
import { scoreFiling } from '@/lib/score';
import { packsGiven, type NamedText } from './packs-given';

export interface Wishes {
  files: readonly NamedText[];
  /** `<role>` and the file of the filing that plays it */
  related: readonly { role: string; file: NamedText }[];
  today: string;
  strictness: string | undefined;
  /** ids of the packs in force; none: all */
  packs: readonly string[];
  /** pack files in force beside them */
  packFiles?: readonly NamedText[];
}

/** What was asked cannot be done; the message is one line for whoever asked. */
export class Refused extends Error {}

/** A filing as a file holds it; what a person judged and waved away may stand beside it. */
const FilingFile = z.object({
  form: z.string(),
  project: z._default(z.string(), ''),
  unit: z._default(z.string(), ''),
  year: z._default(z.nullable(z.number()), null),
  fields: Filing.shape.fields,
  tables: Filing.shape.tables,
  moneyUnit: Filing.shape.moneyUnit,
  dismissed: z._default(z.record(z.string(), z.string()), {}),
  judged: z._default(z.record(z.string(), z.number()), {}),
  evidence: z._default(z.record(z.string(), z.string()), {}),
});
type FilingFile = z.infer<typeof FilingFile>;

/**
 * Checks and scores filings as the extension does, each as a whole form: what a file leaves out is blank. `told` hears what
 * was passed over.
 */
export function checkFilings({ files, related, today, strictness, packs: named, packFiles = [] }: Wishes, told: (line: string) => void) {
  const packs = packsNamed(named, packFiles);
  const profile = profileOf(strictness);
  const others = Object.fromEntries(related.map(({ role, file }) => [roleOf(role), read(file, packs).filing])) as Related;
  return files.map((file) => {
    const { filing, strange, dismissed, judged, evidence } = read(file, packs);
    if (strange.length > 0) told(`${file.name}: passed over what the form ${filing.form} does not have: ${strange.join(', ')}`);
    const set = compileRules(packs, filing.form, profile);
    if (set === undefined) throw new Refused(`${file.name}: there is no form ${filing.form}`);
    const { findings, passedOver } = check(set, filing, { today, related: others, dismissed });
    if (passedOver.size > 0) told(`${file.name}: so large that ${String(rulesOf(passedOver))} rules were not checked`);
    const [first, ...more] = scoreFiling(packs, filing, { today, judged, evidence, related: others, parameters: profile.parameters }).map(toldCard);
    return { file: file.name, form: filing.form, findings: findings.map(toldFinding), score: first ?? null, scores: first === undefined ? [] : [first, ...more] };
  });
}
export type CheckedFiling = ReturnType<typeof checkFilings>[number];

function packsNamed(ids: readonly string[], files: readonly NamedText[]): Pack[] {
  const { all, chosen, unknown, problems } = packsGiven(ids, files);
  if (problems.length > 0) throw new Refused(problems.join('\n'));
  if (unknown.length > 0) throw new Refused(`There is no pack ${unknown.join(', ')}; known are ${all.map(({ id }) => id).join(', ')}`);
  return ids.length === 0 ? all : chosen;
}

function profileOf(strictness: string | undefined): UnitProfile {
  if (strictness === undefined) return standardProfile;
  const parsed = Strictness.safeParse(strictness);
  if (!parsed.success) throw new Refused(`--strictness is lenient, standard or strict, not ${strictness}`);
  return { ...standardProfile, strictness: parsed.data };
}

function roleOf(role: string): Role {
  const parsed = Role.safeParse(role);
  if (!parsed.success) throw new Refused(`There is no role ${role}; known are ${Role.options.join(', ')}`);
  return parsed.data;
}

function read({ name, text }: NamedText, packs: readonly Pack[]): { filing: Filing; strange: string[] } & Pick<FilingFile, 'dismissed' | 'judged' | 'evidence'> {
  const parsed = FilingFile.safeParse(json(name, text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Refused(`${name}: ${issue?.path.map(String).join('.') || 'the file'} is missing or not of its type (${issue?.message ?? ''})`);
  }
  const { dismissed, judged, evidence, ...written } = parsed.data;
  const form = formOf(packs, written.form);
  if (form === undefined) throw new Refused(`${name}: there is no form ${written.form} in the packs in force`);
  return { strange: strangeIds(form, written), filing: { id: name, ...written, tables: wholeTables(form, written.tables) }, dismissed, judged, evidence };
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused(`${name} is no JSON: ${(error as Error).message.split('\n')[0] ?? ''}`);
  }
}

/** Fields and tables that the form does not have. Columns are let be: a page may show more of a row than its form asks. */
function strangeIds(form: FormSpec, { fields, tables }: Pick<Filing, 'fields' | 'tables'>): string[] {
  const known = new Set([...form.fields, ...form.tables].map(({ id }) => id));
  return [...Object.keys(fields), ...Object.keys(tables)].filter((id) => !known.has(id));
}

/** Every declared column on each row. */
const wholeTables = (form: FormSpec, tables: Filing['tables']): Filing['tables'] =>
  Object.fromEntries(
    form.tables.map(({ id, columns }) => {
      const blank: Row = Object.fromEntries(columns.map((column) => [column.id, '']));
      return [id, (tables[id] ?? []).map((row) => ({ ...blank, ...row }))];
    }),
  );
