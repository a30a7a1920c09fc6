import { applied, difference } from '@/lib/model/delta';
import { GridCell, type Grid, type Reading, type Slot } from '@/lib/model/reading';
import { applyDelta, readingDelta } from '@/lib/model/reading-delta';
import { shiftedGrid } from '@/lib/model/shifted-grid';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const columns = ['指标名称', '年度指标值', '分值'];

const tablePath = (table: number): string => `#form > table:nth-of-type(${table + 1})`;

/** A page of one table: a name and three inputs a row, the rows as named. */
const page = (names: readonly string[], value = ''): Reading => pageOf([names], value);

/** A page of tables like that, one for each list of names. */
function pageOf(tables: readonly (readonly string[])[], value = ''): Reading {
  const slots: Slot[] = [];
  const grids = tables.map((names, table) => tableOf(table, names, value, slots));
  return {
    url: 'http://portal/form',
    title: '绩效目标申报表',
    sections: [{ title: '绩效指标', level: 2, parent: -1 }],
    slots,
    grids,
    addButtons: [],
    notes: ['单位：万元'],
    unreadable: [],
    controls: slots.length,
  };
}

function tableOf(table: number, names: readonly string[], value: string, slots: Slot[]): Grid {
  const cells: Grid['cells'] = [];
  names.forEach((name, row) => {
    cells.push({ row, column: 0, rowSpan: 1, columnSpan: 1, text: name, header: true, slots: [] });
    columns.forEach((title, column) => {
      cells.push({ row, column: column + 1, rowSpan: 1, columnSpan: 1, text: '', header: false, slots: [slots.length] });
      slots.push({
        key: `${tablePath(table)} > tbody:nth-of-type(1) > tr:nth-of-type(${row + 1}) > td:nth-of-type(${column + 2}) > input:nth-of-type(1)`,
        widget: 'text',
        value,
        labels: [{ via: 'column', text: title }, { via: 'row', text: name }],
        section: 0,
        cell: { grid: table, row, column: column + 1 },
      });
    });
  });
  return { key: tablePath(table), title: '绩效指标', section: 0, headerRows: 0, rows: names.length, columns: 4, cells, columnCodes: ['', '', '', ''] };
}

const names = Array.from({ length: 200 }, (_, row) => `指标${row}`);
const sizeOf = (value: unknown): number => JSON.stringify(value).length;
const name = fc.constantFrom('慰问人数', '培训人次', '走访企业', '满意度', '');
const label = fc.record({ via: fc.constantFrom('row', 'column'), text: name });
const index = fc.nat(9);
const slot = fc.record(
  { key: fc.string(), widget: fc.constantFrom('text', 'shown'), value: fc.string(), shut: fc.constantFrom('readonly', 'hidden'), labels: fc.array(label, { maxLength: 3 }), unit: name, section: index, cell: fc.record({ grid: index, row: index, column: index }), options: fc.array(name) },
  { requiredKeys: ['key', 'widget', 'value', 'labels', 'section'] },
);
const cell = fc.record({ row: index, column: index, rowSpan: index, columnSpan: index, text: name, header: fc.boolean(), slots: fc.array(index, { maxLength: 3 }) });
const grid = fc.record({ key: name, title: name, section: index, headerRows: index, rows: index, columns: index, cells: fc.array(cell), columnCodes: fc.array(name) });
const reading = fc.record({
  url: fc.string(),
  title: name,
  sections: fc.array(fc.record({ title: name, level: index, parent: index })),
  slots: fc.array(slot),
  grids: fc.array(grid, { maxLength: 4 }),
  addButtons: fc.array(fc.record({ key: name, selector: name, text: name, grid: index, section: index })),
  notes: fc.array(name),
  unreadable: fc.array(fc.record({ what: name, why: name })),
  controls: index,
}) as fc.Arbitrary<Reading>;

test('of any two readings the delta makes one into the other', () => {
  fc.assert(
    fc.property(reading, reading, (before, after) => {
      const delta = readingDelta(before, after);
      expect(delta === undefined ? before : applyDelta(before, overTheWire(delta))).toEqual(after);
    }),
  );
});

test('of a page whose rows come, go and change the delta makes the page it became', () => {
  const rows = fc.array(name, { maxLength: 12 });
  fc.assert(
    fc.property(rows, rows, name, (before, after, value) => {
      const [a, b] = [page(before), page(after, value)];
      const delta = readingDelta(a, b);
      expect(delta === undefined ? a : applyDelta(a, overTheWire(delta))).toEqual(b);
    }),
  );
});

const firstSlot = ({ cells }: Grid): number => cells.flatMap(({ slots }) => slots)[0] ?? 0;

/** A reading of which all that is as before, or only numbered otherwise, is made of the reading before, as a follower makes it. */
function sharing(before: Reading, after: Reading): Reading {
  const said = (one: unknown): string => JSON.stringify(one);
  const known = new Map(before.slots.map((slot) => [said(slot), slot]));
  const slots = after.slots.map((slot) => known.get(said(slot)) ?? slot);
  const grids = after.grids.map((grid, place) => {
    const was = before.grids[place];
    if (!was) return grid;
    if (said(was) === said(grid)) return was;
    const shifted = shiftedGrid(was, firstSlot(grid) - firstSlot(was), grid.section);
    return said(shifted) === said(grid) ? shifted : grid;
  });
  return { ...after, slots, grids };
}

