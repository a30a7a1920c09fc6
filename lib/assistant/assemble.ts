import type { PanelMessages, RequestOf } from '../messages';
import type { Filing } from '../model/filing';
import { severities, type Finding } from '../model/finding';
import type { Plan } from '../model/plan';
import type { Provenance } from '../model/provenance';
import { fail, ok, type Result } from '../model/result';
import type { HeldPlan } from './memory';
import type { Source } from './plan-line';
import { propose, sourceAt, type Proposal, type Standing } from './propose';
import type { Session } from './session';
import { setByHand } from './set-by-hand';

export type PlanRequest = Omit<RequestOf<PanelMessages, 'session.plan'>, 'tab'>;

/** What a plan is made from: what is offered and found, and the store that keeps versions. */
export interface PlanGround {
  desk: Pick<Session['desk'], 'store'>;
  offers: Session['offers'];
  findings: Session['findings'];
}

/** Lays what was chosen over what stands there: plain data, nothing is written. */
export async function assemble(session: PlanGround, standing: Standing, request: PlanRequest): Promise<Result<HeldPlan>> {
  const id = crypto.randomUUID();
  const { revision: wanted } = request;
  if (wanted !== undefined) {
    const revision = await session.desk.store((store) => store.filings.revision(wanted));
    if (!revision.ok) return revision;
    const title = `历史版本 ${revision.value.at.slice(0, 16).replace('T', ' ')}`;
    const provenance: Provenance = { kind: 'revision', at: revision.value.at };
    const restored: Proposal = { contents: revision.value.body, why: () => title, provenance: () => provenance };
    return ok(hold({ id, parts: [{ title, provenance }], cause: 'restored', used: [] }, standing, [restored]));
  }
  if (request.mends) return mended(id, standing, session.findings, request.mends);
  if (request.set) return ok(setByHand(id, standing, request.set.map((one) => ({ ...one, why: '' }))));
  const chosen = session.offers.filter((offer) => request.choices?.some((choice) => choice.offer === offer.id));
  if (chosen.length === 0) return fail('not-found');
  const picked = chosen.flatMap((offer) =>
    offer.choices.filter((choice) => request.choices?.some((one) => one.offer === offer.id && one.choice === choice.id)),
  );
  const parts = chosen.map(({ title, provenance }) => ({ title, provenance }));
  const cause = chosen.every((offer) => offer.kind === 'draft') ? 'restored' : 'filled';
  const used = picked.flatMap((choice) => (choice.entry === undefined ? [] : [choice.entry]));
  return ok(hold({ id, parts, cause, used }, standing, picked.map((choice) => choice.proposal)));
}

type Making = Pick<HeldPlan, 'cause' | 'used'> & Required<Pick<Plan, 'id' | 'parts'>>;

/** Lays proposals over the page one after the other: a row that one takes is not offered to the next. */
function hold({ id, parts, cause, used }: Making, standing: Standing, proposals: Proposal[]): HeldPlan {
  const fields = Object.assign({}, ...proposals.map((one) => one.contents.fields)) as Filing['fields'];
  const tables: Filing['tables'] = {};
  const sources = new Map<string, Source>();
  for (const proposal of proposals) {
    const { contents } = proposal;
    for (const field of Object.keys(contents.fields)) sources.set(`fields.${field}`, sourceAt(proposal, `fields.${field}`));
    for (const [table, rows] of Object.entries(contents.tables)) {
      const all = (tables[table] ??= []);
      rows.forEach((row, index) => {
        for (const column of Object.keys(row)) {
          sources.set(`${table}[${all.length}].${column}`, sourceAt(proposal, `${table}[${index}].${column}`));
        }
        all.push(row);
      });
    }
  }
  const units = [...sources].flatMap(([place, { unit }]): [string, '元' | '万元'][] => (unit === '' ? [] : [[place, unit]]));
  const said: Proposal = {
    contents: { fields, tables, units: Object.fromEntries(units) },
    why: (place) => sources.get(place)?.why ?? '',
    provenance: (place) => sources.get(place)?.provenance,
  };
  const { lines, needed } = propose(said, standing);
  return { plan: { id, title: parts.map(({ title }) => title).join('、'), parts, lines }, needed, cause, used };
}

/** What certainly mends these findings. Where two mend one place, the worse finding comes first and has its way. */
function mended(id: string, standing: Standing, findings: readonly Finding[], wanted: readonly { rule: string; at: string }[]): Result<HeldPlan> {
  const asked = new Set(wanted.map(({ rule, at }) => `${rule}@${at}`));
  const found = findings
    .filter(({ rule, at, mend }) => mend !== undefined && asked.has(`${rule}@${at}`))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const first = found.filter(({ at }, index) => found.findIndex((other) => other.at === at) === index);
  if (first.length === 0) return fail('not-found', wanted[0]?.at);
  return ok(setByHand(id, standing, first.map(({ at, mend = '', message }) => ({ at, to: mend, why: message }))));
}

