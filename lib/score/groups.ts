import { Big } from 'big.js';
import type { ScoreGroup, ScoreLine } from '@/lib/model/scorecard';
import type { Context } from '@/lib/packs/expression/form-types';
import { pointsThereAre, sumOf } from './points';
import type { CompiledGroup } from './scheme';

/** What the lines of each heading come to, those of the headings in it included. A heading without points on the form is left out. */
export function subtotals(groups: readonly CompiledGroup[], context: Context, lines: readonly ScoreLine[]): ScoreGroup[] {
  const around = new Map(groups.map(({ spec }) => [spec.id, spec.in]));
  const isIn = (group: string, from: string | undefined): boolean =>
    from !== undefined && (from === group || isIn(group, around.get(from)));
  return groups.flatMap(({ spec: { id, label, in: outer }, of }) => {
    const most = pointsThereAre(typeof of === 'number' ? of : of.run(context)) ?? new Big(0);
    if (typeof of !== 'number' && most.eq(0)) return [];
    const points = sumOf(lines.filter((line) => isIn(id, line.group)).map((line) => line.points));
    return [{ id, label, ...(outer === undefined ? {} : { in: outer }), points: points.toNumber(), of: most.toNumber() }];
  });
}
