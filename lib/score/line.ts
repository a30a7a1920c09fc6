import { Big } from 'big.js';
import { lamps, type Lamp, type ScoreLine } from '@/lib/model/scorecard';
import type { Context } from '@/lib/packs/expression/form-types';
import type { Instance } from './instances';
import { judgement } from './judgement';
import { scoreParts, sumOfParts } from './parts';
import { numberOf, pointsThereAre, shownPoints, within } from './points';
import type { CompiledLine } from './scheme';

/** What persons gave, by `<line>` or `<line>.<part>`: the points of a judgement, and on what it rests. */
export interface Given {
  points(key: string): number | undefined;
  evidence(key: string): string;
}

/**
 * One line. Points come from the expression, or from the parts when each of them has some; where there is no answer and
 * the line asks, from the judgement given, else from what the page holds for the line, which a person wrote there.
 */
export function scoreLine(line: CompiledLine, instance: Instance, given: Given): ScoreLine {
  const { spec } = line;
  const { id, context, at } = instance;
  const there = pointsThereAre(typeof line.of === 'number' ? line.of : line.of.run(context));
  const of = there ?? new Big(0);
  const { parts, points, asks, ask, held, problem } = worthOf(line, instance, of, given);
  const shown = points === undefined || there === undefined ? onlyShows(spec) : shownPoints(points);
  const beside = shownBeside(line, context);
  const best = onlyShows(spec) === undefined ? shown?.gte(shownPoints(of)) === true : asGoodAsCanBe(line, beside);
  const suggested = asks ? numberOf(line.suggest?.run(context)) : undefined;
  return {
    id,
    label: line.label(context),
    points: shown?.toNumber() ?? null,
    of: of.toNumber(),
    why: line.why(context),
    raise: best ? '' : line.raise(context),
    ...present<Partial<ScoreLine>>({
      group: groupOf(line, context),
      ask: asks && ask !== '' ? ask : undefined,
      allowed: asks && spec.allowed.length > 0 ? spec.allowed : undefined,
      parts: parts.length > 0 ? parts : undefined,
      suggested: suggested && shownPoints(within(suggested, of)).toNumber(),
      evidence: asks && spec.evidence ? given.evidence(id) : undefined,
      problem,
      held: shown !== undefined && held?.eq(shown) === true ? undefined : held?.toNumber(),
      ...beside,
      at,
    }),
  };
}

/** What a line comes to, whether it asks a person, and why a judgement does not count. */
function worthOf(line: CompiledLine, { id, context }: Instance, of: Big, given: Given) {
  const { parts, problem: refusedPart } = scoreParts(line.parts, context, (part) => given.points(`${id}.${part}`));
  const computed = numberOf(line.points?.run(context)) ?? sumOfParts(parts, of);
  const held = numberOf(line.held?.run(context));
  const ask = line.ask(context);
  const asks = parts.some((part) => part.ask !== undefined) || (computed === undefined && ask !== '');
  const range = { of: of.toNumber(), allowed: line.spec.allowed };
  const person = asks && computed === undefined ? judgement(range, given.points(id) ?? held?.toNumber()) : {};
  const points = computed === undefined ? person.given : within(computed, of);
  return { parts, points, asks, ask, held, problem: person.problem ?? refusedPart };
}

/** The group of the line, or of the row at hand. */
function groupOf({ spec, groupBy }: CompiledLine, context: Context): string | undefined {
  if (groupBy === undefined) return spec.group;
  const group = groupBy.run(context);
  return typeof group === 'string' && group !== '' ? group : undefined;
}

/** Without the keys that have nothing to say. */
const present = <T extends object>(all: { [Key in keyof T]: T[Key] | undefined }): T =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;

/** A green lamp, or a figure that no lamp judges: nothing would raise it. */
const asGoodAsCanBe = (line: CompiledLine, { figure, lamp }: Beside): boolean =>
  line.lamp === undefined ? figure !== undefined || line.spec.figure === undefined : lamp === 'green';

/** A line that asks nothing and gives nothing is there to be looked at. */
function onlyShows(spec: CompiledLine['spec']): Big | undefined {
  const judged = spec.points !== undefined || spec.parts.length > 0 || spec.ask !== undefined;
  return judged ? undefined : new Big(0);
}

type Beside = Pick<ScoreLine, 'figure' | 'lamp'>;

/** A figure of which a part has no answer is none. */
function shownBeside(line: CompiledLine, context: Instance['context']): Beside {
  const figure = line.figure.gaps.every((gap) => gap.run(context) !== undefined) ? line.figure(context) : '';
  const lamp = line.lamp?.run(context);
  return { ...(figure === '' ? {} : { figure }), ...(isLamp(lamp) ? { lamp } : {}) };
}

const isLamp = (value: unknown): value is Lamp => lamps.some((lamp) => lamp === value);
