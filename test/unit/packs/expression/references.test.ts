import { expect, test } from 'vitest';
import { expression } from '@/lib/packs/expression/expression';
import { formTypes } from '@/lib/packs/expression/form-types';
import { usesOf } from '@/lib/packs/expression/references';
import { smallPack } from '../small-pack';

const [form] = smallPack([{}]).forms;
if (form === undefined) throw new Error('the small form is there');
const environment = formTypes(form).rowEnvironment('indicators');
const usesIn = (source: string) => environment && usesOf(expression(environment, source).ast(), form);
const cells = (columns: string[] | undefined) => [{ reference: { kind: 'cells', table: 'indicators', columns }, asked: 'value' }];

test('a chain of names is one field', () => {
  expect(usesIn('fund.total > 0')).toEqual([{ reference: { kind: 'field', id: 'fund.total' }, asked: 'value' }]);
});

test('what is only asked to be there is told from what is computed with', () => {
  expect(usesIn('filled(fund.own) && fund.own > 0')?.map(({ asked }) => asked)).toEqual(['there', 'value']);
  expect(usesIn('readable(fund.own) && sum([fund.total]) > 0')?.map(({ asked }) => asked)).toEqual(['reads', 'written']);
});

test('a column of the own row is no cell of the table', () => {
  expect(usesIn('row.name == "a"')).toEqual([{ reference: { kind: 'column', column: 'name' }, asked: 'value' }]);
});

test('cells reached through a macro are told by column, a measure with operator and unit beside', () => {
  expect(usesIn('indicators.exists(i, i.name == "a")')).toEqual(cells(['name']));
  expect(usesIn('indicators.exists(i, filled(i.value))')?.map(({ reference }) => reference)).toEqual([
    { kind: 'cells', table: 'indicators', columns: ['value', 'operator', 'unit'] },
  ]);
});

test('cells reached through a filtered list are told too', () => {
  const columns = usesIn('indicators.filter(i, level(i).id == "out.qty").exists(j, j.name == "a")')?.map(({ reference }) =>
    reference.kind === 'cells' ? reference.columns : undefined,
  );
  expect(columns).toEqual([['level1', 'level2'], ['name']]);
});

test('a whole row given to a function means any of its cells', () => {
  expect(usesIn('indicators.all(i, begun(i))')?.map(({ reference }) => reference)).toEqual([
    { kind: 'cells', table: 'indicators', columns: undefined },
  ]);
});

test('cells of a row that was found, and of a list that was named, are told', () => {
  const columnsIn = (source: string) =>
    usesIn(source)?.flatMap(({ reference }) => (reference.kind === 'cells' && reference.columns !== undefined ? [reference.columns.join()] : reference.kind === 'cells' ? ['any'] : []));
  expect(columnsIn('namedLike(row, indicators, decimal(1)).exists(i, i.level1 != row.level1)')).toEqual(['name', 'level1']);
  expect(columnsIn('indicators.filter(i, filled(i.name))[0].level1 == ""')).toEqual(['name', 'level1']);
  expect(columnsIn('directed(indicators.filter(i, filled(i.name)))')).toEqual(['name', 'value,operator,unit']);
  expect(columnsIn('cel.bind(named, indicators.filter(i, filled(i.name)), named.all(i, i.level1 != ""))')).toEqual(['any', 'name']);
});

test('a name bound by a macro hides a field of the same name', () => {
  expect(usesIn('[1, 2].all(year, year > 0)')).toEqual([]);
});
