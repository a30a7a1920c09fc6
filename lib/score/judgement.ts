import { Big } from 'big.js';
import type { Problem } from '@/lib/model/result';
import type { Allowed, ScoreLine } from '@/lib/model/scorecard';

/** What a judgement may be: single points or spans, and nothing beyond what there is to give. */
export interface Range {
  of: number;
  allowed: Allowed;
}

const permits = ({ of, allowed }: Range, points: number): boolean => {
  if (!Number.isFinite(points) || points < 0 || points > of) return false;
  return allowed.length === 0 || allowed.some((each) => (typeof each === 'number' ? points === each : points >= each[0] && points <= each[1]));
};

/** What may be given, in figures: 0、4—7 */
export function rangeWords({ of, allowed }: Range): string {
  const spans: Allowed = allowed.length === 0 ? [[0, of]] : allowed;
  return spans.map((each) => (typeof each === 'number' ? String(each) : `${String(each[0])}—${String(each[1])}`)).join('、');
}

/** Why points may not be given there; undefined when they may. They are refused, never bent to the nearest that may. */
export function refused(range: Range, points: number): Problem | undefined {
  return permits(range, points) ? undefined : { code: 'points-refused', values: { given: String(points), allowed: rangeWords(range) } };
}

/**
 * Why a judgement of a line of a scorecard, or of one of its parts, is refused; undefined when it may stand. Whoever keeps
 * judgements asks here first.
 */
export function refusedJudgement(line: ScoreLine, part: string | undefined, points: number): Problem | undefined {
  if (part === undefined) return refused({ of: line.of, allowed: line.allowed ?? [] }, points);
  const judged = line.parts?.find(({ id }) => id === part);
  return judged === undefined ? { code: 'not-found' } : refused(judged, points);
}

/** A judgement as an exact number with why it does not count, if it does not. */
export function judgement(range: Range, points: number | undefined): { given?: Big; problem?: Problem } {
  if (points === undefined) return {};
  const problem = refused(range, points);
  return problem === undefined ? { given: new Big(points) } : { problem };
}
