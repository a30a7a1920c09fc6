import type { SlotRef } from '@/lib/model/match';
import type { Result } from '@/lib/model/result';
import type { TeachResult, Teachable } from '@/lib/model/view';

/** What the panel can do about a page's own words, given to it by a surface that stands beside a page. */
export interface TeachActs {
  teachable(): Promise<Result<Teachable>>;
  /** lets the user point at a place of the page; `at` '' where what it is is said afterwards */
  point(at: string): Promise<Result<null>>;
  unpoint(): Promise<Result<null>>;
  teach(at: string, slot: SlotRef): Promise<Result<TeachResult>>;
  choose(at: string, slot: SlotRef, always: boolean): Promise<Result<TeachResult>>;
  /** names the form; null leaves it to recognition again; false where the page surely shows another one */
  prefer(form: string | null): Promise<Result<boolean>>;
  forget(at: string): Promise<Result<null>>;
  /** takes the last teaching or forgetting back */
  recall(): Promise<Result<null>>;
}

/** `<frame>:<slot>` as a view tells it. */
export function slotRef(slot: string): SlotRef {
  const [frame = 0, index = 0] = slot.split(':').map(Number);
  return { frame, slot: index };
}
