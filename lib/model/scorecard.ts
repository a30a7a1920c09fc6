import type { Citation } from './finding';
import type { Problem } from './result';

/** What may be given: single points, or spans with both ends. */
export type Allowed = readonly (number | readonly [number, number])[];

/** A part of a line that is judged or computed by itself. */
export interface ScorePart {
  id: string;
  label: string;
  points: number | null;
  of: number;
  /** taken off the line's points instead of added */
  deduct: boolean;
  allowed: Allowed;
  ask?: string;
}

export const lamps = ['green', 'yellow', 'red'] as const;
export type Lamp = (typeof lamps)[number];

/** One line of a scorecard. `points` is null where a judgement is needed that nobody has given. */
export interface ScoreLine {
  id: string;
  label: string;
  /** id of the innermost group of the card it belongs to */
  group?: string;
  points: number | null;
  /** 0 for a line that only shows a figure or a lamp */
  of: number;
  why: string;
  /** what would raise it; '' when full */
  raise: string;
  /** set when the line needs a person's judgement: what is asked */
  ask?: string;
  /** what may be given where a judgement is asked; none: anything from 0 to `of` */
  allowed?: Allowed;
  parts?: ScorePart[];
  /** points that the figures suggest where a person decides; not counted until taken */
  suggested?: number;
  /** whoever judges says on what it rests: the text given, '' when it is still asked */
  evidence?: string;
  /** what the page itself holds for this line, if it does and it is not the same */
  held?: number;
  /** why a judgement that was given does not count, or that the line could not be worked out */
  problem?: Problem;
  figure?: string;
  lamp?: Lamp;
  at?: string;
}

/** A heading of the card with what its lines come to. */
export interface ScoreGroup {
  id: string;
  label: string;
  /** id of the group around it */
  in?: string;
  points: number;
  of: number;
}

/** 评分表: the points given, line by line, with the reason. */
export interface Scorecard {
  /** `<pack>/<scheme>` */
  scheme: string;
  title: string;
  /** sum of the lines that have points, two decimals, held under the cap */
  total: number;
  /** 0 for a card of figures and lamps */
  of: number;
  /** the scheme could not be applied; there are no lines then */
  problem?: Problem;
  lines: ScoreLine[];
  groups?: ScoreGroup[];
  /** the total that the page itself holds, if it does and it is not the same */
  held?: number;
  /** set when the total was held under a cap: what the lines come to, and why it does not count */
  capped?: { from: number; why: string };
  /** where the scheme stands; undefined for 参考做法 */
  cite?: Citation;
  /** grade where the scheme has grades; marked as reference where no document in force gives them */
  grade?: string;
}
