import type { Filing, Contents } from '@/lib/model/filing';
import type { Pack } from '@/lib/model/pack';
import type { Related } from '@/lib/model/related';
import type { Scorecard, ScoreLine } from '@/lib/model/scorecard';
import type { Context } from '@/lib/packs/expression/form-types';
import { subtotals } from './groups';
import { instancesOf, type Instance } from './instances';
import { scoreLine, type Given } from './line';
import { numberOf, shownPoints, sumOf } from './points';
import { compileSchemes, type CompiledLine, type CompiledScheme, type Parameters } from './scheme';

export interface ScoreOptions {
  /** ISO date */
  today: string;
  /** judgements that a person gave: `<pack>/<scheme>#<line>` or `<pack>/<scheme>#<line>.<part>` → points */
  judged?: Readonly<Record<string, number>>;
  /** on what a judgement rests: `<pack>/<scheme>#<line>` → text */
  evidence?: Readonly<Record<string, string>>;
  /** other filings of the same project or unit */
  related?: Related;
  /** what the unit set for itself: `<pack>/<parameter>` → value */
  parameters?: Parameters;
}

const compiled = new WeakMap<readonly Pack[], Map<string, CompiledScheme[]>>();

/**
 * Scores a filing by every scheme in force for its form whose `when` holds; an empty list when there is none. Nothing that
 * needs a person's judgement is ever given points by itself. Schemes are compiled once for each list of packs.
 */
export function scoreFiling(packs: readonly Pack[], filing: Contents & Pick<Filing, 'form'>, options: ScoreOptions): Scorecard[] {
  const known = compiled.get(packs) ?? new Map<string, CompiledScheme[]>();
  compiled.set(packs, known);
  const key = `${filing.form} ${JSON.stringify(options.parameters ?? {})}`;
  const schemes = known.get(key) ?? compileSchemes(packs, filing.form, options.parameters);
  known.set(key, schemes);
  const [first] = schemes;
  if (first === undefined) return [];
  const context = bound(first, filing, options);
  return schemes.flatMap((scheme) => {
    try {
      return applies(scheme, context) ? [cardOf(scheme, context, filing, options)] : [];
    } catch {
      return [brokenCard(scheme)];
    }
  });
}

/** A scheme that breaks says so and leaves the others standing. */
const brokenCard = ({ id, spec: { title, of } }: CompiledScheme): Scorecard => ({
  scheme: id,
  title,
  total: 0,
  of,
  lines: [],
  problem: { code: 'internal', at: id },
});

/** Does a scheme say of itself that it is for this filing. */
export const applies = (scheme: CompiledScheme, context: Context): boolean =>
  scheme.when === undefined || scheme.when.run(context) === true;

/** A filing as the expressions of a scheme see it. */
export const bound = ({ types }: CompiledScheme, filing: Contents, { today, related }: ScoreOptions): Context =>
  types.bind(filing, today, false, related);

/** Applies one scheme, whether or not its `when` holds. */
export const applyScheme = (scheme: CompiledScheme, filing: Contents, options: ScoreOptions): Scorecard =>
  cardOf(scheme, bound(scheme, filing, options), filing, options);

/** The total is the exact sum of the points shown, held under the cap; a grade is given when no line is open. */
function cardOf(scheme: CompiledScheme, context: Context, filing: Contents, options: ScoreOptions): Scorecard {
  const given = givenFor(scheme.id, options);
  const lines = scheme.lines.flatMap((line) => scored(line, context, filing, given));
  const { title, of, grades } = scheme.spec;
  const sum = sumOf(lines.map(({ points }) => points));
  const most = numberOf(scheme.cap?.points.run(context));
  const total = most !== undefined && sum.gt(most) ? shownPoints(most) : sum;
  const open = lines.some(({ points }) => points === null);
  const grade = open ? undefined : grades.find(({ from }) => total.gte(from))?.label;
  const held = numberOf(scheme.held?.run(context));
  const card: Scorecard = { scheme: scheme.id, title, total: total.toNumber(), of, lines };
  if (scheme.groups.length > 0) card.groups = subtotals(scheme.groups, context, lines);
  if (held !== undefined && !held.eq(total)) card.held = held.toNumber();
  if (scheme.cap !== undefined && total.lt(sum)) card.capped = { from: sum.toNumber(), why: scheme.cap.why(context) };
  if (scheme.cite !== undefined) card.cite = scheme.cite;
  if (grade !== undefined) card.grade = grade;
  return card;
}

const givenFor = (scheme: string, { judged = {}, evidence = {} }: ScoreOptions): Given => ({
  points: (key) => judged[`${scheme}#${key}`],
  evidence: (key) => evidence[`${scheme}#${key}`] ?? '',
});

/** A line that breaks says so and leaves the others standing. */
function scored(line: CompiledLine, context: Context, filing: Contents, given: Given): ScoreLine[] {
  const { id, label, of } = line.spec;
  let instances: Instance[] = [];
  try {
    instances = instancesOf(line, context, filing);
    return instances.map((instance) => scoreLine(line, instance, given));
  } catch {
    return [{ id, label, points: null, of: typeof of === 'number' ? of : 0, why: '', raise: '', problem: { code: 'internal', at: id } }];
  }
}
