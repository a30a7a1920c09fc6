import { asIs, cells, field, indicator, without, type Chapter } from './catalogue-case';

const unitTarget: Chapter = {
  form: 'national/unit-target',
  cases: [
    ['CMP-001', asIs, field('dept.name', '')],
    ['CMP-011', asIs, field('goal.year', '')],
    ['CMP-031', asIs, cells('tasks', 0, { amount: '', project: '' })],
    ['AMT-022', asIs, field('total.amount', '798')],
  ],
};

const kunmingUnitTarget: Chapter = {
  form: 'kunming-union/unit-target-2023',
  cases: [
    ['CMP-031', asIs, cells('tasks', 0, { total: '', union: '', fiscal: '' })],
    ['STR-017', asIs, without('indicators', ({ level2 }) => level2 === '管理效率')],
    ['VAL-007', asIs, indicator('困难职工帮扶覆盖率', { value: '明显提高' })],
  ],
};

const table2019: Chapter = {
  form: 'kunming-union/unit-self-evaluation-2019',
  cases: [
    ['CMP-032', asIs, cells('tasks', 1, { compare: '' })],
    ['CMP-033', asIs, cells('tasks', 8, { goal: '严格预算执行', task: '预算执行率不低于95%。', plan: '预算执行率98.6%。', actual: '高于目标3.6个百分点。', compare: '按月通报进度。', note: '' })],
    ['CON-015', asIs, cells('tasks', 12, { compare: '修订3项财务制度。' })],
    ['CON-016', asIs, cells('tasks', 12, { plan: '修订各项财务管理制度，健全内部控制', actual: '修订各项财务管理制度，健全内部控制', compare: '修订各项财务管理制度，健全内部控制', note: '修订各项财务管理制度，健全内部控制' })],
    ['CON-017', asIs, cells('tasks', 3, { actual: '职工比较满意。' })],
    ['EVD-007', asIs, cells('tasks', 2, { plan: '无', actual: '无', compare: '无', note: '无' })],
  ],
};

const duties2019: Chapter = {
  form: 'kunming-union/unit-duties-2019',
  cases: [
    ['CMP-032', asIs, cells('tasks', 0, { compare: '' })],
    ['AMT-023', asIs, cells('tasks', 0, { note: '困难职工帮扶418万元。' }), { related: { 'self-evaluation': { form: 'kunming-union/unit-self-report-2019', fields: { r1_3: '2019年部门收入4627.37万元，其中基本支出3827.37万元、项目支出800万元。' }, tables: {} } } }],
    ['CON-018', asIs, cells('tasks', 0, { plan: '开展劳模活动3次。', actual: '开展了劳模活动，包括疗休养、座谈会。' })],
  ],
};

export const unitChapters: Chapter[] = [unitTarget, kunmingUnitTarget, table2019, duties2019];
