import type { Binding, BoundRow, Match } from '@/lib/model/match';
import type { Slot } from '@/lib/model/reading';
import type { Seen } from '../../corpus/harness/seen';
import { parseTruth } from '../../corpus/harness/truth';

/** A page of one frame: a field's value in slot 0, then a grid of values, row by row. */
export function page(field: string, grid: readonly (readonly string[])[], more: Partial<Slot> = {}): Seen {
  const slot = (value: string): Slot => ({ key: value, widget: 'text', value, labels: [], section: -1, ...more });
  const slots = [slot(field), ...grid.flatMap((row, at) => row.map((value, column) => ({ ...slot(value), cell: { grid: 0, row: at, column } })))];
  const reading = { url: '', title: '', sections: [], slots, grids: [], addButtons: [], notes: [], unreadable: [], controls: slots.length };
  return [{ worth: true, reading, ways: slots.map((_, index) => `/${index}`) }];
}

export const bound = (slot: number, value: string, more: Partial<Binding> = {}): Binding => ({
  slots: slot < 0 ? [] : [{ frame: 0, slot }],
  lay: 'whole',
  value,
  writable: true,
  confidence: 1,
  evidence: [],
  ...more,
});

/** A row whose cells are bound to these slots. */
export const row = (cells: Record<string, [slot: number, text: string]>): BoundRow => ({
  cells: Object.fromEntries(Object.entries(cells).map(([id, [, text]]) => [id, text])),
  bindings: Object.fromEntries(Object.entries(cells).flatMap(([id, [slot, text]]) => (slot < 0 ? [] : [[id, bound(slot, text)]]))),
});

export const match = (fields: Match['fields'], rows: BoundRow[], more: Partial<Match> = {}): Match => ({
  form: 'a/form',
  title: '',
  year: null,
  moneyUnit: '',
  confidence: 1,
  evidence: [],
  fields,
  tables: { indicators: { rows, add: [], confidence: 1 } },
  absent: [],
  ...more,
});

export const truthOf = (...lines: string[]) => parseTruth(['form a/form', ...lines].join('\n')).truth;
