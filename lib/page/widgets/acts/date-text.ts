import { fold } from '@/lib/model/text';
import { isoDay, type Day } from './day';

export type Precision = 'year' | 'month' | 'day';

const patterns: Record<Precision, readonly string[]> = {
  year: ['Y', 'Y年'],
  month: ['Y-M', 'Y年M月', 'Y/M', 'Y.M', 'YM'],
  day: ['Y-M-D', 'Y年M月D日', 'Y/M/D', 'Y.M.D', 'YMD'],
};

export const precisionOf = ({ month, day }: Day): Precision =>
  day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';

/**
 * The ways in which a date may have to be typed, the likeliest first: as what the field shows now or its placeholder
 * (`2025/3/1`, `yyyy年MM月dd日`) is written, else ISO.
 */
export function dateTexts(day: Day, hint: string): string[] {
  const like = fold(hint);
  const all = patterns[precisionOf(day)];
  const fits = (pattern: string): boolean => {
    const shape = pattern.replaceAll('.', '\\.').replace(/[YMD]/g, (part) => `(${part}+|\\d+)`);
    return new RegExp(`^${shape}$`, 'i').test(like);
  };
  const first = all.filter(fits);
  return [...first, ...all.filter((pattern) => !first.includes(pattern))].map((pattern) => written(day, pattern));
}

function written(day: Day, pattern: string): string {
  const [year = '', month = '', date = ''] = isoDay(day).split('-');
  return pattern.replace('Y', year).replace('M', month).replace('D', date);
}
