import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, recheck, type CheckOptions } from '@/lib/check/check';
import { compileRules, type RuleSet } from '@/lib/check/rule-set';
import { cellPlace, fieldPlace, type Contents, type Place, type Row } from '@/lib/model/filing';
import type { FormSpec } from '@/lib/model/pack';
import type { Strictness } from '@/lib/model/profile';
import { Role, type Related } from '@/lib/model/related';
import { builtinPacks } from '@/lib/packs/builtin';
import { anyContents, anyRow, anyText, everyForm } from './any-filing';

/** The filing in hand with all that its findings rest on. */
interface Desk {
  contents: Contents;
  related: Related;
  strictness: Strictness;
  today: string;
}

/** One thing that a user does, and the places that it names as changed. */
type Act = (desk: Desk) => { desk: Desk; changed: Place[] };

const spliced = (rows: readonly Row[], at: number, out: number, ...into: Row[]): Row[] => [...rows.slice(0, at), ...into, ...rows.slice(at + out)];

const put = (desk: Desk, contents: Partial<Contents>, changed: Place[]) => ({ desk: { ...desk, contents: { ...desk.contents, ...contents } }, changed });

function anyAct(form: FormSpec): fc.Arbitrary<Act> {
  const typing = form.fields.map((field) =>
    anyText(field).map((text): Act => (desk) => put(desk, { fields: { ...desk.contents.fields, [field.id]: text } }, [fieldPlace(field.id)])),
  );
  const inTables = form.tables.flatMap((table) => {
    const rowsOf = ({ contents }: Desk) => contents.tables[table.id] ?? [];
    const withRows = (desk: Desk, rows: Contents['tables'][string], changed: Place[]) => put(desk, { tables: { ...desk.contents.tables, [table.id]: rows } }, changed);
    const cells = table.columns.map((column) =>
      fc.tuple(fc.nat(5), anyText(column)).map(([at, text]): Act => (desk) => {
        const rows = rowsOf(desk);
        if (at >= rows.length) return { desk, changed: [] };
        return withRows(desk, rows.map((row, index) => (index === at ? { ...row, [column.id]: text } : row)), [cellPlace(table.id, at, column.id)]);
      }),
    );
    const came = fc.tuple(fc.nat(6), anyRow(table)).map(([at, row]): Act => (desk) => withRows(desk, spliced(rowsOf(desk), at, 0, row), [table.id]));
    const went = fc.nat(5).map((at): Act => (desk) => withRows(desk, spliced(rowsOf(desk), at, 1), [table.id]));
    const moved = fc.nat(5).map((at): Act => (desk) => {
      const [row] = rowsOf(desk).slice(at, at + 1);
      return withRows(desk, row === undefined ? rowsOf(desk) : [row, ...spliced(rowsOf(desk), at, 1)], [table.id]);
    });
    return [...cells, came, went, moved];
  });
  const around = fc.oneof(
    anyRelated.map((related): Act => (desk) => ({ desk: { ...desk, related }, changed: [] })),
    fc.constantFrom<Strictness>('lenient', 'standard', 'strict').map((strictness): Act => (desk) => ({ desk: { ...desk, strictness }, changed: [] })),
    fc.constantFrom('2026-03-31', '2026-11-30').map((today): Act => (desk) => ({ desk: { ...desk, today }, changed: [] })),
    fc.constantFrom('元' as const, '万元' as const, undefined).map((moneyUnit): Act => (desk) => put(desk, { moneyUnit }, [])),
  );
  return fc.oneof({ weight: 9, arbitrary: fc.oneof(...typing, ...inTables) }, { weight: 1, arbitrary: around });
}

const anyRelated: fc.Arbitrary<Related> = fc
  .array(
    fc.tuple(fc.constantFrom(...Role.options), fc.constantFrom(...everyForm)).chain(([role, { id, form }]) => anyContents(form).map((contents) => [role, { form: id, ...contents }] as const)),
    { maxLength: 3 },
  )
  .map((found) => Object.fromEntries(found));

describe.each(everyForm)('$id', ({ id, form }) => {
  const sets = new Map<Strictness, RuleSet>();
  const setOf = (strictness: Strictness): RuleSet => {
    const set = sets.get(strictness) ?? compileRules(builtinPacks, id, { strictness, parameters: {} });
    if (set === undefined) throw new Error(`${id} is there`);
    sets.set(strictness, set);
    return set;
  };

  test('checking again after any acts gives what checking all anew gives, and no rule breaks', () => {
    fc.assert(
      fc.property(anyContents(form), anyRelated, fc.array(anyAct(form), { minLength: 1, maxLength: 12 }), (contents, related, acts) => {
        let desk: Desk = { contents, related, strictness: 'standard', today: '2026-06-30' };
        const optionsOf = ({ today, related }: Desk): CheckOptions => ({ today, related });
        let checked = check(setOf(desk.strictness), desk.contents, optionsOf(desk));
        for (const act of acts) {
          const done = act(desk);
          desk = done.desk;
          const set = setOf(desk.strictness);
          checked = recheck(checked, set, desk.contents, done.changed, optionsOf(desk));
          expect(JSON.stringify(checked.findings)).toBe(JSON.stringify(check(set, desk.contents, optionsOf(desk)).findings));
        }
        for (const set of sets.values()) expect([...set.broken]).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
