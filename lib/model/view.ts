import type { Evidence } from './match';
import type { Finding } from './finding';
import type { PlanLine, Receipt } from './plan';
import type { Provenance } from './provenance';
import type { Strictness } from './profile';
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

/** Something that can be carried into the form: last year's filing, library indicators for one 二级指标, a draft. */
export interface Offer {
  id: string;
  kind: 'draft' | 'prior' | 'library';
  /** 上年同项目(2025), 时效指标 … */
  title: string;
  /** 2025, 还缺 1 条 … */
  note: string;
  /** what a draft or an earlier filing is, for the panel to say */
  provenance?: Provenance;
  /** for kind 'library' each line group is one indicator to choose from; for the others all lines go together */
  choices: { id: string; title: string; source: string; provenance?: Provenance; lines: PlanLine[] }[];
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
  unbound: { label: string; at: string }[];
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
  /** how far a running fill is */
  running: { done: number; of: number } | null;
  problem: Problem | null;
}
