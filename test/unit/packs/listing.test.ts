import { expect, test } from 'vitest';
import { listingOf } from '@/lib/packs/listing';
import { smallPack } from './small-pack';

test('a pack is listed with its forms and rules, each rule with its severity, citation, forms and number of examples', () => {
  const pack = smallPack([{ cite: '{ source: doc, at: "第一条" }', basis: '', severity: 'error' }, { forms: '', stages: '[target]' }]);
  const { forms, rules, sources } = listingOf(pack);
  expect(sources).toEqual(['某文〔2026〕1号']);
  expect(forms).toEqual([{ id: 'small-pack/small', title: '小表', stage: 'target', fields: 7, tables: 2 }]);
  const rule = { forms: ['small-pack/small'], serves: ['X-1'], examples: { pass: 1, fail: 1 } };
  expect(rules).toEqual([
    { ...rule, id: 'small-pack/rule-0', severity: 'error', citation: '某文〔2026〕1号 第一条' },
    { ...rule, id: 'small-pack/rule-1', severity: 'warning', citation: '参考做法' },
  ]);
});
