import { all, asIs, cells, field, more, type Chapter } from './catalogue-case';

const completed = (name: string, actual: string) => ({
  'self-evaluation': {
    form: 'dalian-union/project-self-evaluation',
    fields: {},
    tables: { indicators: [{ level1: '产出指标', level2: '数量指标', name, value: '≥500户', actual }] },
  },
});
const target = (value: string) => ({
  target: { form: 'dalian-union/project-target', fields: {}, tables: { indicators: [{ level1: '产出指标', level2: '数量指标', name: '慰问困难职工户数', value }] } },
});
const part = (item: string, line: string, points: string) => more('parts', { item, line, of: '', points });

const sheet: Chapter = {
  form: 'dalian-union/score-sheet',
  cases: [
    ['SCO-006', asIs, cells('scores', 0, { score: '6' })],
    ['SCO-007', asIs, cells('scores', 0, { score: '-1' })],
    ['DLS-001', asIs, cells('scores', 0, { score: '' })],
    ['DLS-002', asIs, cells('scores', 0, { score: '6' })],
    ['DLS-003', asIs, field('total.score', '92')],
    ['DLS-004', all(field('fund.arrived', '108'), cells('scores', 5, { score: '2.7' })), field('fund.arrived', '108')],
    ['DLS-005', cells('scores', 6, { score: '1.5' }), cells('scores', 6, { score: '1.2' })],
    ['DLS-006', all(part('支出依据不合规', '资金使用', '1'), cells('scores', 7, { score: '6' })), all(part('支出依据不合规', '资金使用', '1'), cells('scores', 7, { score: '6.5' }))],
    ['DLS-007', all(part('虚列（套取）', '资金使用', '5'), cells('scores', 7, { score: '2' })), all(part('虚列（套取）', '资金使用', '2'), cells('scores', 7, { score: '5' }))],
    ['DLS-009', cells('scores', 11, { score: '4.8' }), cells('scores', 11, { score: '4' }), { related: completed('慰问困难职工户数', '480户') }],
    ['DLS-010', cells('scores', 0, { score: '4' }), asIs, { related: target('若干') }],
    ['DLS-011', all(part('建立健全项目管理制度', '管理制度', '2'), part('严格执行相关项目管理制度', '管理制度', '6')), all(part('建立健全项目管理制度', '管理制度', '3'), part('严格执行相关项目管理制度', '管理制度', '5'))],
    ['DLS-012', cells('scores', 11, { score: '4.8' }), cells('scores', 11, { score: '4.833' })],
    ['DLS-013', asIs, cells('scores', 16, { level2: '项目效果' })],
  ],
};

export const sheetChapters: Chapter[] = [sheet];
