import { describe, expect, test } from 'vitest';
import type { Match } from '@/lib/model/match';
import { recognise } from '@/lib/recognise/recognise';
import { packs } from './packs';
import { frames } from './reading-builder';
import { regionPage } from './region-page';
import { evaluations, monitors, targets } from './regions';

/** Everything that is bound in a slot, by place. */
function boundIn(match: Match | null): Map<string, string> {
  const bound = new Map<string, string>();
  for (const [id, { value, slots }] of Object.entries(match?.fields ?? {})) if (slots.length > 0) bound.set(`fields.${id}`, value);
  for (const [id, { rows }] of Object.entries(match?.tables ?? {}))
    rows.forEach((row, index) => {
      for (const [column, { value }] of Object.entries(row.bindings)) bound.set(`${id}[${index}].${column}`, value);
    });
  return bound;
}

const layouts = [...targets, ...monitors, ...evaluations].flatMap((region) => [
  { name: `${region.region} ${region.title} as one printed table`, region, printed: true },
  { name: `${region.region} ${region.title} as items and lists`, region, printed: false },
]);

describe.each(layouts)('$name', ({ region, printed }) => {
  const page = regionPage(region, printed);
  const { match, open } = recognise(frames(page.draft), packs);
  const bound = boundIn(match);

  test('is recognised, with nothing open but what its form leaves in doubt', () => {
    expect(match?.form).toBe(region.form);
    expect(open.map(({ at }) => at)).toEqual(region.open ?? []);
  });

  test('has each of its places bound to what it holds', () => {
    expect(page.expected.filter(({ at, value }) => bound.get(at) !== value)).toEqual([]);
  });

  test('has nothing bound of what the form does not know', () => {
    expect(page.foreign.filter((value) => [...bound.values()].includes(value))).toEqual([]);
  });
});
