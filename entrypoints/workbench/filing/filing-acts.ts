import { labelDifferences } from '@/components/difference-labels';
import type { PanelActs } from '@/components/panel/acts';
import { setStrictness } from '@/components/strictness';
import { focusAt } from '@/components/sheet/sheet-keys';
import { assemble } from '@/lib/assistant/assemble';
import { collect } from '@/lib/assistant/keep-acts';
import { valueAt } from '@/lib/model/filing';
import type { Receipt } from '@/lib/model/plan';
import { fail, ok, type Result } from '@/lib/model/result';
import { refusedJudgement } from '@/lib/score';
import { diff } from '@/lib/store';
import { laid } from './laid';
import type { OpenFiling } from './open-filing';

/** The panel's acts on a filing that stands on no page. */
export function actsOn(open: OpenFiling): PanelActs {
  const { desk, keeper, sheet } = open;
  const done = <T>(value: T): Promise<Result<T>> => Promise.resolve(ok(value));
  return {
    plan: async (wish) => {
      const held = await assemble({ desk, offers: open.offers, findings: open.findings }, open.standing(), wish);
      if (!held.ok) return held;
      open.plan = held.value;
      return ok(held.value.plan);
    },
    apply: (plan, ticked) => apply(open, plan, new Set(ticked)),
    stop: () => done(null),
    undo: async () => {
      const { filled } = open;
      if (filled === null || filled.receipt.undone) return fail('nothing-to-undo');
      filled.undo();
      const receipt = { ...filled.receipt, undone: true };
      open.filled = { ...filled, receipt };
      open.publish();
      await keeper.version('undone');
      return ok(receipt);
    },
    review: () => {
      open.review();
      return done(null);
    },
    locate: (at) => {
      focusAt(sheet, at);
      return done(sheet.has(sheet.cellOf(at)));
    },
    dismiss: async (rule, at, reason) => {
      const amended = await keeper.amend((id) => desk.store((store) => store.filings.dismiss(id, `${rule}@${at}`, reason)));
      open.reassess();
      return amended;
    },
    judge: async (scheme, line, points, part) => {
      const asked = open.scores.find((card) => card.scheme === scheme)?.lines.find(({ id }) => id === line);
      const refused = asked === undefined || points === null ? undefined : refusedJudgement(asked, part, points);
      if (refused !== undefined) return { ok: false, problem: refused };
      const key = part === undefined ? `${scheme}#${line}` : `${scheme}#${line}.${part}`;
      const amended = await keeper.amend((id) => desk.store((store) => store.filings.judge(id, key, points)));
      open.reassess();
      return amended;
    },
    support: async (scheme, line, evidence) => {
      const amended = await keeper.amend((id) => desk.store((store) => store.filings.support(id, `${scheme}#${line}`, evidence)));
      open.reassess();
      return amended;
    },
    approve: async (revision) => {
      const amended = await keeper.amend((id) => desk.store((store) => store.filings.approve(id, revision)));
      await open.relate();
      open.reassess();
      return amended;
    },
    setStrictness: async (strictness) => {
      const set = await setStrictness(strictness);
      if (!set.ok) return set;
      open.checkBy(set.value);
      return ok(null);
    },
    decline: async (offer) => {
      open.declined = [...open.declined, offer];
      await open.offer();
      return ok(null);
    },
    keepPrior: async () => {
      const kept = await desk.store((store) => store.filings.keepPrior(structuredClone(open.filing)));
      return kept.ok ? ok({ filing: kept.value.id, year: kept.value.year }) : kept;
    },
    collect: () => collect({ standing: open.standing(), desk, offer: () => open.offer() }, []),
    reread: () => {
      open.reassess();
      return done(open.view.peek());
    },
    compare: async (earlier, later) => {
      const from = await desk.store((store) => store.filings.revision(earlier));
      if (!from.ok) return from;
      const to = await desk.store((store) => store.filings.revision(later));
      if (!to.ok) return to;
      return ok(labelDifferences(desk.packs, to.value.body.form, diff(from.value.body, to.value.body)));
    },
    export: () => done(null),
    openWorkbench: () => undefined,
  };
}

/** Writes the ticked lines of the plan, as one edit; a version is kept before and after. */
async function apply(open: OpenFiling, id: string, ticked: ReadonlySet<string>): Promise<Result<Receipt>> {
  const held = open.plan;
  if (held?.plan.id !== id) return fail('plan-unknown');
  const { keeper, sheet, desk } = open;
  await keeper.version('typed');
  const lines = held.plan.lines.filter(({ at }) => ticked.has(at));
  const before = structuredClone({ fields: open.filing.fields, tables: open.filing.tables });
  const after = laid(sheet.face.peek(), open.filing, lines, held.needed);
  sheet.replace(after.contents);
  const receipt: Receipt = {
    plan: id,
    at: new Date().toISOString(),
    undone: false,
    steps: lines.map(({ at, from, to, label }) => {
      const now = after.placeOf(at);
      return { at: now, key: '', outcome: 'written', why: '', before: from, value: valueAt(open.filing, now) ?? to, label, ms: 0 };
    }),
  };
  open.plan = null;
  open.filled = { receipt, undo: () => sheet.replace(before) };
  if (held.used.length > 0) await desk.store((store) => store.library.bumpUse(held.used));
  await keeper.version(held.cause);
  await open.offer();
  return ok(receipt);
}
