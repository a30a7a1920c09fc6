import { expect, test } from 'vitest';
import { completeness, missing } from '@/lib/check/completeness';
import { smallPack } from '../packs/small-pack';

const [form] = smallPack([{}]).forms;
if (form === undefined) throw new Error('the small form is there');

test('an empty filing lacks each required field and each required level', () => {
  expect(completeness(form, { fields: {}, tables: {} })).toEqual({ filled: 0, required: 5, share: 0 });
});

test('a row that was begun owes its required columns, and stands for its level', () => {
  const tables = { indicators: [{ level1: '产出指标', level2: '数量', name: '慰问人数', value: '' }] };
  const fields = { year: '2026', 'project.name': '送温暖', 'fund.total': '0' };
  expect(completeness(form, { fields, tables })).toEqual({ filled: 5, required: 7, share: 5 / 7 });
  expect(missing(form, { fields, tables })).toEqual([
    {
      section: { id: 'rows', label: '指标' },
      missing: [
        { at: 'indicators', label: '服务对象满意度指标' },
        { at: 'indicators[0].value', label: '慰问人数 指标值' },
      ],
    },
  ]);
});

test('a row that only names its levels owes nothing and stands for nothing', () => {
  const tables = { indicators: [{ level1: '产出指标', level2: '数量指标' }] };
  expect(completeness(form, { fields: {}, tables }).required).toBe(5);
});

test('a printed row that nobody wrote in owes nothing', () => {
  const funds = [{ line: '年度资金总额', budget: '' }, { line: '当年财政拨款', budget: '3' }];
  expect(completeness(form, { fields: {}, tables: { funds } })).toMatchObject({ filled: 1, required: 6 });
});

test('what is missing comes by section in the order of the form', () => {
  expect(missing(form, { fields: {}, tables: {} }).map(({ section }) => section.id)).toEqual(['head', 'fund', 'rows']);
});