test('of a page of many tables that shares with the page before what is the same, the deltas make it again, one after the other', () => {
  const names = fc.array(fc.constantFrom('慰问人数', '培训人次'), { maxLength: 5 });
  const change = fc.dictionary(fc.constantFrom('0', '1', '2', '3'), names, { minKeys: 1, maxKeys: 3 });
  fc.assert(
    fc.property(fc.tuple(names, names, names, names), fc.array(change, { minLength: 1, maxLength: 4 }), (tables, changes) => {
      let here = pageOf(tables);
      let elsewhere = overTheWire(here);
      for (const changed of changes) {
        tables = tables.map((table, at) => changed[at] ?? table) as typeof tables;
        const next = sharing(here, pageOf(tables));
        const delta = readingDelta(here, next);
        if (delta) elsewhere = applyDelta(elsewhere, overTheWire(delta)) as Reading;
        expect(elsewhere).toEqual(overTheWire(next));
        here = next;
      }
    }),
    { numRuns: 300 },
  );
});

test('equal readings have no delta', () => {
  expect(readingDelta(page(names), page(names))).toBeUndefined();
});

test('a delta leaves the reading that it was made from as it was', () => {
  const before = page(['甲', '乙']);
  const kept = overTheWire(before);
  applyDelta(before, readingDelta(before, page(['甲', '丙', '乙'], '1')));
  expect(before).toEqual(kept);
});

test('one changed row of two hundred says little', () => {
  const changed = names.map((one, row) => (row === 80 ? '改了名的指标' : one));
  expect(sizeOf(readingDelta(page(names), page(changed)))).toBeLessThan(sizeOf(page(names)) / 100);
});

test('a row that was added in the middle does not say the rows under it again', () => {
  const added = [...names.slice(0, 20), '新增的指标', ...names.slice(20)];
  expect(sizeOf(readingDelta(page(names), page(added)))).toBeLessThan(sizeOf(page(names)) / 100);
});

test.each([
  ['nothing', null],
  ['a list for a record', { rest: [1, 2] }],
  ['a cut beyond the end', { slots: { cut: [3, 9], put: [] } }],
  ['a patch of what is not there', { slots: { patch: [[99, ['x']]] } }],
  ['a patch without an index', { slots: { patch: [['__proto__', ['x']]] } }],
  ['a record for a text', { rest: { title: { at: 1 } } }],
  ['slots that are no list', { slots: ['x'] }],
  ['rows of more grids than there are', { rows: [[0, 0, 1, ''], [0, 0, 1, '']] }],
  ['rows that are no numbers', { rows: [[0, '0', 1, '']] }],
  ['rows that come before the first', { rows: [[0, 0, -1, '']] }],
  ['rows without a word of their keys', { rows: [[0, 0, 1]] }],
])('%s does not fit and makes no reading', (_, delta) => {
  expect(applyDelta(page(['甲']), delta)).toBeUndefined();
});

test('no name in a delta reaches a prototype', () => {
  const made = applied({ a: 1 }, JSON.parse('{"__proto__":[{"polluted":true}]}')) as object;
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

/** The names in a reading's records are ours: none is one that every object has (`valueOf`). */
const ownJson = fc.jsonValue().filter((value) => {
  let own = true;
  JSON.stringify(value, (name: string, inner: unknown) => {
    own &&= !(name in Object.prototype);
    return inner;
  });
  return own;
});

test('any JSON becomes any other', () => {
  fc.assert(
    fc.property(ownJson, ownJson, (a, b) => {
      const [before, after] = [overTheWire(a), overTheWire(b)];
      const delta = difference(before, after, Object.is);
      expect(delta === undefined ? before : applied(before, overTheWire(delta))).toEqual(after);
    }),
  );
});

test('where a row came, a cell of another grid that differs in any one field is told', () => {
  const [printed] = page(['乙', '丙']).grids;
  const cells = printed?.cells.map((cell) => ({ ...cell, slots: [] })) ?? [];
  const withPrinted = (reading: Reading, change: Partial<GridCell>): Reading => ({
    ...reading,
    grids: [...reading.grids, ...page([]).grids.map((grid) => ({ ...grid, cells: cells.map((cell, place) => (place === 1 ? { ...cell, ...change } : cell)) }))],
  });
  const before = withPrinted(page(names), {});
  const others: GridCell = { row: 9, column: 9, rowSpan: 9, columnSpan: 9, text: '丁', header: true, slots: [9] };
  for (const field of Object.keys(GridCell.shape) as (keyof GridCell)[]) {
    const after = withPrinted(page(['新的一行', ...names]), { [field]: others[field] });
    expect(applyDelta(before, overTheWire(readingDelta(before, after))), field).toEqual(after);
  }
});
