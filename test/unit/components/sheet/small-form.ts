import { FormSpec } from '@/lib/model/pack';
import type { Filing } from '@/lib/model/filing';
import { blankContents } from '@/components/sheet/blank-contents';

/** A form with a sum, a table of levels, a table that grows and one whose rows are printed. */
export const smallForm: FormSpec = FormSpec.parse({
  id: 'small',
  stage: 'target',
  titles: ['小表'],
  sections: [
    { id: 'head', label: '表头' },
    { id: 'fund', label: '资金', rows: [['fund.a', 'fund.b']] },
    { id: 'rows', label: '指标' },
  ],
  identity: { project: 'name' },
  fields: [
    { id: 'name', label: '项目名称', type: 'text', section: 'head' },
    { id: 'fund.a', label: '财政', type: 'money', unit: '万元', section: 'fund' },
    { id: 'fund.b', label: '自有', type: 'money', unit: '万元', section: 'fund' },
    { id: 'fund.total', label: '合计', type: 'money', unit: '万元', section: 'fund', compute: 'sum([fund.a, fund.b])' },
  ],
  tables: [
    {
      id: 'indicators',
      label: '指标',
      section: 'rows',
      columns: [
        { id: 'level1', label: '一级指标', type: 'text' },
        { id: 'level2', label: '二级指标', type: 'text' },
        { id: 'name', label: '三级指标', type: 'text' },
        { id: 'operator', label: '符号', type: 'choice' },
        { id: 'value', label: '指标值', type: 'measure' },
        { id: 'unit', label: '单位', type: 'text' },
      ],
      levels: [
        { id: 'out.qty', level1: '产出指标', level2: '数量指标', printed: 2 },
        { id: 'out.qual', level1: '产出指标', level2: '质量指标' },
        { id: 'sat.serv', level1: '满意度指标', level2: '服务对象满意度指标', printed: 0 },
      ],
    },
    { id: 'plan', label: '进度', section: 'rows', columns: [{ id: 'what', label: '内容', type: 'text' }, { id: 'day', label: '时间', type: 'date' }], printed: 2 },
    {
      id: 'scores',
      label: '评分',
      section: 'rows',
      columns: [
        { id: 'group', label: '一级', type: 'text' },
        { id: 'item', label: '三级', type: 'text' },
        { id: 'of', label: '分值', type: 'percent', unit: '分' },
        { id: 'score', label: '得分', type: 'percent', unit: '分' },
      ],
      fixed: [
        { id: 'a', label: '目标', cells: { group: '决策', of: '5' } },
        { id: 'b', label: '依据', cells: { group: '决策', of: '5' } },
        { id: 'c', label: '产出', cells: { group: '绩效', of: '5' } },
      ],
    },
  ],
  variants: [{ id: 'printed', label: '印制', tables: { indicators: [{ id: 'level2', label: '二级' }, { id: 'name', label: '个性指标' }, { id: 'value', label: '年度指标值' }] }, without: ['plan'] }],
});

export const smallFiling = (): Filing => ({ id: 'f', form: 'test/small', project: '', unit: '', year: 2026, ...blankContents(smallForm) });
