import type { Assessor } from '@/lib/assistant/assess';
import { noLessons, type SessionView } from '@/lib/model/view';
import type { placesInWords } from './as-standing';
import type { OpenFiling } from './open-filing';

export type Words = ReturnType<typeof placesInWords>;

const nothing: SessionView = {
  tab: -1,
  state: 'waiting',
  seen: { controls: 0, title: '', others: [] },
  origin: '',
  bound: [],
  absent: [],
  unbound: [],
  lessons: noLessons,
  unreadable: [],
  sections: [],
  sectionOf: {},
  offers: [],
  findings: [],
  packs: {},
  strictness: 'standard',
  passedOver: 0,
  dismissed: [],
  missing: [],
  completeness: null,
  scores: [],
  revisions: [],
  receipt: null,
  former: [],
  focused: null,
  portal: null,
  running: null,
  problem: null,
};

/** An open filing as the panel shows one: the same view as beside a portal, without a page. */
export function viewOf(of: { open: OpenFiling; assessor: Assessor; words: Words } | undefined): SessionView {
  if (of === undefined) return nothing;
  const { open, assessor, words } = of;
  const { filing, form, keeper } = open;
  const record = keeper.record.peek();
  return {
    ...nothing,
    ...words,
    state: 'recognised',
    form: {
      id: filing.form,
      title: open.sheet.face.peek().titles[0] ?? '',
      year: filing.year,
      project: filing.project,
      unit: filing.unit,
      stage: form.stage,
      moneyUnit: filing.moneyUnit ?? '',
      confidence: 1,
      evidence: [],
    },
    filing: { id: filing.id, savedAt: keeper.savedAt.peek(), typed: record?.draft != null },
    sections: form.sections,
    offers: open.offers,
    findings: assessor.findings,
    packs: Object.fromEntries(open.desk.packs.map(({ id, title }) => [id, title])),
    strictness: open.desk.profile.strictness,
    passedOver: assessor.passedOver,
    dismissed: Object.entries(record?.dismissed ?? {}).map(([key, reason]) => {
      const [rule = '', at = ''] = key.split('@');
      return { rule, at, reason };
    }),
    missing: assessor.missing.map(({ section, missing }) => ({ section: section.id, items: missing })),
    completeness: assessor.completeness,
    scores: assessor.scores,
    revisions: keeper.revisions.peek().map(({ id, seq, at, cause, changes }) => ({ id, seq, at, cause, changes, approved: record?.approved === id })),
    receipt: open.filled?.receipt ?? null,
    former: [],
    problem: keeper.problem.peek(),
  };
}
