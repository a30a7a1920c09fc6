import { withStore } from '@/components/store';
import { Assessor } from '@/lib/assistant/assess';
import { relatedTo } from '@/lib/assistant/related';
import { dayOfClock } from '@/lib/model/day';
import type { Filing } from '@/lib/model/filing';
import type { Finding, Severity } from '@/lib/model/finding';
import type { Pack } from '@/lib/model/pack';
import type { UnitProfile } from '@/lib/model/profile';
import type { Related } from '@/lib/model/related';
import type { FilingRecord } from '@/lib/model/revision';
import { formOf } from '@/lib/packs/form-graph';
import { breath, type Progress } from './breath';

/** What a pack would change on one filing that is kept on this machine. */
export interface FilingTried {
  record: FilingRecord;
  /** title of its form */
  title: string;
  /** findings that would come, and that would go, in words */
  come: Finding[];
  go: Finding[];
  /** findings that would be told as they are, but with another severity */
  moved: { finding: Finding; from: Severity }[];
  /** cards whose total would be another one; null where there is no such card */
  scores: { title: string; before: number | null; after: number | null }[];
  /** no pack has its form after, or before */
  form: 'kept' | 'lost' | 'new';
}

/** What two sets of packs make of a filing: the second against the first. Undefined where they agree. */
export function compareOn(packs: Record<'before' | 'after', Pack[]>, record: FilingRecord, filing: Filing, world: { profile: UnitProfile; today: string; related: Related }): FilingTried | undefined {
  const assessed = (each: Pack[]) => {
    if (formOf(each, filing.form) === undefined) return undefined;
    const assessor = new Assessor(each, filing.form, world.today, world.profile);
    assessor.whole(filing, record, world.related);
    assessor.score(filing);
    return assessor;
  };
  const [before, after] = [assessed(packs.before), assessed(packs.after)];
  if (before === undefined && after === undefined) return undefined;
  const [had, has] = [keyed(before?.findings ?? []), keyed(after?.findings ?? [])];
  const come = [...has].flatMap(([key, finding]) => (had.has(key) ? [] : [finding]));
  const go = [...had].flatMap(([key, finding]) => (has.has(key) ? [] : [finding]));
  const moved = [...has].flatMap(([key, finding]) => {
    const from = had.get(key)?.severity ?? finding.severity;
    return from === finding.severity ? [] : [{ finding, from }];
  });
  const cards = [...new Map([...(before?.scores ?? []), ...(after?.scores ?? [])].map((card) => [card.scheme, card.title]))];
  const total = (assessor: Assessor | undefined, scheme: string) => assessor?.scores.find((card) => card.scheme === scheme)?.total ?? null;
  const scores = cards
    .map(([scheme, title]) => ({ title, before: total(before, scheme), after: total(after, scheme) }))
    .filter((card) => card.before !== card.after);
  const title = (formOf(packs.after, filing.form) ?? formOf(packs.before, filing.form))?.titles[0] ?? filing.form;
  const form = before === undefined ? 'new' : after === undefined ? 'lost' : 'kept';
  return come.length + go.length + moved.length + scores.length === 0 && form === 'kept' ? undefined : { record, title, come, go, moved, scores, form };
}

/** Findings by what they say and where, whatever their severity. */
const keyed = (findings: readonly Finding[]): Map<string, Finding> =>
  new Map(findings.map((finding) => [[finding.rule, finding.at, finding.message].join('\n'), finding]));

/** How the filings of this machine came out; only those on which something would change are `found`. */
export interface FilingsRun {
  tried: number;
  found: FilingTried[];
  stopped: boolean;
}

/** What the kept filings would come to, newest first, until the signal. */
export async function tryFilings(
  packs: Record<'before' | 'after', Pack[]>,
  profile: UnitProfile,
  signal: AbortSignal,
  told: (progress: Progress) => void,
): Promise<FilingsRun> {
  const listed = await withStore((store) => store.filings.list());
  const records = listed.ok ? listed.value : [];
  const run: FilingsRun = { tried: 0, found: [], stopped: false };
  const today = dayOfClock(new Date());
  for (const record of records) {
    if (signal.aborted) return { ...run, stopped: true };
    const current = await withStore((store) => store.filings.current(record.id));
    if (current.ok) {
      const related = await relatedTo(current.value, { packs: packs.after, store: withStore }, {});
      const tried = compareOn(packs, record, current.value, { profile, today, related });
      if (tried !== undefined) run.found.push(tried);
    }
    told({ done: ++run.tried, of: records.length });
    await breath();
  }
  return run;
}
