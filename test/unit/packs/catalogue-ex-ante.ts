import { asIs, field, type Chapter } from './catalogue-case';

const womens: Chapter = {
  form: 'chongqing-women/ex-ante',
  cases: [
    ['STR-019', asIs, field('p.funding', '')],
    ['WFL-009', asIs, field('p.conclusion', '')],
    ['TXT-012', asIs, field('p.need', '申报人张某，身份证210202198001011234，有就业培训需求，建议支持。')],
    ['DAT-013', asIs, field('fillDate', '2026-09-10')],
  ],
};

const kunming: Chapter = {
  form: 'kunming-union/project-target-2023',
  cases: [
    ['STR-018', asIs, (form) => {
      Object.assign(form.fields, { 'project.attr': '新增项目', 'project.scale': '重大项目', 'exAnte.need': '全市建档困难职工612户，节日期间生活支出压力大，确有必要设立。', 'exAnte.plan': '方案可行，人员和制度齐备。', 'exAnte.spending': '户均2000元标准合理。', 'exAnte.fit': '' });
    }],
    ['CMP-030', asIs, field('project.period', '2026-01-05 至 2028-11-20')],
  ],
};

export const exAnteChapters: Chapter[] = [womens, kunming];
