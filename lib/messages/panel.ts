import * as z from 'zod/mini';
import { Filing } from '../model/filing';
import { LibraryEntry } from '../model/library';
import type { Plan, Receipt } from '../model/plan';
import type { FrameReading } from '../model/reading';
import { UnitProfile } from '../model/profile';
import type { Result } from '../model/result';
import type { SessionView, TeachResult, Teachable } from '../model/view';
import { index, text } from './bounded';
import { message } from './message';

const tab = index;
const place = z.string().check(z.maxLength(300));
const slot = z.strictObject({ frame: index, slot: index });
/** Replies of the background to our own pages are typed only: one package, one tier. */
const ours = <T>() => z.custom<T>(() => true);

/** What our pages ask of the background. */
export const panelMessages = {
  'session.view': message('panel', z.strictObject({ tab }), ours<Result<SessionView>>()),
  /** Read the page again, from the ground. */
  'session.reread': message('panel', z.strictObject({ tab }), ours<Result<SessionView>>()),
  /** Scroll through the grids that draw only the rows in sight, and read all of them. */
  'session.read-all': message('panel', z.strictObject({ tab }), ours<Result<SessionView>>()),
  /** A plan from what the user chose: offers' choices, a revision, the certain mends of findings, or single places. */
  'session.plan': message(
    'panel',
    z.strictObject({
      tab,
      choices: z.optional(z.array(z.strictObject({ offer: z.string(), choice: z.string() }))),
      revision: z.optional(z.string()),
      mends: z.optional(z.array(z.strictObject({ rule: z.string(), at: z.string() })).check(z.maxLength(5_000))),
      set: z.optional(z.array(z.strictObject({ at: z.string(), to: text }))),
    }),
    ours<Result<Plan>>(),
  ),
  /** Write the ticked lines of a plan. */
  'session.apply': message(
    'panel',
    z.strictObject({ tab, plan: z.string(), ticked: z.array(z.string()) }),
    ours<Result<Receipt>>(),
  ),
  'session.stop': message('panel', z.strictObject({ tab }), ours<Result<null>>()),
  /** Take the receipt in hand back, or the one place of it; with `plan` an earlier one. */
  'session.undo': message('panel', z.strictObject({ tab, at: z.optional(place), plan: z.optional(text) }), ours<Result<Receipt>>()),
  /** Fill at once what the user clicked to have in these places. What comes of it joins the receipt in hand. */
  'session.fill': message(
    'panel',
    z.strictObject({ tab, set: z.array(z.strictObject({ at: place, to: text })).check(z.minLength(1), z.maxLength(20)) }),
    ours<Result<Receipt>>(),
  ),
  'session.locate': message('panel', z.strictObject({ tab, at: z.string() }), ours<Result<boolean>>()),
  /** What can be named when a place is pointed out. */
  'session.teachable': message('panel', z.strictObject({ tab }), ours<Result<Teachable>>()),
  /** Let the user point at a place of the page; `at` is `fields.<id>` or `<table>.<column>`, '' when that is said afterwards. */
  'session.point': message('panel', z.strictObject({ tab, at: place }), ours<Result<null>>()),
  /** End the pointing, or put away what came of it. */
  'session.unpoint': message('panel', z.strictObject({ tab }), ours<Result<null>>()),
  /** Keep that a field or column stands at a slot. */
  'session.teach': message('panel', z.strictObject({ tab, at: place, slot }), ours<Result<TeachResult>>()),
  /** Which candidate an open place is; `always` teaches it. */
  'session.choose': message('panel', z.strictObject({ tab, at: place, slot, always: z.boolean() }), ours<Result<TeachResult>>()),
  /** Which form the page shows, in the user's word; null takes that back. */
  'session.prefer': message('panel', z.strictObject({ tab, form: z.nullable(place) }), ours<Result<boolean>>()),
  'session.forget': message('panel', z.strictObject({ tab, at: place }), ours<Result<null>>()),
  /** Take the last teaching or forgetting back. */
  'session.recall': message('panel', z.strictObject({ tab }), ours<Result<null>>()),
  /** 提交前检查 was opened for the filing in hand. */
  'session.review': message('panel', z.strictObject({ tab }), ours<Result<null>>()),
  'session.dismiss': message(
    'panel',
    z.strictObject({ tab, rule: z.string(), at: z.string(), reason: z.nullable(z.string().check(z.maxLength(500))) }),
    ours<Result<null>>(),
  ),
  /** A person's points for a score line, or for one of its parts; null takes them back. */
  'session.judge': message(
    'panel',
    z.strictObject({ tab, scheme: z.string(), line: z.string(), part: z.optional(z.string()), points: z.nullable(z.number()) }),
    ours<Result<null>>(),
  ),
  /** On what the judgement of a score line rests. */
  'session.support': message(
    'panel',
    z.strictObject({ tab, scheme: z.string(), line: z.string(), evidence: z.nullable(z.string().check(z.maxLength(2_000))) }),
    ours<Result<null>>(),
  ),
  /** 标为批复版: the version that was approved; null takes the mark off. */
  'session.approve': message('panel', z.strictObject({ tab, revision: z.nullable(z.string()) }), ours<Result<null>>()),
  /** 存为往年填报: keep what the page shows as the filing of its year. */
  'session.keep-prior': message('panel', z.strictObject({ tab }), ours<Result<{ filing: string; year: number | null }>>()),
  /** 收进指标库: collect the indicators of these rows (all rows when empty). */
  'session.collect': message('panel', z.strictObject({ tab, rows: z.array(index) }), ours<Result<{ added: number }>>()),
  /** Put an offer away until the page changes. */
  'session.decline': message('panel', z.strictObject({ tab, offer: z.string() }), ours<Result<null>>()),
  /** All that the extension knows of the tab, for the probe and for a report to whoever mends a miss. */
  'session.export': message('panel', z.strictObject({ tab }), ours<Result<unknown>>()),
  /** Why the page was recognised as it was, in words, and what its frames said. */
  'session.explain': message('panel', z.strictObject({ tab }), ours<Result<{ lines: string[]; frames: FrameReading[] }>>()),
  /** Name the packs in force; none: all that are built in. */
  'packs.use': message('panel', z.strictObject({ packs: z.array(z.string()) }), ours<Result<null>>()),
  /** How strictly the unit checks, and its own thresholds. */
  'profile.set': message('panel', z.strictObject({ profile: UnitProfile }), ours<Result<null>>()),
  /** Add indicators of the user's own to the library. */
  'library.add': message(
    'panel',
    z.strictObject({ indicators: z.array(z.partial(z.omit(LibraryEntry, { id: true, used: true }))).check(z.maxLength(20_000)) }),
    ours<Result<{ added: number }>>(),
  ),
  /** Keep a filing as 往年填报 that did not come from a page. */
  'filing.keep-prior': message('panel', z.strictObject({ filing: Filing }), ours<Result<null>>()),
} as const;
export type PanelMessages = typeof panelMessages;
