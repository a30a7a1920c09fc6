import { expect, test } from 'vitest';
import { blankContents, laidInto } from '@/components/sheet/blank-contents';
import { faceOf, variantOf, wholeForm } from '@/components/sheet/face';
import { foldedMeasures } from '@/components/sheet/folded-measures';
import { chineseNumber, headingNumber, numbered } from '@/components/sheet/numbering';
import { onPaper } from '@/components/sheet/printed-lines';
import { mergedColumns, spansOf } from '@/components/sheet/spans';
import type { TableSpec } from '@/lib/model/pack';
import { builtinPacks } from '@/lib/packs/builtin';
import { smallForm } from './small-form';

const [indicators, plan, scores] = smallForm.tables as [TableSpec, TableSpec, TableSpec];

test('an empty form has the rows that its office prints: of each level, empty ones, fixed ones with their cells', () => {
  const { tables } = blankContents(smallForm);
  expect(tables.indicators?.map((row) => row.level2)).toEqual(['数量指标', '数量指标', '质量指标']);
  expect(tables.plan).toEqual([{ what: '', day: '' }, { what: '', day: '' }]);
  expect(tables.scores?.[0]).toEqual({ group: '决策', item: '目标', of: '5', score: '' });
});

test('kept contents keep their rows, and get every field and column that they lack', () => {
  const laid = laidInto(smallForm, { fields: { name: '甲', old: '旧' }, tables: { plan: [{ what: '一' }], scores: [{ item: '目标', score: '3' }] } });
  expect(laid.tables.scores).toEqual([{ group: '决策', item: '目标', of: '5', score: '3' }]);
  expect(laid.fields).toMatchObject({ name: '甲', old: '旧', 'fund.a': '' });
  expect(laid.tables.plan).toEqual([{ what: '一', day: '' }]);
  expect(laid.tables.indicators).toHaveLength(3);
});

test('a face prints its columns in its order under its labels, and leaves out what it does not have', () => {
  const face = faceOf(smallForm, variantOf(smallForm, undefined));
  expect(face.tables.map(({ id }) => id)).toEqual(['indicators', 'scores']);
  expect(face.tables[0]?.columns.map(({ label }) => label)).toEqual(['二级', '个性指标', '年度指标值']);
  expect(faceOf(smallForm, variantOf(smallForm, wholeForm))).toBe(smallForm);
});

test('what a face does not have is not there, unless something is written in it', () => {
  const face = faceOf(smallForm, variantOf(smallForm, undefined));
  const row = { level1: '产出指标', level2: '数量指标', name: '人数', operator: '', value: '', unit: '人次' };
  const laid = laidInto(face, { fields: {}, tables: { indicators: [row], plan: [{ what: '', day: '' }] } });
  expect(laid.tables).toEqual({
    indicators: [{ level1: '产出指标', level2: '数量指标', name: '人数', value: '', unit: '人次' }],
    scores: blankContents(face).tables.scores,
  });
});

test('lines stand above the cells as far as they come first, else below them', () => {
  const section = (id: string, drawn?: 'line' | 'plain') => ({ id, label: id, serves: [], ...(drawn && { drawn }) });
  const { head, body, foot } = onPaper({ sections: [section('year', 'line'), section('project', 'plain'), section('fund'), section('sign', 'line')] });
  expect([head, body, foot].map((part) => part.map(({ id }) => id))).toEqual([['year'], ['project', 'fund'], ['sign']]);
});

test('a face without columns for operator and unit shows them in the value, once', () => {
  const face = faceOf(smallForm, variantOf(smallForm, undefined));
  const row = { level1: '', level2: '', name: '人数', operator: '≥', value: '500', unit: '人次' };
  const folded = foldedMeasures(face, { tables: { indicators: [row] } });
  expect(folded.indicators).toEqual([{ ...row, operator: '', value: '≥500人次', unit: '' }]);
  expect(foldedMeasures(face, { tables: folded })).toEqual(folded);
  expect(foldedMeasures(smallForm, { tables: { indicators: [row] } }).indicators).toEqual([row]);
});

test('cells of one level are printed as one, only under the same cell at their left, and blanks stand alone', () => {
  const rows = [
    { level1: '产出', level2: '数量' },
    { level1: '产出', level2: '数量' },
    { level1: '效益', level2: '数量' },
    { level1: '', level2: '' },
    { level1: '', level2: '' },
  ];
  const spans = spansOf(rows, ['level1', 'level2']);
  expect(spans.map(({ level1 }) => level1)).toEqual([2, 0, 1, 1, 1]);
  expect(spans.map(({ level2 }) => level2)).toEqual([2, 0, 1, 1, 1]);
});

test('of printed rows only what stands before their label is merged: equal points of two lines stay apart', () => {
  expect(mergedColumns(scores)).toEqual(['group']);
  expect(mergedColumns(indicators)).toEqual(['level1', 'level2']);
  expect(mergedColumns(plan)).toEqual([]);
});

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
])('%i is counted as %s', (value, text) => {
  expect(chineseNumber(value)).toBe(text);
  expect(headingNumber(`（${text}）标题`)).toBe(value);
});

test('headings get their numbers, and those that a form numbers itself keep them', () => {
  expect([numbered('基本概况', 0, 1), numbered('职能', 1, 2)]).toEqual(['一、基本概况', '（二）职能']);
  for (const own of ['一、基本概况', '（二）1.经济性分析', '1.数量指标', '第三章 附则']) expect(numbered(own, 4, 1)).toBe(own);
  expect([headingNumber('（二）1.经济性分析'), headingNumber('3.其他'), headingNumber('其他')]).toEqual([2, 3, undefined]);
});

test('every form of every pack can be drawn: each field and table stands in a section, and every printed row is made', () => {
  const forms = builtinPacks.flatMap((pack) => pack.forms);
  for (const form of forms) {
    for (const variant of [undefined, ...form.variants]) {
      const face = faceOf(form, variant);
      const sections = new Set(face.sections.map(({ id }) => id));
      const homeless = [...face.fields, ...face.tables].filter(({ section }) => !sections.has(section)).map(({ id }) => id);
      expect([form.id, homeless]).toEqual([form.id, []]);
      expect(face.tables.filter(({ columns }) => columns.length === 0)).toEqual([]);
    }
    expect(Object.values(blankContents(form).tables).filter((rows) => rows.length === 0)).toEqual([]);
  }
  expect(forms.length).toBeGreaterThan(20);
});
