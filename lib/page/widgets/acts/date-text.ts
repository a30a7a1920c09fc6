import { fold } from '@/lib/model/text';
import { isoDay, type Day } from './day';

export type Precision = 'year' | 'quarter' | 'month' | 'week' | 'day';

const patterns: Record<Precision, readonly string[]> = {
  year: ['Y', 'Y年'],
  quarter: ['Y-QM', 'Y年第M季度', 'YQM'],
  month: ['Y-M', 'Y年M月', 'Y/M', 'Y.M', 'YM'],
  week: ['Y-M', 'Y年第M周', 'Y-M周', 'Y 第 M 周'],
  day: ['Y-M-D', 'Y年M月D日', 'Y/M/D', 'Y.M.D', 'YMD'],
};

export const precisionOf = ({ month, day, quarter, week }: Day): Precision =>
  day !== undefined ? 'day' : month !== undefined ? 'month' : quarter !== undefined ? 'quarter' : week !== undefined ? 'week' : 'year';

/**
 * The ways in which a date may have to be typed, the likeliest first: as what the field shows now or its placeholder
 * (`2025/3/1`, `yyyy年MM月dd日`) is written, else ISO.
 */
export function dateTexts(day: Day, hint: string): string[] {
  const like = fold(hint);
  const all = patterns[precisionOf(day)];
  const fits = (pattern: string): boolean => {
    const shape = pattern.replaceAll('.', '\\.').replace(/[YMD]/g, (part) => `(${part}+|\\d+)`);
    return new RegExp(`^${shape}$`, 'i').test(like.replace(/[ T]?(\d{1,2}|h+):.*$/i, ''));
  };
  const first = all.filter(fits);
  return [...first, ...all.filter((pattern) => !first.includes(pattern))].map((pattern) => written(day, pattern));
}

function written(day: Day, pattern: string): string {
  const [year = '', part = '', date = ''] = isoDay(day).split('-');
  const text = pattern.replace('Y', year).replace('M', part.replace(/^[QW]0?/, '')).replace('D', date);
  return day.time === undefined ? text : `${text} ${day.time}`;
}
