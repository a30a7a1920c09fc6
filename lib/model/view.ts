import type { Evidence } from './match';
import type { Finding } from './finding';
import type { PlanLine, Receipt } from './plan';
import type { Provenance } from './provenance';
import type { Strictness } from './profile';
import type { PortalWhy } from './portal-state';
import type { Problem } from './result';
import type { Cause } from './revision';
import type { Scorecard } from './scorecard';

/** One binding as the panel lists it. */
export interface BoundPlace {
  at: string;
  label: string;
  value: string;
  writable: boolean;
  confidence: number;
  evidence: Evidence[];
}

/** Something that can be carried into the form: a draft, what a fill left undone, last year's filing, library indicators for one 二级指标. */
export interface Offer {
  id: string;
  kind: 'draft' | 'rest' | 'prior' | 'library';
  /** 上年同项目(2025), 时效指标 … */
  title: string;
  /** 2025, 还缺 1 条 … */
  note: string;
  /** what a draft or an earlier filing is, for the panel to say */
  provenance?: Provenance;
  /** for kind 'library' each line group is one indicator to choose from; for the others all lines go together */
  choices: { id: string; title: string; source: string; provenance?: Provenance; lines: PlanLine[] }[];
}

/** One value that could stand in a place; without a provenance it is what mends a finding there. */
export interface Suggested {
  value: string;
  provenance?: Provenance;
}

/** The place that has the user's focus in the page, and what could stand there. */
export interface FocusedPlace {
  at: string;
  label: string;
  value: string;
  writable: boolean;
  suggestions: Suggested[];
}

/** The portal seems to have lost who works with it, or soon may. `keptAt`: when what was typed was kept last. */
export interface PortalNotice {
  why: PortalWhy;
  keptAt: string | null;
}

export interface RevisionView {
  id: string;
  seq: number;
  at: string;
  cause: Cause;
  changes: number;
  /** marked as 批复 */
  approved: boolean;
}

/** One required thing that is missing, for 提交前检查. */
export interface MissingView {
  at: string;
  label: string;
}

/** How much of a filing is there: required places filled of required places. */
export interface Completeness {
  filled: number;
  required: number;
  share: number;
}

/** A place that nothing on the page decides; `at` is `fields.<id>`, `<table>.<column>` or `form`. */
export interface OpenView {
  at: string;
  label: string;
  candidates: {
    /** the first slot of it, `<frame>:<slot>`; of a form its id */
    slot: string;
    label: string;
    value: string;
    confidence: number;
  }[];
}

/** A taught place that did not come to be used here. */
export interface UnusedLesson {
  at: string;
  label: string;
  /** the words that it was taught under */
  words: string;
  /** what the page calls that place surely; undefined where the page has no such place */
  instead?: string;
}

/** The pointing out of a place, while it goes on and until it was read. */
export interface Teaching {
  /** `fields.<id>` or `<table>.<column>`; '' where the place comes first and is named afterwards */
  at: string;
  label: string;
  state: 'picking' | 'no-place' | 'picked' | 'taught' | 'refused' | 'unclear';
  /** what was picked: its slot as `<frame>:<slot>`, its words and its value */
  slot: string;
  words: string;
  value: string;
  /** for `refused`: what the page calls that place surely */
  instead: string;
}

/** What a person taught of the page, and what the page leaves to be said. */
export interface Lessons {
  open: OpenView[];
  /** `fields.<id>` and `<table>.<column>` that stand as a person pointed them out */
  taught: string[];
  unused: UnusedLesson[];
  teaching: Teaching | null;
  /** the form was named by a person */
  named: boolean;
}

export const noLessons: Lessons = { open: [], taught: [], unused: [], teaching: null, named: false };

/** What became of teaching a place. `refused`: the page surely calls it something else, told in `instead`. */
export interface TeachResult {
  state: Extract<Teaching['state'], 'taught' | 'refused' | 'unclear'>;
  instead: string;
}

/** What can be named when a place is pointed out: a form of the packs, a field or a column of the form at hand. */
export interface Teachable {
  forms: { id: string; title: string; pack: string }[];
  places: { at: string; label: string; section: string; required: boolean; bound: boolean }[];
}

/** An earlier plan of the session that stands on the page: when it was written, and how many places it holds. */
export interface FormerFill {
  plan: string;
  at: string;
  places: number;
}

/** What the panel shows of one tab. Made by the background, plain data. */
export interface SessionView {
  tab: number;
  state: 'waiting' | 'no-form' | 'unknown-form' | 'recognised';
  /** what was seen on a page that is no known form */
  seen: { controls: number; title: string; others: { form: string; title: string; confidence: number }[] };
  origin: string;
  form?: {
    id: string;
    title: string;
    year: number | null;
    project: string;
    unit: string;
    stage: string;
    moneyUnit: string;
    confidence: number;
    evidence: Evidence[];
  };
  filing?: { id: string; savedAt: string | null; typed: boolean };
  bound: BoundPlace[];
  /** required fields of the form that the page does not show */
  absent: string[];
  /** what no field took; the cells of one column of a table are told once, `rows` says how many they are */
  unbound: { label: string; value: string; at: string; rows: number }[];
  lessons: Lessons;
  unreadable: { what: string; why: string; frame: number }[];
  /** section labels in the form's order, and which section a place belongs to */
  sections: { id: string; label: string }[];
  sectionOf: Record<string, string>;
  offers: Offer[];
  findings: Finding[];
  /** titles of the packs in force by id: whose rule a finding is (`<pack>/<rule>`) */
  packs: Record<string, string>;
  /** how strictly the unit checks */
  strictness: Strictness;
  /** how many rules were not asked, because so large a table would take them too long */
  passedOver: number;
  dismissed: { rule: string; at: string; reason: string }[];
  missing: { section: string; items: MissingView[] }[];
  completeness: Completeness | null;
  scores: Scorecard[];
  revisions: RevisionView[];
  receipt: Receipt | null;
  /** what was written before that and can still be taken back, the newest first */
  former: FormerFill[];
  focused: FocusedPlace | null;
  portal: PortalNotice | null;
  /**
   * how far a running fill is; `waiting`: the page has not answered for a while, it may show a box of its own; `asking`: a row is
   * filled in in the page's form of it, which the user is to take over
   */
  running: { done: number; of: number; waiting?: boolean; asking?: boolean } | null;
  /** the plan that waits for the user's word; `holds`: the page is still the one that it was made on */
  planned?: { id: string; holds: boolean };
  problem: Problem | null;
}
