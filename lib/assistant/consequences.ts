import { cellPlace, parsePlace, type Filing } from '../model/filing';
import { blank } from '../model/text';
import { decided } from './deciding';
import type { DoneStep } from './memory';
import type { Standing } from './propose';
import { stepsFor } from './steps';

/**
 * What the page emptied by itself because of what was written: 定性 takes the unit away. It is taken back together with the place
 * that decided it. `before` is the filing as it was before the run; where rows came or went nothing is certain.
 */
export function consequences(before: Pick<Filing, 'tables'>, standing: Standing, done: readonly DoneStep[]): DoneStep[] {
  const written = new Set(done.map(({ step }) => step.at));
  return done.flatMap(({ step, wrote }) => {
    const parts = parsePlace(step.at);
    if (parts?.kind !== 'cell') return [];
    const [then, now] = [before.tables[parts.table] ?? [], standing.filing.tables[parts.table] ?? []];
    if (then.length !== now.length) return [];
    return decided(parts.column).flatMap((column): DoneStep[] => {
      const place = cellPlace(parts.table, parts.row, column);
      const held = then[parts.row]?.[column] ?? '';
      if (written.has(place) || blank(held) || !blank(now[parts.row]?.[column])) return [];
      written.add(place);
      return stepsFor(place, held, standing.index, standing.frames).map(({ frame, step: emptied }) => ({
        frame,
        step: { ...emptied, at: step.at, after: wrote },
        wrote: emptied.key,
        before: held,
        value: emptied.from,
      }));
    });
  });
}
