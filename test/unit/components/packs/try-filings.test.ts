import { expect, test } from 'vitest';
import { compareOn } from '@/entrypoints/workbench/packs/try-filings';
import type { Filing } from '@/lib/model/filing';
import { standardProfile } from '@/lib/model/profile';
import type { FilingRecord } from '@/lib/model/revision';
import { smallPack } from '../../packs/small-pack';

const small = smallPack([{}]);
const filing: Filing = { id: 'f1', form: 'small-pack/small', project: '', unit: '', year: 2026, fields: { 'project.name': '' }, tables: {} };
const record = { dismissed: {}, judged: {}, evidence: {} } as unknown as FilingRecord;
const world = { profile: standardProfile, today: '2026-11-21', related: {} };

test('a filing on which nothing changes is not told', () => {
  expect(compareOn({ before: [small], after: [{ ...small, version: '2' }] }, record, filing, world)).toBeUndefined();
});

test('a form that is lost or found is told, and one that no pack knows is not', () => {
  expect(compareOn({ before: [small], after: [] }, record, filing, world)).toMatchObject({ form: 'lost', title: '小表' });
  expect(compareOn({ before: [], after: [small] }, record, filing, world)).toMatchObject({ form: 'new' });
  expect(compareOn({ before: [], after: [] }, record, filing, world)).toBeUndefined();
});

test('a rule that becomes lighter moves what it said, and a rule that goes takes it away', () => {
  const lighter = smallPack([{ severity: 'hint' }]);
  const tried = compareOn({ before: [small], after: [lighter] }, record, filing, world);
  expect(tried).toMatchObject({ come: [], go: [], moved: [{ from: 'warning', finding: { severity: 'hint', at: 'fields.project.name' } }], scores: [] });
  const gone = compareOn({ before: [small], after: [{ ...small, rules: [] }] }, record, filing, world);
  expect(gone).toMatchObject({ come: [], go: [{ severity: 'warning', at: 'fields.project.name' }], moved: [] });
});
