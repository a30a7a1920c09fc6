import type { Filing, Stage } from '../model/filing';
import type { FormSpec, Pack } from '../model/pack';
import type { Related, Role } from '../model/related';
import { ok } from '../model/result';
import type { FilingRecord } from '../model/revision';
import { blank, normal } from '../model/text';
import { formOf, fullForm, predecessors } from '../packs/form-graph';
import { projectKey } from '../store';
import type { Desk } from './desk';

/** The filing in hand: whose relatives are looked for. */
export type Work = Pick<Filing, 'id' | 'form' | 'project' | 'unit' | 'year'>;

/** Which filings play a role: those of a stage, so many years before. */
const roles: Record<Exclude<Role, 'approved'>, { stage: Stage; ago: number }> = {
  'ex-ante': { stage: 'ex-ante', ago: 0 },
  target: { stage: 'target', ago: 0 },
  monitor: { stage: 'monitor', ago: 0 },
  'self-evaluation': { stage: 'self-evaluation', ago: 0 },
  'last-target': { stage: 'target', ago: 1 },
  'last-self-evaluation': { stage: 'self-evaluation', ago: 1 },
};

/**
 * Which kept filings play which role for the one in hand: of the same project, or for a form about a whole unit of the same
 * unit. Of several the table with indicators before a report or a sheet, then a form that leads to this one or that it takes
 * from, then the form of the same pack, then the newest. Another filing of the very form counts only as an earlier monitoring.
 */
export function chooseRelated(records: readonly FilingRecord[], packs: readonly Pack[], work: Work): Partial<Record<Role, FilingRecord>> {
  const form = formOf(packs, work.form);
  if (form === undefined || work.year === null) return {};
  const { year } = work;
  const alike = records.filter((record) => record.id !== work.id && sameSubject(record, formOf(packs, record.form), work, form));
  const before = new Set([...predecessors(packs, work.form), ...form.carry.map(({ from }) => fullForm(packOf(work.form), from))]);
  const merit = (record: FilingRecord) => {
    const theirs = formOf(packs, record.form);
    const indicators = theirs?.kind === 'table' && theirs.tables.some(({ levels }) => levels.length > 0);
    return [indicators, before.has(record.form), packOf(record.form) === packOf(work.form), !record.prior].reduce((sum, good) => sum * 2 + Number(good), 0);
  };
  const found = Object.entries(roles).flatMap(([role, { stage, ago }]) => {
    const [best] = alike
      .filter((record) => formOf(packs, record.form)?.stage === stage && record.year === year - ago)
      .filter((record) => ago > 0 || stage === 'monitor' || record.form !== work.form)
      .sort((a, b) => merit(b) - merit(a) || b.seq - a.seq);
    return best === undefined ? [] : [[role, best] as const];
  });
  return Object.fromEntries(found);
}

const packOf = (form: string): string => form.split('/', 1)[0] ?? '';

/** A form about one project has a field for its name; one about a whole unit has none. */
function sameSubject(record: FilingRecord, theirs: FormSpec | undefined, work: Work, form: FormSpec): boolean {
  const ofProject = form.identity.project !== undefined;
  if (theirs === undefined || ofProject !== (theirs.identity.project !== undefined)) return false;
  if (ofProject) return !blank(work.project) && projectKey(record.project) === projectKey(work.project);
  return !blank(work.unit) && normal(record.unit) === normal(work.unit);
}

/**
 * The other filings that rules and schemes look into, as they stand in the store. `approved` is the version of this very
 * filing that was marked so. What cannot be read is left out. The same object comes back while none of them has changed.
 */
export async function relatedTo(work: Work, desk: Pick<Desk, 'packs' | 'store'>, known: Related): Promise<Related> {
  const found = await desk.store(async (store) => {
    const listed = await store.filings.list();
    if (!listed.ok) return listed;
    const related: Related = {};
    const approved = listed.value.find(({ id }) => id === work.id)?.approved ?? null;
    const version = approved === null ? undefined : await store.filings.revision(approved);
    if (version?.ok) related.approved = version.value.body;
    for (const [role, record] of Object.entries(chooseRelated(listed.value, desk.packs, work))) {
      const current = await store.filings.current(record.id);
      if (current.ok) related[role as Role] = current.value;
    }
    return ok(related);
  });
  const related = found.ok ? found.value : {};
  return JSON.stringify(related) === JSON.stringify(known) ? known : related;
}
