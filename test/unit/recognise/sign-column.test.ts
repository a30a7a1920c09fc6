import { describe, expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import { packs } from './packs';
import { item, reading } from './reading-builder';

const items = ['项目名称', '主管部门', '实施单位', '年度资金总额', '年度目标'].map((label) => item(label, label));

/** What the column under 取数关系 is bound to; `signs` are its cells, `options` what its lists offer. */
function boundTo(signs: string[], options?: string[], heads = ['取数关系', '指标值', '计量单位']) {
  const rows = [
    ['一级指标', '二级指标', '三级指标', ...heads],
    ...signs.map((sign, at) => ['产出指标', '数量指标', `[户数${at}]`, `[${sign}]`, `[${at}]`, '[户]']),
  ];
  const read = reading({ sections: ['项目支出绩效目标申报表'], items, grids: [{ headerRows: 1, rows }] });
  const slots = read.slots.map((slot) => (options && slot.cell?.column === 3 ? { ...slot, widget: 'select', options } : slot));
  const { match } = recognise([{ frame: 0, document: 'd', reading: { ...read, slots } }], packs);
  const [row] = match?.tables['indicators']?.rows ?? [];
  const own = (column: string) => slots[row?.bindings[column]?.slots[0]?.slot ?? -1]?.cell?.column;
  return { operator: own('operator'), value: own('value'), unit: own('unit'), lay: row?.bindings['value']?.lay };
}

describe('a column whose head is no known word', () => {
  test('is that of the operators where its lists offer them', () => {
    expect(boundTo(['', ''], ['', '≥', '≤', '=', '定性'])).toEqual({ operator: 3, value: 4, unit: 5, lay: 'whole' });
    expect(boundTo(['', ''], ['请选择', '大于等于', '小于等于', '等于'])).toMatchObject({ operator: 3 });
  });

  test('is that of the operators where its cells show them', () => {
    expect(boundTo(['≥', '定性', '≤'])).toMatchObject({ operator: 3, lay: 'whole' });
  });

  test('stays unknown where a cell says something else, or a single one shows an operator', () => {
    expect(boundTo(['≥', '≤', '市级'])).toMatchObject({ lay: 'folded' });
    expect(boundTo(['≥', ''])).toMatchObject({ lay: 'folded' });
    expect(boundTo(['', ''], ['', '市级', '区级'])).toMatchObject({ lay: 'folded' });
  });

  test('stays unknown where the operators have a column of their own', () => {
    expect(boundTo(['≥', '≤'], undefined, ['取数关系', '指标值', '计算符号'])).toMatchObject({ operator: 5 });
  });
});
