import type { Citation } from './finding';

/** One line of a scorecard. `points` is null where a judgement is needed that nobody has given. */
export interface ScoreLine {
  id: string;
  label: string;
  points: number | null;
  of: number;
  why: string;
  /** what would raise it; '' when full */
  raise: string;
  /** set when the line needs a person's judgement: what is asked */
  ask?: string;
  /** what the page itself holds for this line, if it does */
  held?: number;
  at?: string;
}

/** 评分表: the points given, line by line, with the reason. */
export interface Scorecard {
  /** `<pack>/<scheme>` */
  scheme: string;
  title: string;
  /** sum of the lines that have points, two decimals */
  total: number;
  of: number;
  lines: ScoreLine[];
  /** where the scheme stands; undefined for 参考做法 */
  cite?: Citation;
  /** grade where the scheme has grades; marked as reference where no document in force gives them */
  grade?: string;
}
