/** Words that only stand in for a unit's usual spelling. */
const spellings: Record<string, string> = {
  百分比: '%',
  百分点: '个百分点',
  '㎡': '平方米',
  m2: '平方米',
  平米: '平方米',
  平方: '平方米',
  m3: '立方米',
  km: '公里',
  千米: '公里',
  千克: '公斤',
  kg: '公斤',
  t: '吨',
  h: '小时',
  H: '小时',
  min: '分钟',
  mm: '毫米',
  cm: '厘米',
  圆: '元',
  '人/次': '人次',
  '人(次)': '人次',
  '场/次': '场次',
  '场(次)': '场次',
};

/** The unit in the spelling used for comparing. */
export function usualUnit(unit: string): string {
  return Object.hasOwn(spellings, unit) ? (spellings[unit] ?? unit) : unit;
}
