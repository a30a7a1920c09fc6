import './browser-stand-in';
import { expect, test } from 'vitest';
import { fitText, provenanceText } from '@/components/provenance';
import type { Provenance } from '@/lib/model/provenance';

const prior: Provenance = { kind: 'prior', year: 2025, ago: 1, changed: 'same' };

test('an earlier filing is named by its year, and says when years were moved or an amount wants looking at', () => {
  expect(provenanceText(prior)).toBe('上年同项目 2025');
  expect(provenanceText({ ...prior, changed: 'year' })).toBe('上年同项目 2025（年份已改）');
  expect(provenanceText({ ...prior, changed: 'amount' })).toBe('上年同项目 2025（金额照搬，请核对）');
  expect(provenanceText({ ...prior, ago: 0 })).toBe('本年同项目前一环节 2025');
  expect(provenanceText({ ...prior, year: null, ago: null })).toBe('往年同项目');
});

test('a suggestion says what speaks for it, and where little does', () => {
  const entry = { kind: 'library', quality: 'official', title: '某表', alike: ['帮扶', '职工'], akin: true, bare: false, used: 2 } as const;
  expect(fitText({ ...entry, alike: [...entry.alike] })).toBe('相同的词：帮扶、职工 · 用过 2 次');
  expect(fitText({ ...entry, alike: [], akin: false, bare: true, used: 0 })).toBe('只有名称，指标值按实际填写 · 没有同类项目的指标，供参考');
});
