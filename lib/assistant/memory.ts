import type { Plan, Receipt, SetStep } from '../model/plan';
import type { Teaching } from '../model/view';
import type { Filled } from './concluded';
import type { Signs } from './portal-login';
import type { Removal } from '../store';
import type { Underway } from './ground';
import type { PageChoice } from './lessons';
import type { NeededRow } from './propose';
import type { Rest } from './rest';
import type { RowSeat } from './seats';
import type { ShownWork } from './shown-work';

/** A write that was done, kept so that it can be undone. */
export interface DoneStep {
  frame: number;
  step: SetStep;
  /** the key under which it was written: the step has the one that it has since */
  wrote: string;
  before: string;
  value: string;
}

/** A plan that waits for the user's word. */
export interface HeldPlan {
  plan: Plan;
  needed: NeededRow[];
  /** where the rows that it speaks of stood when it was made, by their names in it; without it they are where they are */
  seats?: Record<string, RowSeat>;
  /** what the plan restores or fills, for the revision's cause and the use counts */
  cause: 'filled' | 'restored';
  used: string[];
}

/**
 * What a session must remember when the background is stopped: which frames spoke, the plan that waits, the last receipt
 * and how to undo it, offers put away. Readings are not in it; they are read again from the page.
 */
export interface Memory {
  frames: number[];
  /** the filing in hand, its form, and the document that shows it: another document is a page that was opened anew */
  filing: string | null;
  form: string | null;
  document: string | null;
  /** what that document worked on: a page that never loads anew may show another project now */
  work: ShownWork | null;
  /** the version of what was kept before that page was opened */
  earlier: string | null;
  plan: HeldPlan | null;
  /** what the last fill was to bring, until all of it is there */
  rest: Rest | null;
  /** what frames are carrying out */
  underway: Underway | null;
  receipt: Receipt | null;
  done: DoneStep[];
  /** what plans wrote before that and can still be taken back, the oldest first */
  former: Filled[];
  declined: string[];
  /** the filing that 提交前检查 was opened for */
  reviewed: string | null;
  /** what frames said of the portal's login */
  signs: Signs;
  /** when the filing that was last in hand was kept; null where nothing of it was typed */
  keptAt: string | null;
  /** what was said of pages since the tab was opened */
  choices: PageChoice[];
  /** the place that is being pointed out */
  teaching: Teaching | null;
  /** what takes the last teaching or forgetting back */
  lesson: Removal | null;
}

export const emptyMemory = (): Memory => ({
  frames: [],
  filing: null,
  form: null,
  document: null,
  work: null,
  earlier: null,
  plan: null,
  rest: null,
  underway: null,
  receipt: null,
  done: [],
  former: [],
  declined: [],
  reviewed: null,
  signs: {},
  keptAt: null,
  choices: [],
  teaching: null,
  lesson: null,
});
