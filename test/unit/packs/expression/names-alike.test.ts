import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from '@/lib/model/text';
import { rowsNamedLike } from '@/lib/packs/expression/functions/names-alike';
import { RowValue } from '@/lib/packs/expression/row';

const rowsOf = (names: readonly string[]) =>
  names.map((name, at) => new RowValue({ name }, { levels: () => { throw new Error('no levels'); }, fixed: () => '', own: [], said: [] }, at));

test('rows named alike are those whose names are so similar, in their order', () => {
  const anyName = fc.oneof(fc.string({ unit: fc.constantFrom('慰', '问', '人', '数', ' ', '，'), maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(anyName, { minLength: 1, maxLength: 12 }), fc.constantFrom(0.3, 0.5, 0.8, 1), (names, least) => {
      const rows = rowsOf(names);
      rows.forEach((row, at) => {
        const wanted = rows.filter((_, other) => other !== at && similarity(names[at] ?? '', names[other] ?? '') >= least);
        expect(rowsNamedLike(row, rows, least)).toEqual(wanted);
      });
    }),
  );
});
