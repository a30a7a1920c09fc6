import { expect, test } from 'vitest';
import { computed } from '@/lib/check/computed';
import type { Contents } from '@/lib/model/filing';
import type { FormSpec } from '@/lib/model/pack';
import { formTypes } from '@/lib/packs/expression/form-types';
import { smallPack } from '../packs/small-pack';

const form = (change: (form: FormSpec) => FormSpec = (same) => same): FormSpec => {
  const [small] = smallPack([{}]).forms;
  const [field] = small?.fields ?? [];
  const funds = small?.tables.find(({ id }) => id === 'funds');
  const [line, budget] = funds?.columns ?? [];
  if (!small || !field || !funds || !line || !budget) throw new Error('the small form is there');
  const money = (id: string, compute?: string) => ({ ...field, id, compute, required: false });
  const points = (id: string, unit: string, compute?: string) => ({ ...budget, id, type: 'percent' as const, unit, compute, required: false });
  return change({
    ...small,
    fields: [
      money('fund.all', 'fund.total + fund.more'),
      money('fund.total', 'sum([fund.own, fund.other])'),
      money('fund.own'),
      money('fund.other'),
      money('fund.more'),
      { ...money('fund.rate', 'fund.own / fund.all * 100'), type: 'percent', unit: '%' },
    ],
    tables: [
      {
        ...funds,
        columns: [line, budget, { ...budget, id: 'exec' }, points('rate', '%', 'row.exec / row.budget * 100'), points('score', '分')],
        fixed: [
          { id: 'total', label: '合计', synonyms: [], cells: {}, sum: ['fiscal', 'other'], serves: [] },
          { id: 'fiscal', label: '财政', synonyms: [], cells: {}, sum: [], serves: [] },
          { id: 'other', label: '其他', synonyms: [], cells: {}, sum: [], serves: [] },
        ],
      },
    ],
    identity: {},
  });
};

const filing = (fields: Record<string, string>, funds: Record<string, string>[] = []): Contents => ({ fields, tables: { funds } });

test('A field that builds on a computed field takes what that one comes to, whatever order the form names them in', () => {
  const contents = filing({ 'fund.own': '0.1', 'fund.other': '0.2', 'fund.more': '1' });
  const wanted = { 'fields.fund.all': '1.3', 'fields.fund.total': '0.3', 'fields.fund.rate': '7.69%' };
  expect(computed(formTypes(form()), contents)).toEqual(wanted);
  expect(computed(formTypes(form((one) => ({ ...one, fields: [...one.fields].reverse() }))), contents)).toEqual(wanted);
});

test('What cannot be answered is blank, and what builds on it too', () => {
  expect(computed(formTypes(form()), filing({ 'fund.own': '约3', 'fund.more': '1' }))).toEqual({
    'fields.fund.all': '',
    'fields.fund.total': '',
    'fields.fund.rate': '',
  });
});

test('A text that a person kept at a computed place counts in what builds on it; one that merely stands there does not', () => {
  const contents = filing({ 'fund.total': '5', 'fund.own': '1', 'fund.other': '2', 'fund.more': '1' });
  expect(computed(formTypes(form()), contents)['fields.fund.all']).toBe('4');
  expect(computed(formTypes(form()), contents, { kept: new Set(['fields.fund.total']) })['fields.fund.all']).toBe('6');
});

test('A fixed row adds up amounts and points of its rows; a share is computed, not added', () => {
  const funds = [
    { line: '合计', budget: '', exec: '', rate: '', score: '' },
    { line: '其中：财政', budget: '10.10', exec: '5', rate: '', score: '4.5' },
    { line: '其他', budget: '0.2', exec: '', rate: '', score: '3' },
  ];
  const found = computed(formTypes(form()), filing({}, funds));
  expect(found).toMatchObject({
    'funds[0].budget': '10.3',
    'funds[0].exec': '5',
    'funds[0].score': '7.5',
    'funds[0].rate': '48.54%',
    'funds[1].rate': '49.50%',
    'funds[2].rate': '',
  });
  expect(found).not.toHaveProperty('funds[1].budget');
});

test('Money is computed in the unit that the filing says', () => {
  const types = formTypes(form((one) => ({ ...one, fields: one.fields.map((field) => (field.id === 'fund.total' ? { ...field, compute: "fund.own + wan('1')" } : field)) })));
  expect(computed(types, filing({ 'fund.own': '5' }))['fields.fund.total']).toBe('6');
  expect(computed(types, { ...filing({ 'fund.own': '50000' }), moneyUnit: '元' })['fields.fund.total']).toBe('60000');
});

test('A place that reads itself is blank and stops nothing', () => {
  const types = formTypes(form((one) => ({ ...one, fields: one.fields.map((field) => (field.id === 'fund.more' ? { ...field, compute: 'fund.all + 1' } : field)) })));
  expect(computed(types, filing({ 'fund.own': '1' }))['fields.fund.total']).toBe('1');
});

test('a computed column that the rows do not have is told to nobody, and counts for what builds on it', () => {
  const compute = "sum(funds.filter(f, line(f) == 'fiscal').map(f, f.rate))";
  const types = formTypes(form((one) => ({ ...one, fields: one.fields.map((field) => (field.id === 'fund.rate' ? { ...field, compute } : field)) })));
  const found = computed(types, filing({}, [{ line: '财政', budget: '10', exec: '5' }]));
  expect(found['fields.fund.rate']).toBe('50.00%');
  expect(found).not.toHaveProperty('funds[0].rate');
});
