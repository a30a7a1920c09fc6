import type { SessionView } from '../model/view';
import { fold } from '../model/text';
import { isAsPlanned } from './as-planned';
import { lessonsOf } from './lessons-view';
import { lostLogin } from './portal-login';
import { formerFills } from './receipts';
import { unnamedOf } from './unnamed';
import { unreadOf } from './unread';
import type { Session } from './session';
import { nameOf, sectionsOf } from './words';

function stateOf({ standing, recognition, inbox, times }: Session): SessionView['state'] {
  if (standing) return 'recognised';
  if (inbox.frames.size === 0 && times.sense.size === 0) return 'waiting';
  return recognition.others.length > 0 ? 'unknown-form' : 'no-form';
}

/** What the panel shows of a session: plain data, made anew at each change. */
export function viewOf(session: Session): SessionView {
  const { standing, recognition, keeper, assessor } = session;
  const frames = [...session.inbox.frames.values()];
  const controls = frames.reduce((sum, { reading }) => sum + reading.controls, 0);
  const title = frames.find(({ frame }) => frame === 0)?.reading.title ?? frames[0]?.reading.title ?? '';
  const base: SessionView = {
    tab: session.tab,
    state: stateOf(session),
    seen: { controls, title, others: recognition.others },
    origin: session.origin,
    bound: [],
    absent: [],
    unbound: unnamedOf(session),
    lessons: lessonsOf(session),
    unreadable: unreadOf(frames),
    sections: [],
    sectionOf: {},
    offers: [],
    findings: [],
    packs: Object.fromEntries(session.desk.packs.map(({ id, title }) => [id, title])),
    strictness: session.desk.profile.strictness,
    passedOver: 0,
    dismissed: [],
    missing: [],
    completeness: null,
    scores: [],
    revisions: [],
    receipt: session.memory.receipt,
    former: formerFills(session.memory),
    focused: null,
    portal: portalOf(session),
    running: session.running && { done: session.running.done, of: session.running.of, waiting: session.running.waiting, asking: session.running.asking },
    problem: session.problem,
  };
  if (!standing || !assessor) return base;
  const { match, form, filing } = standing;
  const { plan } = session.memory;
  return {
    ...base,
    ...(plan && { planned: { id: plan.plan.id, holds: session.running !== null || isAsPlanned(plan, standing) } }),
    form: {
      id: match.form,
      title: match.title,
      year: filing.year,
      project: filing.project,
      unit: filing.unit,
      stage: form.stage,
      moneyUnit: match.moneyUnit,
      confidence: match.confidence,
      evidence: match.evidence,
    },
    filing: { id: filing.id, savedAt: keeper?.savedAt ?? null, typed: keeper?.record?.draft != null },
    bound: [...standing.index.bindings].map(([at, { value, writable, confidence, evidence }]) => ({
      at,
      label: nameOf(standing, at),
      value,
      writable,
      confidence,
      evidence,
    })),
    absent: match.absent.map((id) => form.fields.find((field) => field.id === id)?.label ?? id),
    sections: form.sections,
    sectionOf: sectionsOf(standing),
    offers: session.offers.map(({ id, kind, title, note, provenance, choices }) => ({
      id,
      kind,
      title,
      note,
      provenance,
      choices: choices.map(({ id, title, source, provenance, lines }) => ({ id, title, source, provenance, lines })),
    })),
    focused: focusedOf(session),
    findings: assessor.findings,
    passedOver: assessor.passedOver,
    dismissed: Object.entries(keeper?.record?.dismissed ?? {}).map(([key, reason]) => {
      const [rule = '', at = ''] = key.split('@');
      return { rule, at, reason };
    }),
    missing: assessor.missing.map(({ section, missing }) => ({ section: section.id, items: missing })),
    completeness: assessor.completeness,
    scores: assessor.scores,
    revisions: (keeper?.revisions ?? []).map(({ id, seq, at, cause, changes }) => ({
      id,
      seq,
      at,
      cause,
      changes,
      approved: keeper?.record?.approved === id,
    })),
  };
}

/** Where the user's focus is, and what could stand there and does not. */
function focusedOf(session: Session): SessionView['focused'] {
  const { standing, running, focus } = session;
  const at = running || !standing ? undefined : focus.place(standing);
  const binding = at === undefined ? undefined : standing?.index.bindings.get(at);
  if (at === undefined || !standing || !binding) return null;
  const { value, writable } = binding;
  const suggestions = writable ? focus.suggested.filter((one) => fold(one.value) !== fold(value)) : [];
  return { at, label: nameOf(standing, at), value, writable, suggestions };
}

/** Told of tabs that had a form in hand only: a login page is a login page otherwise. */
function portalOf({ memory, keeper, inbox }: Session): SessionView['portal'] {
  const why = memory.form === null ? null : lostLogin(memory.signs, inbox.frames.keys());
  return why === null ? null : { why, keptAt: keeper?.savedAt ?? memory.keptAt };
}
