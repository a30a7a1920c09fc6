import { expect, test } from 'vitest';
import { firstToLook, outlineOf } from '@/components/panel/score-outline';
import { lampCard, sheetCard } from './sample-cards';

test('each heading stands once, before its first line, under the heading around it', () => {
  const rows = outlineOf(sheetCard).map((row) => `${'  '.repeat(row.depth)}${row.kind === 'group' ? row.group.label : row.line.label}`);
  expect(rows).toEqual(['项目管理', '  资金到位', '    到位率', '    到位时效', '  资金管理', '    资金使用', '    产出数量']);
});

test('a group that names itself as the group around it ends the way outward', () => {
  const [line] = sheetCard.lines;
  if (line === undefined) throw new Error('the sample has lines');
  const rows = outlineOf({ lines: [{ ...line, group: 'loop' }], groups: [{ id: 'loop', label: '环', in: 'loop', points: 0, of: 0 }] });
  expect(rows.map(({ kind }) => kind)).toEqual(['group', 'line']);
});

test('what waits for a person is looked at first, then what gains most, then a red lamp', () => {
  expect(firstToLook(sheetCard.lines)?.id).toBe('time');
  expect(firstToLook(sheetCard.lines.filter(({ points }) => points !== null))?.id).toBe('spent');
  expect(firstToLook(lampCard.lines)?.id).toBe('time');
  expect(firstToLook([])).toBeUndefined();
});
