import { Big } from 'big.js';
import type { Problem } from '@/lib/model/result';
import type { ScorePart } from '@/lib/model/scorecard';
import type { Context } from '@/lib/packs/expression/form-types';
import { judgement } from './judgement';
import { numberOf, shownPoints, sumOf, within } from './points';
import type { CompiledPart } from './scheme';

/** The parts of a line with what each was given, and the first judgement that does not count. */
export interface ScoredParts {
  parts: ScorePart[];
  problem: Problem | undefined;
}

/**
 * Each part of a line: computed, or where it asks judged by a person. What a part that asks computes is what a person wrote
 * into the form for it: a judgement given comes before it, and it is refused like one. `judged` tells the judgement of a part
 * by its id.
 */
export function scoreParts(parts: readonly CompiledPart[], context: Context, judged: (part: string) => number | undefined): ScoredParts {
  let problem: Problem | undefined;
  const scored = parts.map(({ spec, points, ask }): ScorePart => {
    const { id, label, of, deduct, allowed } = spec;
    const computed = numberOf(points?.run(context));
    const asked = ask(context);
    const person = asked === '' ? {} : judgement(spec, judged(id) ?? computed?.toNumber());
    problem ??= person.problem;
    const given = asked === '' ? computed && shownPoints(within(computed, new Big(of))) : person.given;
    return { id, label, points: given?.toNumber() ?? null, of, deduct, allowed, ...(asked === '' ? {} : { ask: asked }) };
  });
  return { parts: scored, problem };
}

/**
 * What the parts of a line come to: what is added less what is taken off, never under 0; a line with nothing but
 * deductions starts from all there is. Undefined while a part is open.
 */
export function sumOfParts(parts: readonly ScorePart[], of: Big): Big | undefined {
  if (parts.length === 0 || parts.some(({ points }) => points === null)) return undefined;
  const added = parts.filter(({ deduct }) => !deduct);
  const from = added.length === 0 ? of : sumOf(added.map(({ points }) => points));
  return within(from.minus(sumOf(parts.filter(({ deduct }) => deduct).map(({ points }) => points))), of);
}
