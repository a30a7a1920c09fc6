import type { PanelMessages, RequestOf } from '../messages';
import type { Filing } from '../model/filing';
import { severities, type Finding } from '../model/finding';
import type { SlotRef } from '../model/match';
import type { Plan, PlanLine, Receipt } from '../model/plan';
import type { Provenance } from '../model/provenance';
import { fail, ok, type Result } from '../model/result';
import { fill, unfill, type Ground } from './filler';
import type { HeldPlan } from './memory';
import { propose, sourceAt, textAt, type NeededRow, type Proposal, type Source, type Standing } from './propose';
import type { Session } from './session';
import { blockOf, slotAt } from './steps';
import { nameOf } from './words';

export type PlanRequest = Omit<RequestOf<PanelMessages, 'session.plan'>, 'tab'>;

/** Makes a plan from what the user chose, and holds it until the user's word. Nothing is written. */
export async function plan(session: Session, request: PlanRequest): Promise<Result<Plan>> {
  const { standing } = session;
  if (!standing) return fail('no-form');
  const held = await assemble(session, standing, request);
  if (!held.ok) return held;
  session.remember({ plan: held.value });
  return ok(held.value.plan);
}

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
  if (request.set) return ok(single(id, standing, request.set.map((one) => ({ ...one, why: '' }))));
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
  const merged: Proposal = {
    contents: {
      fields: Object.assign({}, ...proposals.map((one) => one.contents.fields)) as Filing['fields'],
      tables: {},
    },
    why: () => '',
  };
  const sources = new Map<string, Source>();
  for (const proposal of proposals) {
    const { contents } = proposal;
    for (const field of Object.keys(contents.fields)) sources.set(`fields.${field}`, sourceAt(proposal, `fields.${field}`));
    for (const [table, rows] of Object.entries(contents.tables)) {
      const all = (merged.contents.tables[table] ??= []);
      rows.forEach((row, index) => {
        for (const column of Object.keys(row)) {
          sources.set(`${table}[${all.length}].${column}`, sourceAt(proposal, `${table}[${index}].${column}`));
        }
        all.push(row);
      });
    }
  }
  const said: Proposal = {
    ...merged,
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
  return ok(single(id, standing, first.map(({ at, mend = '', message }) => ({ at, to: mend, why: message }))));
}

/** A plan of single places: a mend, a value set by hand. These are ticked even over a present value: they were asked for. */
function single(id: string, standing: Standing, values: readonly { at: string; to: string; why: string }[]): HeldPlan {
  const lines = values.map(({ at, to, why }): PlanLine => {
    const blocked = blockOf(standing.frames, standing.index.bindings.get(at));
    const line = { at, label: nameOf(standing, at), from: textAt(standing, at), to, why, ticked: blocked === undefined };
    return blocked ? { ...line, blocked } : line;
  });
  const needed: NeededRow[] = [];
  return { plan: { id, title: values.length === 1 ? (values[0]?.why ?? '') : '', lines }, needed, cause: 'filled', used: [] };
}

/** Writes the ticked lines of the held plan, keeps a version before and after, and counts the library's uses. */
export async function apply(session: Session, planId: string, ticked: readonly string[]): Promise<Result<Receipt>> {
  const held = session.memory.plan;
  if (held?.plan.id !== planId) return fail('plan-unknown');
  if (session.running) return fail('conflict');
  if (!session.standing) return fail('no-form');
  adopt(session, held);
  await session.keeper?.revision(session.standing.filing, 'read');
  const filled = await run(session, ticked.length, (ground, id) => fill(ground, held, new Set(ticked), id));
  if (!filled.ok) return filled;
  session.remember({ plan: null, receipt: filled.value.receipt, done: filled.value.done });
  if (held.used.length > 0) await session.desk.store((store) => store.library.bumpUse(held.used));
  await settle(session, held.cause);
  return ok(filled.value.receipt);
}

/** A draft that is taken up again goes on under its own id, so that its history stays one. */
function adopt(session: Session, held: HeldPlan): void {
  const earlier = session.keeper?.earlier;
  if (held.cause === 'restored' && session.standing && earlier && !session.keeper?.record) session.standing.filing.id = earlier.id;
}

export async function undo(session: Session): Promise<Result<Receipt>> {
  const { receipt, done } = session.memory;
  if (!receipt || receipt.undone || done.length === 0) return fail('nothing-to-undo');
  if (session.running) return fail('conflict');
  const undone = await run(session, done.length, (ground, id) => unfill(ground, receipt.plan, done, id));
  if (!undone.ok) return undone;
  session.remember({ receipt: undone.value, done: [] });
  await settle(session, 'undone');
  return undone;
}

async function run<T>(
  session: Session,
  of: number,
  work: (ground: Ground, run: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const running = { done: 0, before: 0, of, run: crypto.randomUUID(), stopped: false };
  session.running = running;
  session.changed();
  const ground: Ground = {
    desk: session.desk,
    inbox: session.inbox,
    standing: () => session.standing,
    progress(done, all) {
      Object.assign(running, { done, before: done, of: all });
      session.changed();
    },
    stopped: () => running.stopped,
  };
  try {
    return await work(ground, running.run);
  } finally {
    session.running = null;
    session.changed();
  }
}

/** Reads the page again after a fill, so that what is kept is what the page holds, and takes the version. */
async function settle(session: Session, cause: 'filled' | 'restored' | 'undone'): Promise<void> {
  await Promise.all(
    [...session.inbox.frames.keys()].map(async (frame) => {
      const read = await session.desk.frames.read(frame);
      if (read.ok) await session.inbox.until(frame, read.value.reading, 3_000);
    }),
  );
  await session.keeper?.flush();
  if (session.standing) await session.keeper?.revision(session.standing.filing, cause);
  await session.offer();
}

/** 提交前检查 was opened: from now on a blank required place of this filing is marked as the error that it is. */
export function review(session: Session): Result<null> {
  if (!session.standing) return fail('no-form');
  session.remember({ reviewed: session.memory.filing });
  session.reassess();
  return ok(null);
}

/** Stops a running fill: the value being written is finished, the rest is not started. */
export async function stop(session: Session): Promise<Result<null>> {
  const { running } = session;
  if (running) {
    running.stopped = true;
    await Promise.all([...session.inbox.frames.keys()].map((frame) => session.desk.frames.stop(frame, running.run)));
  }
  return ok(null);
}

/** Brings a place of the form into view, or a slot of the page (`<frame>:<slot>`). */
export async function locate(session: Session, at: string): Promise<Result<boolean>> {
  const direct = /^(\d+):(\d+)$/.exec(at);
  if (direct) return locateSlot(session, { frame: Number(direct[1]), slot: Number(direct[2]) });
  const { standing } = session;
  if (!standing) return fail('no-form');
  const binding = standing.index.bindings.get(at) ?? [...standing.index.bindings].find(([place]) => place.startsWith(at))?.[1];
  const [ref] = binding?.slots ?? [];
  return ref ? locateSlot(session, ref) : ok(false);
}

async function locateSlot(session: Session, ref: SlotRef): Promise<Result<boolean>> {
  const slot = slotAt(session.inbox.frames, ref);
  if (!slot) return ok(false);
  const found = await session.desk.frames.locate(ref.frame, slot.key);
  return found.ok ? ok(found.value.found) : found;
}
