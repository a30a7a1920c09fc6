import { expect, test } from 'vitest';
import type { Grid, Label, Reading, Slot } from '@/lib/model/reading';
import { slotsNamed, standOf } from '@/lib/model/stand';

const slot = (label: string, value: string, more: Partial<Slot> = {}, ...others: Label[]): Slot => ({
  key: `#${label}`,
  widget: 'text',
  value,
  labels: [{ via: 'for', text: label }, ...others],
  section: 0,
  ...more,
});

const reading = (slots: Slot[], grids: Grid[] = []): Reading => ({
  url: 'https://portal.example/fill?id=1',
  title: '',
  sections: [{ title: '基本信息（已填 3 项）', level: 2, parent: -1 }],
  slots,
  grids,
  addButtons: [],
  notes: [],
  unreadable: [],
  controls: slots.length,
});

/** A column of names and one of values; the names stand in slots too. */
function table(rows: [name: string, value: string][]): Reading {
  const slots = rows.flatMap(([name, value], row) => [
    { ...slot('指标名称', name), cell: { grid: 0, row, column: 0 } },
    { ...slot('指标值', value), cell: { grid: 0, row, column: 1 } },
  ]);
  const cells = slots.map(({ cell: { row, column } }, index) => ({ row, column, rowSpan: 1, columnSpan: 1, text: '', header: false, slots: [index] }));
  return reading(slots, [{ key: 't', title: '', section: 0, headerRows: 0, rows: rows.length, columns: 2, columnCodes: [], cells }]);
}

test('a stand says the page, the words that a person reads, the code, and the section without its counts', () => {
  const one = slot('项目负责人', '', {}, { via: 'placeholder', text: '请输入' }, { via: 'name', text: 'leader' }, { via: 'row', text: '一、基本情况' });
  expect(standOf(reading([one]), 0)).toMatchObject({
    page: 'https://portal.example/fill?id=1',
    name: '基本信息(已填 # 项)\n项目负责人',
    lead: ['一、基本情况'],
    code: 'leader',
  });
});

test('places under the same words are counted, hidden ones left out', () => {
  const page = reading([slot('金额', ''), slot('金额', '', { shut: 'hidden' }), slot('其他', ''), slot('金额', '')]);
  expect(standOf(page, 3)).toMatchObject({ alike: 2, nth: 1 });
  expect(slotsNamed(page, standOf(page, 0).name)).toEqual([0, 3]);
});

test('a row is told by its other cells, and is single where no other says the same', () => {
  const page = table([['慰问人数', ''], ['', ''], ['', '']]);
  expect(standOf(page, 1)).toMatchObject({ row: ['慰问人数', ''], single: true, alike: 3, nth: 0 });
  expect(standOf(page, 3)).toMatchObject({ row: ['', ''], single: false, nth: 1 });
});

test('whose page it is, is told by what says most and stands alone under its words', () => {
  const page = reading([slot('项目负责人', '李敏'), slot('项目名称', '困难职工帮扶'), slot('备注', '无'), slot('备注', '无'), slot('金额', '120'), slot('联系人', '')]);
  expect(standOf(page, 5).around.map(({ value }) => value)).toEqual(['困难职工帮扶', '李敏']);
});
