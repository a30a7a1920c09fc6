import { all, asIs, cells, everyRow, field, fields, indicator, without, type Chapter } from './catalogue-case';
import { nationalMonitor } from './well-filled-monitor';

const target = {
  target: {
    form: 'national/project-target',
    fields: { 'project.name': '困难职工送温暖' },
    tables: { indicators: [{ level1: '产出指标', level2: '数量指标', name: '慰问困难职工户数', value: '≥500户' }] },
  },
};
const overallBudget = (total: string) => ({ monitor: { form: 'qinhuangdao-union/monitor-overall', fields: { 'budget.total': total }, tables: {} } });

const onAnnex: Chapter = {
  form: 'qinhuangdao-union/monitor-special',
  cases: [
    ['CMP-001', asIs, field('name', '')],
    ['CMP-002', asIs, field('unit', '')],
    ['CMP-017', asIs, indicator('举办活动场次', { value: '' })],
    ['CMP-018', asIs, indicator('举办活动场次', { name: '' })],
    ['CMP-020', asIs, indicator('举办活动场次', { actual: '' })],
    ['CMP-022', asIs, field('budget.total', '')],
    ['CMP-022', asIs, field('exec.total', '')],
    ['CMP-023', asIs, field('goal.expected', '')],
    ['CMP-023', asIs, field('goal.done', '')],
    ['CMP-024', asIs, field('goal.rate', '')],
    ['CMP-025', asIs, field('deviation', '')],
    ['CMP-027', asIs, field('sign.head', '')],
    ['CMP-027', asIs, field('sign.supervisor', '')],
    ['STR-011', asIs, without('indicators', ({ level2 }) => level2 === '时效指标')],
    ['STR-013', asIs, (form) => form.tables.indicators?.push({ ...form.tables.indicators[0] })],
    ['DAT-012', asIs, field('sign.date', '2026-6-31')],
    ['DAT-013', asIs, field('sign.date', '2027-06-30')],
    ['DAT-015', asIs, field('sign.date', '2026-05-20')],
    ['DAT-016', field('sign.date', '2026-07-08'), field('sign.date', '2026-07-15'), { pass: '2026-07-08', fail: '2026-07-15' }],
    ['AMT-005', asIs, field('exec.total', '约420')],
    ['AMT-006', asIs, field('exec.fiscal', '-20')],
    ['AMT-015', asIs, field('rate.total', '45%')],
    ['AMT-016', asIs, fields({ 'exec.total': '820', 'rate.total': '102.5%' })],
    ['AMT-017', asIs, field('budget.union', '600')],
    ['AMT-018', asIs, field('budget.union', '400')],
    ['AMT-019', asIs, field('exec.fiscal', '300')],
    ['AMT-027', asIs, field('budget.total', '900'), { related: overallBudget('850') }],
    ['MON-001', asIs, indicator('举办活动场次', { completion: '80%' })],
    ['MON-002', asIs, fields({ 'exec.total': '160', 'rate.total': '20%' })],
    ['MON-003', asIs, all(field('goal.rate', '90%'), fields({ 'exec.total': '160', 'rate.total': '20%' }))],
    ['MON-004', asIs, all(indicator('举办活动场次', { actual: '1场', completion: '10%' }), field('deviation', ''))],
    ['MON-005', asIs, field('deviation', '因场地改造，部分活动没有举办，结余资金较多。')],
    ['MON-006', fields({ 'exec.total': '380', 'rate.total': '47.5%' }), fields({ 'exec.total': '380', 'rate.total': '47.5%', deviation: '因场地改造进度较慢，下半年将加快实施。' })],
    ['MON-008', asIs, indicator('举办活动场次', { actual: '18场', completion: '180%' })],
    ['MON-009', asIs, field('goal.rate', '95%')],
    ['MON-013', field('name', '办公设备维护资金'), field('name', '困难职工帮扶资金')],
    ['MON-014', asIs, fields({ 'exec.total': '0', 'rate.total': '0%' })],
    ['MON-015', asIs, all(fields({ 'exec.total': '784', 'rate.total': '98%', 'goal.rate': '30%' }), everyRow('indicators', ({ value }) => ({ actual: value?.includes('%') ? '20%' : '1', completion: '' })))],
    ['ROL-004', asIs, field('sign.supervisor', '李国栋')],
    ['DEV-006', asIs, field('deviation', '无')],
  ],
};

const onMinistrys: Chapter = {
  form: 'national/monitor',
  cases: [
    ['CMP-001', asIs, field('project.name', '')],
    ['CMP-020', asIs, indicator('慰问困难职工户数', { actual: '' })],
    ['CMP-022', asIs, cells('fund', 0, { exec: '' })],
    ['CMP-023', asIs, field('goal.year', '')],
    ['CON-004', asIs, field('project.name', '送温暖活动'), { related: target }],
    ['CON-005', asIs, without('indicators', ({ name }) => name === '慰问困难职工户数'), { related: { target: { ...target.target, tables: nationalMonitor.tables } } }],
    ['MON-007', asIs, indicator('慰问困难职工户数', { value: '≥400户' }), { related: target }],
    ['AMT-015', asIs, cells('fund', 0, { rate: '45%' })],
    ['AMT-016', asIs, cells('fund', 0, { exec: '130', rate: '108.33%', forecast: '130' })],
    ['MON-002', asIs, cells('fund', 0, { exec: '24', rate: '20%' })],
    ['MON-003', asIs, cells('fund', 0, { exec: '24', rate: '20%' })],
    ['MON-004', asIs, all(indicator('慰问困难职工户数', { actual: '50户' }), field('deviation', ''))],
    ['MON-008', asIs, indicator('慰问困难职工户数', { actual: '900户' })],
    ['MON-010', indicator('慰问困难职工户数', { possibility: '有可能', deviation: '下半年集中走访，将增加力量完成目标。' }), all(indicator('慰问困难职工户数', { possibility: '有可能' }), field('deviation', ''))],
    ['MON-011', asIs, cells('fund', 0, { forecast: '60' })],
    ['MON-012', field('deviation', ''), all(cells('fund', 0, { forecast: '100' }), field('deviation', ''))],
    ['MON-014', asIs, cells('fund', 0, { exec: '0', rate: '0%' })],
    ['MON-015', asIs, all(cells('fund', 0, { exec: '118', rate: '98.33%' }), everyRow('indicators', ({ value }) => ({ actual: value?.includes('%') ? '20%' : value?.includes('元') ? '9000元' : '50户' })))],
    ['CAT-001', asIs, indicator('困难职工帮扶覆盖率', { name: '市民满意度' })],
    ['STR-014', asIs, (form) => form.tables.indicators?.push({ level1: '产出指标', level2: '质量指标', name: '慰问困难职工户数' })],
    ['VAL-009', asIs, indicator('慰问困难职工户数', { value: '500' })],
    ['TXT-001', asIs, field('goal.done', '截至7月底已慰问困难职工XX户。')],
  ],
};

export const monitorChapters: Chapter[] = [onAnnex, onMinistrys];
