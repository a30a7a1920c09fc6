import { expect, test } from 'vitest';
import { TableSpec } from '@/lib/model/pack';
import { fixedRows } from '@/lib/packs/expression/fixed-rows';

const line = fixedRows(
  TableSpec.parse({
    id: 'fund',
    label: '项目资金',
    section: 'fund',
    columns: [
      { id: 'item', label: '项目资金', type: 'text' },
      { id: 'exec', label: '全年执行数', type: 'money', unit: '万元' },
    ],
    fixed: [
      { id: 'total', label: '年度资金总额', synonyms: ['合计'] },
      { id: 'fiscal', label: '当年财政拨款' },
    ],
  }),
);

test.each([
  ['年度资金总额', 'total'],
  ['合计：', 'total'],
  ['其中：当年财政拨款', 'fiscal'],
  ['　当年财政拨款 ', 'fiscal'],
  ['捐赠资金', ''],
  ['', ''],
])('a row that begins with “%s” is the printed row “%s”', (item, id) => {
  expect(line({ item, exec: '1' })).toBe(id);
});
