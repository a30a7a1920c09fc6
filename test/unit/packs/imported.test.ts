import { expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import type { Filing } from '@/lib/model/filing';
import type { Pack } from '@/lib/model/pack';
import type { PackEdition } from '@/lib/model/pack-edition';
import { importedPacks, inForce, withImported } from '@/lib/packs/imported';
import { builtinPacks } from '@/lib/packs/builtin';
import { scoreFiling } from '@/lib/score';
import { smallPack } from './small-pack';

const small = smallPack([{}]);
const edition = (loaded: unknown, by: string | null = '1', more: Partial<PackEdition> = {}): PackEdition => ({
  id: 'e1',
  pack: small.id,
  title: small.title,
  version: '1',
  text: '',
  installed: '2026-11-21T08:00:00.000Z',
  seq: 1,
  inForce: by === null ? null : { loaded, by },
  ...more,
});

test('an edition in force counts as it was loaded; one put aside does not', () => {
  expect(importedPacks([edition(small), edition(small, null)], '1')).toEqual({ packs: [small], stale: [] });
});

test('what another version of the software loaded is stale, and counts meanwhile if it still has the shape of a pack', () => {
  const older = edition(small, '0');
  const strange = edition({ id: 'small-pack' });
  expect(importedPacks([older], '1')).toEqual({ packs: [small], stale: [older] });
  expect(importedPacks([strange, edition(small)], '1')).toEqual({ packs: [small], stale: [strange] });
});

test('an imported pack stands in for the built-in one of its id, in its place, and any other comes last', () => {
  const [first, second] = builtinPacks as [Pack, Pack];
  const newer = { ...second, version: '2' };
  const all = withImported(builtinPacks, [small, newer]);
  expect(all.map(({ id, version }) => `${id} ${version}`)).toEqual([
    `${first.id} ${first.version}`,
    `${second.id} 2`,
    ...builtinPacks.slice(2).map(({ id, version }) => `${id} ${version}`),
    `${small.id} ${small.version}`,
  ]);
});

test('what was settled about forms of a replaced pack is forgotten, and about other forms it stands', () => {
  const replaced = builtinPacks.find(({ id }) => id === 'dalian-union') as Pack;
  const practice = builtinPacks.find(({ id }) => id === 'practice') as Pack;
  const after = withImported(builtinPacks, [{ ...replaced, version: '2' }]).find(({ id }) => id === 'practice') as Pack;
  const told = ({ settled }: Pack) =>
    Object.entries(settled?.rules ?? {}).map(([rule, at]) => [rule, at.map((each) => settled?.forms[each]).filter((form) => form?.startsWith('dalian-union/') === false)]);
  expect(after.settled?.forms.some((form) => form.startsWith('dalian-union/'))).toBe(false);
  expect(told(after)).toEqual(told(practice));
});

test('the packs that a unit names are in force, and where it names none all are', () => {
  expect(inForce([small], [])).toEqual([small]);
  expect(inForce([small], ['other'])).toEqual([]);
});

/** A pack whose forms have lost every third field and the last column of each table. */
const withHoles = (pack: Pack): Pack => ({
  ...pack,
  forms: pack.forms.map((form) => ({
    ...form,
    fields: form.fields.filter((_, at) => at % 3 !== 1),
    tables: form.tables.map((table) => ({ ...table, columns: table.columns.slice(0, -1) })),
  })),
});

test('an edition that lacks what rules and schemes of all packs name silences those, and the rest goes on', () => {
  let found = 0;
  for (const pack of builtinPacks) {
    const packs = withImported(builtinPacks, [withHoles(pack)]);
    for (const { id, fields } of packs.find((each) => each.id === pack.id)?.forms ?? []) {
      const form = `${pack.id}/${id}`;
      const filled = Object.fromEntries(fields.map((field) => [field.id, '12']));
      const filing: Filing = { id: 'f1', form, project: '', unit: '', year: 2026, fields: filled, tables: {} };
      const rules = compileRules(packs, form);
      if (rules === undefined) throw new Error(form);
      found += check(rules, filing, { today: '2026-11-21' }).findings.length;
      expect(() => scoreFiling(packs, filing, { today: '2026-11-21' }), form).not.toThrow();
    }
  }
  expect(found).toBeGreaterThan(0);
});
