import type { PanelMessages, RequestOf } from '@/lib/messages';
import type { Plan, Receipt } from '@/lib/model/plan';
import type { Strictness } from '@/lib/model/profile';
import type { Result } from '@/lib/model/result';
import type { SessionView } from '@/lib/model/view';
import type { TeachActs } from './lessons/teach-acts';

/** What to make a plan from: chosen offers, a revision, findings' mends. */
export type Wish = Omit<RequestOf<PanelMessages, 'session.plan'>, 'tab'>;

/** One difference between two versions, in words. */
export interface LabelledDifference {
  label: string;
  from: string;
  to: string;
  kind: 'changed' | 'added' | 'removed';
}

/** What is done with single places of a page. */
export interface BesideActs {
  /** fills at once what was clicked, through the same guards as a plan */
  fill(at: string, to: string): Promise<Result<Receipt>>;
  /** scrolls grids that keep most rows in memory through once, so that all of them are known; then as `reread` */
  readAll(): Promise<Result<SessionView>>;
  /** takes back one place of the last receipt */
  takeBack(at: string): Promise<Result<Receipt>>;
}

/** Everything the panel can do, given to it by its surface: the components know no browser. */
export interface PanelActs {
  plan(wish: Wish): Promise<Result<Plan>>;
  apply(plan: string, ticked: string[]): Promise<Result<Receipt>>;
  stop(): Promise<Result<null>>;
  /** takes the receipt in hand back, or an earlier plan's */
  undo(plan?: string): Promise<Result<Receipt>>;
  /** 提交前检查 is being looked at: blanks are marked in earnest from now on */
  review(): Promise<Result<null>>;
  /** false: the place is not on the page any more */
  locate(at: string): Promise<Result<boolean>>;
  dismiss(rule: string, at: string, reason: string | null): Promise<Result<null>>;
  judge(scheme: string, line: string, points: number | null, part?: string): Promise<Result<null>>;
  /** on what a judgement rests; null takes it back */
  support(scheme: string, line: string, evidence: string | null): Promise<Result<null>>;
  /** marks a version as 批复; null takes the mark off */
  approve(revision: string | null): Promise<Result<null>>;
  setStrictness(strictness: Strictness): Promise<Result<null>>;
  decline(offer: string): Promise<Result<null>>;
  keepPrior(): Promise<Result<{ filing: string; year: number | null }>>;
  collect(): Promise<Result<{ added: number }>>;
  reread(): Promise<Result<SessionView>>;
  compare(earlier: string, later: string): Promise<Result<LabelledDifference[]>>;
  /** saves all that is known of the page as a file */
  export(): Promise<Result<null>>;
  openWorkbench(): void;
  /** on a surface that stands beside a page */
  teach?: TeachActs;
  beside?: BesideActs;
}
