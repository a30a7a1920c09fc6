import { expect, test } from 'vitest';
import { standsFor } from '@/lib/page/widgets/cells/shows';

test.each([
  ['≥321人次', '321'],
  ['1,234.50 万元', '1234.5'],
  ['９５%', '95'],
  ['【人次】', '人次'],
  ['按期完成（定性）', '按期完成'],
  ['', ''],
])('%s stands for %s', (shown, value) => {
  expect(standsFor(shown, value)).toBe(true);
});

test.each([
  ['≥3210人次', '321'],
  ['≥321人次', '32'],
  ['321/500', '321'],
  ['≥人次', ''],
  ['0.10万元', '1000'],
  ['人', '人次'],
  ['', '0'],
])('%s does not tell that it stands for %s', (shown, value) => {
  expect(standsFor(shown, value)).toBe(false);
});
