import type { Recognition } from '@/lib/model/match';
import type { FrameReading } from '@/lib/model/reading';
import { builtinPacks } from '@/lib/packs/builtin';
import { formOf } from '@/lib/packs/form-graph';
import { explain, recognise } from '@/lib/recognise';
import { rewordings, type Rewordings } from './reword';
import { cellAt, type Truth } from './truth';

export const recogniseAll = (frames: readonly FrameReading[]): Recognition => recognise(frames, builtinPacks);
export const explained = (frames: readonly FrameReading[]): string[] => explain(frames, builtinPacks);

/** What a form's labels on a page may be called instead; nothing for a page of no form. */
export function rewordingsOf(form: string | null, texts: readonly string[], kept: readonly string[], seed: number): Rewordings {
  const spec = form === null ? undefined : formOf(builtinPacks, form);
  return spec ? rewordings(spec, builtinPacks, texts, kept, seed) : { reworded: {}, heads: [] };
}

/** Places of a truth that its form does not have. */
export function strangePlaces({ form, places }: Truth): string[] {
  if (form === null) return [];
  const spec = formOf(builtinPacks, form);
  if (!spec) return [`no form ${form}`];
  return places.flatMap(({ place }) => {
    const at = cellAt(place);
    const known = at
      ? spec.tables.some(({ id, columns }) => id === at.table && columns.some((column) => column.id === at.column))
      : spec.fields.some(({ id }) => `fields.${id}` === place);
    return known ? [] : [`${form} has no ${place}`];
  });
}
