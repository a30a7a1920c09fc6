import { expect, test } from 'vitest';
import { Inbox } from '@/lib/assistant/inbox';
import { unnamedOf } from '@/lib/assistant/unnamed';
import { item, reading, type ReadingDraft } from '../recognise/reading-builder';

/** A page of which nothing was taken. */
function unnamed(draft: ReadingDraft) {
  const inbox = new Inbox();
  const page = reading(draft);
  inbox.put({ frame: 0, document: 'd', number: 1, reading: page });
  const unbound = page.slots.map(({ labels }, slot) => ({ frame: 0, slot, label: labels.at(-1)?.text ?? '' }));
  return unnamedOf({ inbox, recognition: { match: null, others: [], unbound, open: [], taught: [] } });
}

test('the cells of a column are told once, with the number of its rows', () => {
  const rows = Array.from({ length: 60 }, (_, row) => [`[甲${row}]`, '[乙]']);
  expect(unnamed({ grids: [{ rows: [['要干啥', '几多'], ...rows], headerRows: 1 }] })).toEqual([
    { label: '要干啥', value: '甲0', at: '0:0', rows: 60 },
    { label: '几多', value: '乙', at: '0:1', rows: 60 },
  ]);
});

test('places of a form are told one by one, in a table that only lays them out too', () => {
  const told = unnamed({ items: ['1', '2', '3'].map((value) => item('甲', value)), grids: [{ rows: [['甲', '[4]'], ['甲', '[5]'], ['乙', '[6]']] }] });
  expect(told.map(({ value, rows }) => [value, rows])).toEqual(['1', '2', '3', '4', '5', '6'].map((value) => [value, 1]));
});
