import { expect, test } from 'vitest';
import { buildScene } from '@/lib/recognise/scene';
import { yearOf } from '@/lib/recognise/year';
import { frames } from './reading-builder';

const yearIn = (title: string) => yearOf(buildScene(frames({ sections: [title], notes: [] })))?.year;

test('the year behind a title is its year', () => {
  expect(yearIn('项目支出绩效自评表　　年度：2026')).toBe(2026);
});

test('a year in characters is a year, one in a number of a document or of months is none', () => {
  expect(yearIn('二〇二六年度项目支出绩效目标申报表')).toBe(2026);
  expect(yearIn('项目支出绩效目标申报表（二○二五年）')).toBe(2025);
  expect(yearIn('依据财预〔2026〕10号')).toBeUndefined();
  expect(yearIn('二十六年来的绩效管理')).toBeUndefined();
});
