import type { Filing } from '../model/filing';
import type { LibraryEntry } from '../model/library';
import { joinMeasure } from '../model/measure';
import { fail, ok, type Result } from '../model/result';
import { blank } from '../model/text';
import { refusedJudgement } from '../score';
import type { Session } from './session';

/** Keeps something with the filing in hand (a reason, a judgement, a mark) and assesses all with it. */
export async function kept(session: Session, keep: (filing: Filing) => Promise<Result<null>> | undefined): Promise<Result<null>> {
  const done = session.standing && (await keep(session.standing.filing));
  if (!done) return fail('no-form');
  session.reassess();
  return done;
}

export interface Judgement {
  scheme: string;
  line: string;
  part?: string | undefined;
  points: number | null;
}

/** Keeps a person's points for a score line or a part of it. Points that may not be given there are refused. */
export async function judge(session: Session, { scheme, line, part, points }: Judgement): Promise<Result<null>> {
  const asked = session.assessor?.scores.find((card) => card.scheme === scheme)?.lines.find(({ id }) => id === line);
  const refused = asked === undefined || points === null ? undefined : refusedJudgement(asked, part, points);
  if (refused !== undefined) return { ok: false, problem: refused };
  const key = part === undefined ? `${scheme}#${line}` : `${scheme}#${line}.${part}`;
  return kept(session, (filing) => session.keeper?.judge(filing, key, points));
}

/** What indicators are collected from, on a page or in the workbench. */
export interface CollectGround {
  standing: { filing: Filing } | undefined;
  desk: Pick<Session['desk'], 'store' | 'library'>;
  offer(): Promise<void>;
}

/** 收进指标库: the indicators of these rows (all when none are named) become entries of the user's own. */
export async function collect(session: CollectGround, rows: readonly number[]): Promise<Result<{ added: number }>> {
  const { standing } = session;
  if (!standing) return fail('no-form');
  const all = standing.filing.tables.indicators ?? [];
  const chosen = all.filter((row, index) => (rows.length === 0 || rows.includes(index)) && !blank(row.name));
  const { project, year } = standing.filing;
  const entries = chosen.map(
    (row): LibraryEntry => ({
      id: crypto.randomUUID(),
      level1: row.level1 ?? '',
      level2: row.level2 ?? '',
      name: row.name ?? '',
      operator: row.operator ?? '',
      value: row.value ?? '',
      unit: row.unit ?? '',
      domain: project,
      year,
      source: { title: [project, year].filter(Boolean).join(' '), quality: 'own' },
      used: 0,
    }),
  );
  const known = new Set((await session.desk.library()).map(identity));
  const fresh = entries.filter((entry) => !known.has(identity(entry)));
  const put = await session.desk.store((store) => store.library.put(fresh));
  if (!put.ok) return put;
  await session.offer();
  return ok({ added: fresh.length });
}

const identity = (entry: LibraryEntry): string => [entry.level2, entry.name, joinMeasure(entry)].join('\n');

/** 存为往年填报: what the page shows becomes the filing of its year, a source for the years after it. */
export async function keepPrior(session: Session): Promise<Result<{ filing: string; year: number | null }>> {
  const { standing } = session;
  if (!standing) return fail('no-form');
  const kept = await session.desk.store((store) => store.filings.keepPrior(structuredClone(standing.filing), { origin: session.origin }));
  if (!kept.ok) return kept;
  await session.offer();
  return ok({ filing: kept.value.id, year: kept.value.year });
}
