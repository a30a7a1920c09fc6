const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const englishMonth = new RegExp(`\\b(${englishMonths.join('|')})`, 'gi');

/** 十一 and 十二 are long enough without 月 where a head has little room; no weekday is called so. */
const besideYear = /(?<!\p{L})(十[一二]?)\s+(?:19|20)\d{2}|(?:19|20)\d{2}\s*年?\s+(十[一二]?)(?!\p{L})/u;

/** The last year that a text says. */
export function yearIn(text: string): number | undefined {
  const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g);
  return years ? Number(years.at(-1)) : undefined;
}

/** The month that a calendar's head says, in months since year 0. */
export function monthIn(head: string): number | undefined {
  const year = yearIn(head);
  const digits = [...head.matchAll(/(?<!\d)(1[0-2]|0?[1-9])\s*月/g)].at(-1)?.[1];
  const chinese = [...head.matchAll(/(十[一二]?|[一二三四五六七八九])\s*月/g)].at(-1)?.[1];
  const dashed = [...head.matchAll(/(?:19|20)\d{2}\s*[-/.]\s*(1[0-2]|0?[1-9])(?!\d)/g)].at(-1)?.[1];
  const english = englishMonths.indexOf([...head.matchAll(englishMonth)].at(-1)?.[1]?.toLowerCase() ?? '') + 1;
  const bare = besideYear.exec(head);
  const month = Number(digits ?? 0) || chineseMonths.indexOf(chinese ?? bare?.[1] ?? bare?.[2] ?? '') + 1 || Number(dashed ?? 0) || english;
  return year === undefined || month === 0 ? undefined : year * 12 + month - 1;
}

/** The month, 1 to 12, that a cell is of; 0 for another word. */
export function monthOf(text: string): number {
  const [, digits, chinese = ''] = /^(?:(\d{1,2})|(十[一二]?|[一二三四五六七八九]))\s*月?(?:份)?$/.exec(text) ?? [];
  if (digits !== undefined || chinese !== '') return text.includes('月') ? Number(digits ?? 0) || chineseMonths.indexOf(chinese) + 1 : 0;
  return englishMonths.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** The quarter, 1 to 4, that a cell is of; 0 for another word. */
export function quarterOf(text: string): number {
  const [, digit, chinese = ''] = /^(?:Q([1-4])|第?(?:([一二三四])|[1-4])季度?)$/i.exec(text) ?? [];
  return Number(digit ?? 0) || '一二三四'.indexOf(chinese || ' ') + 1 || Number(/^第?([1-4])季/.exec(text)?.[1] ?? 0);
}
