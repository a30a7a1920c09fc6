import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normal, similarity } from '@/lib/model/text';
import { rowsNamedLike } from '@/lib/packs/expression/functions/names-alike';
import { RowValue } from '@/lib/packs/expression/row';

const scope = () => ({ levels: () => { throw new Error('no levels'); }, fixed: () => '', own: [], said: [] });
const rowsOf = (names: readonly string[], shared = scope()) => names.map((name, at) => new RowValue({ name }, shared, at));

const anyName = fc.oneof(fc.string({ unit: fc.constantFrom('慰', '问', '人', '数', ' ', '，'), maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 }));
const anyNames = fc.array(anyName, { minLength: 1, maxLength: 12 });
const anyLeast = fc.constantFrom(0, 0.3, 0.5, 0.8, 1);

/** 1 asks for the same name: `similarity` also gives it to names of the same pairs in another order (数慰数, 慰数慰). */
const alike = (a: string, b: string, least: number): boolean => (least >= 1 ? normal(a) === normal(b) : similarity(a, b) >= least);

function expectAlike(names: readonly string[], rows: readonly RowValue[], least: number): void {
  rows.forEach((row, at) => {
    const wanted = rows.filter((_, other) => other !== at && normal(names[at] ?? '') !== '' && normal(names[other] ?? '') !== '' && alike(names[at] ?? '', names[other] ?? '', least));
    expect(rowsNamedLike(row, rows, least)).toEqual(wanted);
  });
}

test('rows named alike are those whose names are so similar, in their order', () => {
  fc.assert(fc.property(anyNames, anyLeast, (names, least) => expectAlike(names, rowsOf(names), least)));
});

test('they are so after any of the names changed, came or went', () => {
  const anyEdits = fc.array(
    fc.record({ at: fc.nat(11), out: fc.nat(2), into: fc.array(anyName, { maxLength: 2 }), asked: fc.subarray([0.3, 0.5, 0.8, 1]) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(anyNames, anyEdits, (first, edits) => {
      const shared = scope();
      let names = first;
      for (const { at, out, into, asked } of edits) {
        names = [...names.slice(0, at), ...into, ...names.slice(at + out)];
        const rows = rowsOf(names, shared);
        for (const least of asked) expectAlike(names, rows, least);
      }
    }),
  );
});

test('a row beside the list is as alike as one in it, before and after a name came', () => {
  const shared = scope();
  const [beside] = rowsOf(['慰问困难职工人数'], shared).slice(-1);
  const named = (names: readonly string[]) => beside && rowsNamedLike(beside, rowsOf(['', ...names], shared), 0.7).length;
  expect(named(['培训场次'])).toBe(0);
  expect(named(['慰问困难职工户数'])).toBe(1);
});
