import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retype } from '@/lib/assistant/retype';
import { builtinPacks } from '@/lib/packs/builtin';
import { recognise, toFiling } from '@/lib/recognise';
import { asFormItems, asOneTable } from '../recognise/dalian';
import { standingOn } from './standing';

const typed = fc.constantFrom('', '500', '≥95%', '较好', '2026年11月底前', '12.5万元', '2026-03-01', '送温暖', ' 8 场 ', '≥≥3');

describe('bringing typed values into what was recognised', () => {
  const [plan, indicators] = asFormItems.grids ?? [];
  const withoutOperators = {
    ...asFormItems,
    grids: [plan, indicators && { ...indicators, rows: indicators.rows.map((row, nth) => row.filter((_, column) => column !== (nth === 2 ? 2 : 3))) }].flatMap((grid) => grid ?? []),
  };
  for (const [name, page] of Object.entries({ asOneTable, asFormItems, withoutOperators })) {
    test(`gives the same filing as recognising the whole page anew (${name})`, () => {
      const slots = [...new Set([...standingOn(page).index.bindings.values()].flatMap((one) => one.slots.map(({ slot }) => slot)))];
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.constantFrom(...slots), typed), { minLength: 1, maxLength: 6 }), (changes) => {
          const standing = standingOn(page);
          for (const [slot, value] of changes) retype(standing, 0, [{ slot, value }]);
          const { match } = recognise([...standing.frames.values()], builtinPacks);
          if (!match) throw new Error('the page is no longer recognised');
          const anew = toFiling(match, { id: 'f' });
          expect(standing.filing.fields).toEqual(anew.fields);
          expect(standing.filing.tables).toEqual(anew.tables);
        }),
        { numRuns: 60 },
      );
    });
  }

  test('names the places whose text changed, all of a folded cell among them', () => {
    const standing = standingOn(asOneTable);
    const slot = standing.index.bindings.get('indicators[0].value')?.slots[0]?.slot ?? -1;
    expect(retype(standing, 0, [{ slot, value: '≤600人次' }])).toEqual(['indicators[0].value', 'indicators[0].operator']);
    expect(retype(standing, 0, [{ slot, value: '≤600人次' }])).toEqual([]);
    expect(retype(standing, 7, [{ slot, value: '1' }])).toEqual([]);
  });
});
