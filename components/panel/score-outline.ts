import type { Scorecard, ScoreGroup, ScoreLine } from '@/lib/model/scorecard';

/** One row of a card as it is drawn: a heading, or a line under it. `depth` counts from 0. */
export type OutlineRow = { kind: 'group'; group: ScoreGroup; depth: number } | { kind: 'line'; line: ScoreLine; depth: number };

/** A card from top to bottom: the lines in their order, each heading before the first line that stands under it. */
export function outlineOf({ lines, groups = [] }: Pick<Scorecard, 'lines' | 'groups'>): OutlineRow[] {
  const known = new Map(groups.map((group) => [group.id, group]));
  const told = new Set<string>();
  return lines.flatMap((line) => {
    const around = groupsAround(line.group, known);
    const fresh = around.flatMap((group, depth): OutlineRow[] => (told.has(group.id) ? [] : [{ kind: 'group', group, depth }]));
    for (const { id } of around) told.add(id);
    return [...fresh, { kind: 'line', line, depth: around.length }];
  });
}

/** The groups that a line stands in, outermost first. */
function groupsAround(id: string | undefined, known: ReadonlyMap<string, ScoreGroup>): ScoreGroup[] {
  const around: ScoreGroup[] = [];
  for (let group = known.get(id ?? ''); group !== undefined && !around.includes(group); group = known.get(group.in ?? '')) around.unshift(group);
  return around;
}

/** How much a line could still gain; one that awaits a judgement counts whole. */
export const gap = ({ points, of }: ScoreLine): number => of - (points ?? 0);

/** Lines that wait for a person. A line that only shows a figure or a lamp waits for nobody. */
export const waits = ({ points, of }: ScoreLine): boolean => of > 0 && points === null;

/** Where to look first: the first line that waits, else the one that could gain most. */
export function firstToLook(lines: readonly ScoreLine[]): ScoreLine | undefined {
  const waiting = lines.find(waits);
  if (waiting !== undefined) return waiting;
  const lit = lines.find(({ lamp }) => lamp === 'red') ?? lines.find(({ lamp }) => lamp === 'yellow');
  return lines.reduce<ScoreLine | undefined>((best, line) => (gap(line) > (best === undefined ? 0 : gap(best)) ? line : best), undefined) ?? lit;
}
