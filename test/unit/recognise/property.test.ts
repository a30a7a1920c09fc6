import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldSpec } from '@/lib/model/pack';
import type { FrameReading, Label, Reading } from '@/lib/model/reading';
import { LabelVia, Shut } from '@/lib/model/reading';
import { recognise } from '@/lib/recognise/recognise';
import { asOneTable } from './dalian';
import { pageOf } from './face';
import { frames } from './reading-builder';
import { jiangxi } from './self-evaluations';
import { packs } from './packs';

const words = fc.oneof(
  fc.constantFrom(
    '项目名称',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '数量指标',
    '产出指标',
    '得分',
    '合计',
    '1.',
    '其中，工会经费：',
    '',
    '（万元）',
    '填报日期：2026-01-01',
  ),
  fc.string({ maxLength: 30 }),
);
const number = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constantFrom(1_000, 1e9, Number.NaN, 0.5));

const anyReading: fc.Arbitrary<Reading> = fc.record({
  url: fc.constant(''),
  title: words,
  sections: fc.array(fc.record({ title: words, level: number, parent: number }), { maxLength: 4 }),
  slots: fc.array(
    fc.record(
      {
        key: fc.string({ maxLength: 4 }),
        widget: fc.constantFrom('text', 'shown', 'checkbox'),
        value: words,
        shut: fc.constantFrom(...Shut.options),
        labels: fc.array(fc.record({ via: fc.constantFrom(...LabelVia.options), text: words }), { maxLength: 3 }),
        section: number,
        group: fc.integer({ min: 0, max: 2 }),
        unit: words,
        options: fc.array(words, { maxLength: 3 }),
      },
      { requiredKeys: ['key', 'widget', 'value', 'labels', 'section'] },
    ),
    { maxLength: 12 },
  ),
  grids: fc.array(
    fc.record({
      key: fc.constant('g'),
      title: words,
      section: number,
      headerRows: number,
      rows: number,
      columns: number,
      cells: fc.array(
        fc.record({
          row: number,
          column: number,
          rowSpan: number,
          columnSpan: number,
          text: words,
          header: fc.boolean(),
          slots: fc.array(number, { maxLength: 2 }),
        }),
        { maxLength: 20 },
      ),
      columnCodes: fc.array(words, { maxLength: 4 }),
    }),
    { maxLength: 2 },
  ),
  addButtons: fc.array(fc.record({ key: words, selector: words, text: words, grid: number, section: number }), {
    maxLength: 2,
  }),
  notes: fc.array(words, { maxLength: 3 }),
  unreadable: fc.constant([]),
  controls: number,
});

test('any reading whatever is answered, and answered the same twice', () => {
  fc.assert(
    fc.property(fc.array(anyReading, { maxLength: 3 }), (readings) => {
      const given: FrameReading[] = readings.map((reading, frame) => ({ frame, document: '', reading }));
      expect(recognise(given, packs)).toEqual(recognise(given, packs));
    }),
    { numRuns: 400 },
  );
}, 60_000);

const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
const body = [
  ['产出指标', '数量指标', '[人数]', '[≥5人]', '[6人]', '[10]', '[10]', '[]'],
  ['产出指标', '质量指标', '[合格率]', '[100%]', '[100%]', '[10]', '[10]', '[无]'],
  ['满意度指标', '服务对象满意度指标', '[满意度]', '[≥95%]', '[97%]', '[10]', '[10]', '[]'],
];
const inOrder = (order: number[]) => {
  const pick = (row: string[]) => order.map((column) => row[column] ?? '');
  const [top = { rows: [] }] = jiangxi.grids ?? [];
  return frames({
    ...jiangxi,
    grids: [
      { ...top, rows: top.rows.slice(0, 2) },
      { headerRows: 1, rows: [pick(head), ...body.map(pick)] },
    ],
  });
};
const boundCells = (given: FrameReading[]) =>
  recognise(given, packs).match?.tables['indicators']?.rows.map((row) => row.cells);

