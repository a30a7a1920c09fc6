import type { Pack } from '@/lib/model/pack';
import { describeProblem, loadPack } from '@/lib/packs/load';

const form = `
id: small
stage: target
titles: [小表]
identity: { project: project.name, year: year }
sections: [{ id: head, label: 表头 }, { id: fund, label: 资金 }, { id: rows, label: 指标 }]
fields:
  - { id: fund.total, label: 总额, type: money, unit: 万元, section: fund, required: true, compute: "fund.own + fund.other" }
  - { id: fund.own, label: 自有, type: money, unit: 万元, section: fund }
  - { id: fund.other, label: 其他, type: money, unit: 元, section: fund }
  - { id: year, label: 年度, type: year, section: head, required: true }
  - { id: project.name, label: 名称, type: text, section: head, required: true }
  - { id: project.period, label: 起止时间, type: period, section: head }
  - { id: fillDate, label: 日期, type: date, section: head }
tables:
  - id: indicators
    label: 指标
    section: rows
    columns:
      - { id: level1, label: 一级指标, type: choice }
      - { id: level2, label: 二级指标, type: choice, required: true }
      - { id: name, label: 三级指标, type: text, required: true }
      - { id: value, label: 指标值, type: measure, required: true }
      - { id: actual, label: 完成值, type: measure }
      - { id: weight, label: 分值, type: integer }
    levels:
      - { id: out.qty, level1: 产出指标, level2: 数量指标, required: true, quantified: true }
      - { id: sat.serv, level1: 满意度指标, level2: 服务对象满意度指标, synonyms: [满意度], required: true }
  - id: funds
    label: 资金
    section: fund
    fixed: [{ id: total, label: 年度资金总额 }, { id: fiscal, label: 其中：当年财政拨款 }]
    columns:
      - { id: line, label: 资金, type: text }
      - { id: budget, label: 全年预算数, type: money, unit: 万元, required: true }
`;

const meta = `
id: small-pack
title: 小包
sources: [{ id: doc, document: "某文〔2026〕1号" }]
`;

/** The files of a pack that loads, with parts replaced or added. */
export const smallFiles = (parts: Record<string, string> = {}): Record<string, string> => ({
  'pack.yaml': meta,
  'articles.yaml': '- { source: doc, at: "第一条", text: "原文。" }',
  'forms/small.yaml': form,
  ...parts,
});

/** A rule as YAML, whole but for what a test is about; '' leaves a key out. */
export const ruleYaml = (parts: Record<string, string>): string =>
  Object.entries({
    id: 'a-rule',
    serves: '[X-1]',
    forms: '[small]',
    require: '"filled(project.name)"',
    severity: 'warning',
    at: 'project.name',
    message: '"名称没有填写"',
    basis: '参考做法',
    examples: '{ pass: [{ fields: { project.name: "甲" } }], fail: [{ fields: { project.name: "" } }] }',
    ...parts,
  })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');

/** Loads a pack with these rules, one file each; fails the test when it does not load. */
export function smallPack(rules: Record<string, string>[], id = 'small-pack', others: Pack[] = []): Pack {
  const files = smallFiles(Object.fromEntries(rules.map((rule, index) => [`rules/${index}.yaml`, ruleYaml({ id: `rule-${index}`, ...rule })])));
  const { pack, problems } = loadPack({ ...files, 'pack.yaml': meta.replace('small-pack', id) }, others);
  if (pack === undefined) throw new Error(problems.map(describeProblem).join('\n'));
  return pack;
}
