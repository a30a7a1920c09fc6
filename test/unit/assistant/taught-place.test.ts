import { expect, test } from 'vitest';
import { placeAsTaught } from '@/lib/assistant/taught-place';
import { reading } from '../recognise/reading-builder';

const page = reading({
  sections: ['基本情况'],
  items: [{ label: '牵头同志', value: '王建国', section: 0, name: 'f07' }],
  grids: [{ rows: [['一级指标', '要干到几多'], ['产出指标', '[500人次]'], ['产出指标', '[95%]']], headerRows: 1, columnCodes: ['', 'kpiVal'] }],
});
const address = 'https://portal.example/form/12';
page.url = address;

test('a field is kept by its words, its name and its way, and nothing of the project with it', () => {
  const taught = placeAsTaught({ reading: page }, 0, 'fields.project.leader');
  expect(taught).toEqual({
    at: 'fields.project.leader',
    label: '牵头同志',
    labelVia: 'form-item',
    section: '基本情况',
    frame: 'https://portal.example/form/*',
    locator: 'slot:0',
    code: 'f07',
  });
  expect(JSON.stringify(taught)).not.toMatch(/王建国|\/12/);
});

test('a column is kept by its head and its code alone, the same from whichever row it was pointed out', () => {
  const [first, second] = [1, 2].map((slot) => placeAsTaught({ reading: page }, slot, 'indicators.value'));
  expect(first).toMatchObject({ label: '要干到几多', labelVia: 'column', code: 'kpiVal', section: '', locator: '' });
  expect(second).toEqual(first);
});

test('what stands in no grid, or under no head, tells no column', () => {
  expect(placeAsTaught({ reading: page }, 0, 'indicators.value')).toBeUndefined();
  const headless = reading({ grids: [{ rows: [['[1]', '[2]']] }] });
  expect(placeAsTaught({ reading: headless }, 0, 'indicators.value')).toBeUndefined();
});

test('a slot that is not there is nothing', () => {
  expect(placeAsTaught({ reading: page }, 99, 'fields.project.leader')).toBeUndefined();
});

test('in a form that is one large table, the words right above a column are its head', () => {
  const large = reading({ grids: [{ rows: [['项目名称', '[送温暖]'], ['一级指标', '要干到几多'], ['产出指标', '[1]'], ['产出指标', '[2]']] }] });
  for (const slot of [1, 2]) expect(placeAsTaught({ reading: large }, slot, 'indicators.value')).toMatchObject({ label: '要干到几多' });
});