test('the order of an indicator grid’s columns changes nothing of its rows', () => {
  const expected = boundCells(inOrder(head.map((_, column) => column)));
  expect(expected).toHaveLength(3);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        head.map((_, column) => column),
        { minLength: head.length },
      ),
      (order) => {
        expect(boundCells(inOrder(order))).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

/** Takes each slot's labels, or gives it a foreign one in the place of the nearest. */
function mutate(given: FrameReading[], changes: number[]): FrameReading[] {
  return given.map((frame) => ({
    ...frame,
    reading: {
      ...frame.reading,
      slots: frame.reading.slots.map((slot, index) => {
        const change = changes[index % Math.max(1, changes.length)] ?? 0;
        const foreign: Label = { via: slot.labels[0]?.via ?? 'near', text: `资产编号${index}` };
        if (change === 1) return { ...slot, labels: [] };
        return change === 2 ? { ...slot, labels: [foreign] } : slot;
      }),
    },
  }));
}

test('however labels are taken or changed, no field goes to a control whose label says something else', () => {
  const given = frames(asOneTable);
  const right = recognise(given, packs).match?.fields ?? {};
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 40 }), (changes) => {
      const { match } = recognise(mutate(given, changes), packs);
      for (const [id, bound] of Object.entries(match?.fields ?? {})) {
        for (const slot of bound.slots) expect(right[id]?.slots, id).toContainEqual(slot);
      }
    }),
    { numRuns: 200 },
  );
});

const decorations: ((text: string) => string)[] = [
  (text) => `* ${text}`,
  (text) => `${text}：`,
  (text) => `${text}（必填）`,
  (text) => [...text].join(' '),
  (text) => `${text.slice(0, 2)}\n${text.slice(2)}`,
  (text) => `\u200b${text} *`,
  (text) => text.replaceAll('（', '(').replaceAll('）', ')'),
];

function decorate(given: FrameReading[], choice: number[]): FrameReading[] {
  let count = 0;
  const dressed = (text: string): string => {
    if (text.trim() === '') return text;
    return decorations[choice[count++ % choice.length] ?? 0]?.(text) ?? text;
  };
  return given.map((frame) => ({
    ...frame,
    reading: {
      ...frame.reading,
      slots: frame.reading.slots.map((slot) => ({
        ...slot,
        labels: slot.labels.map((label) => ({ ...label, text: dressed(label.text) })),
      })),
      grids: frame.reading.grids.map((grid) => ({
        ...grid,
        cells: grid.cells.map((cell) => (cell.slots.length === 0 ? { ...cell, text: dressed(cell.text) } : cell)),
      })),
    },
  }));
}

test('marks, spaces, line breaks and brackets around labels change nothing of what is bound', () => {
  const given = frames(asOneTable);
  const right = recognise(given, packs).match;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: decorations.length - 1 }), { minLength: 1, maxLength: 30 }),
      (choice) => {
        const { match } = recognise(decorate(given, choice), packs);
        const slotsOf = (one: typeof match) =>
          Object.entries(one?.fields ?? {}).map(([id, bound]) => [id, bound.slots]);
        expect(slotsOf(match)).toEqual(slotsOf(right));
        expect(match?.tables['indicators']?.rows.map((row) => row.cells['name'])).toEqual(
          right?.tables['indicators']?.rows.map((row) => row.cells['name']),
        );
      },
    ),
    { numRuns: 100 },
  );
});

const vocabularies = packs.map((pack) => pack.vocabulary);
const spoken = packs.flatMap((pack) => pack.forms.map((form) => ({ id: `${pack.id}/${form.id}`, form })));

test.each(spoken)(
  'in whatever words of the packs $id is asked, each field is bound to its own place',
  ({ id, form }) => {
    const own = (field: FieldSpec): string[] => [field.label, ...field.synonyms];
    const choices = form.fields.map((field) => {
      const others = new Set(form.fields.filter((one) => one !== field).flatMap(own));
      const shared = vocabularies.flatMap((one) => one.fields[field.id] ?? []);
      return [...own(field), ...shared.filter((word) => !others.has(word))];
    });
    // 财政资金 under 预算数, 执行数 and 执行率: in other words for one of them they cannot be told apart.
    const clear = form.fields.filter((field) =>
      own(field).every((word) => form.fields.every((one) => one === field || !own(one).includes(word))),
    ).length;
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: choices.length, maxLength: choices.length }), (picks) => {
        const items = form.fields.map((field, index) => {
          const list = choices[index] ?? [];
          return { label: list[(picks[index] ?? 0) % list.length] ?? field.label, value: field.id };
        });
        const given = frames({
          sections: [form.titles[0] ?? ''],
          items,
          grids: pageOf({ form }, '').grids ?? [],
        });
        const { match } = recognise(given, packs, { prefer: id });
        expect(match?.form).toBe(id);
        const bound = Object.entries(match?.fields ?? {}).filter(([, one]) => one.slots.length > 0);
        for (const [field, one] of bound) expect(one.value, JSON.stringify(items)).toBe(field);
        expect(bound.length).toBeGreaterThanOrEqual(clear * 0.85);
      }),
      { numRuns: 100 },
    );
  },
  60_000,
);
