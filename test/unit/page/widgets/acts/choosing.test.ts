import { expect, test } from 'vitest';
import { agrees } from '@/lib/page/widgets/acts/choosing';

test('several choices agree in any order, and one of several is not all of them', () => {
  expect(agrees('劳模、农民工', '农民工、劳模')).toBe(true);
  expect(agrees('农民工、劳模', '劳模')).toBe(false);
  expect(agrees('农民工,劳模', '劳模')).toBe(false);
  expect(agrees('劳模', '农民工、劳模')).toBe(false);
});

test('the way to a choice agrees with its last part alone, and with the same way told otherwise', () => {
  expect(agrees('产出指标 / 数量指标', '数量指标')).toBe(true);
  expect(agrees('数量指标', '产出指标/数量指标')).toBe(true);
  expect(agrees('产出指标 / 数量指标', '产出指标、数量指标')).toBe(true);
  expect(agrees('产出指标 / 质量指标', '数量指标')).toBe(false);
});
