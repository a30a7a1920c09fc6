const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 3 as 三, 12 as 十二, 20 as 二十; up to 99, as headings are counted. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : (digits[ones] ?? '')}`;
}

const already = /^(?:第?[一二三四五六七八九十]+[、章节部]|[（(][一二三四五六七八九十\d]+[)）]|\d+(?:[.．、]|\s)|[①-⑳])/;

/** The number that a heading begins with, 二 of （二）1.项目的经济性分析; undefined where it has none. */
export function headingNumber(heading: string): number | undefined {
  const [, written] = /^[（(]?([一二三四五六七八九十]+|\d+)[)）、.．]/.exec(heading) ?? [];
  if (written === undefined) return undefined;
  const found = Array.from({ length: 99 }, (_, at) => at + 1).find((value) => chineseNumber(value) === written);
  return found ?? Number(written);
}

/** A heading with its number, 一、 or （一）; one that the form numbers itself stays as it is. `index` counts from 0. */
export function numbered(heading: string, index: number, depth: 1 | 2): string {
  if (already.test(heading)) return heading;
  const number = chineseNumber(index + 1);
  return depth === 1 ? `${number}、${heading}` : `（${number}）${heading}`;
}
