import { expect, test } from 'vitest';
import { rewordings } from '../../corpus/harness/reword';
import { packs } from '../recognise/packs';

const form = packs.find(({ id }) => id === 'national')?.forms.find(({ id }) => id === 'project-self-evaluation');
if (!form) throw new Error('the form is gone');
const seeds = Array.from({ length: 40 }, (_, seed) => seed);
const reworded = (texts: string[], kept: string[] = []) => seeds.map((seed) => rewordings(form, packs, texts, kept, seed).reworded);

test('a label is called by another of its names, its marks and brackets kept', () => {
  const words = reworded(['* 项目名称：', '年度指标值（A）']);
  expect(new Set(words.map((one) => one['* 项目名称：']))).toContain('* 预算项目名称:');
  expect(words.map((one) => one['年度指标值（A）']).some((word) => word?.endsWith('(A)'))).toBe(true);
});

test('a label whose name two places of the form share keeps it', () => {
  for (const one of reworded(['改进措施'])) expect(one).toEqual({});
});

test('two labels of a page never come to the same word', () => {
  for (const one of reworded(['年度目标', '年度总体目标', '项目名称', '预算项目名称'])) {
    const words = Object.values(one);
    expect(new Set(words).size).toBe(words.length);
    expect(words).not.toContain('项目名称');
  }
});

test('a text that is filled in is no label', () => {
  for (const one of reworded(['项目名称'], ['项目名称'])) expect(one).toEqual({});
});

test('levels and printed rows keep their words', () => {
  for (const one of reworded(['数量指标', '年度资金总额', '满意度指标'])) expect(one).toEqual({});
});

test('the same seed gives the same words', () => {
  const texts = ['项目名称', '主管部门', '联系电话', '实际完成值'];
  expect(rewordings(form, packs, texts, [], 7)).toEqual(rewordings(form, packs, texts, [], 7));
});
