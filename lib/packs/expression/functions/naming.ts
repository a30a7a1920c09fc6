import { guessDirection } from '@/lib/model/completion';
import { unitFactor, usualUnit } from '@/lib/model/unit';
import {
  countableUnits,
  durationUnits,
  growthNames,
  positiveRates,
  savingNames,
  unitsOfNames,
} from '../lexicons';
import { fold } from './compared';
import { fn } from './function';

const containsOne = (words: readonly string[]) => (name: string) => {
  const folded = fold(name);
  return words.some((word) => folded.includes(word));
};
/** 频率, 效率 and 功率 are no shares of a hundred. */
const rate = /(?:(?<![频效功])率|比例|占比|满意度|百分比)$/;
const unitsOf = (name: string) => {
  const folded = fold(name);
  if (folded.endsWith('率') && !rate.test(folded)) return [];
  return unitsOfNames.find(([ending]) => folded.endsWith(ending))?.[1] ?? [];
};

/** What an indicator's name says of its value: its direction, its unit. */
export const namingFunctions = [
  fn('positiveRate(string): bool', 'the more the better: 合格率, 覆盖率, 满意度 …', containsOne(positiveRates)),
  fn('negativeName(string): bool', 'the less the better: 成本, 投诉, 事故 …, unless it is a saving', (name: string) =>
    guessDirection('', name) === 'reverse',
  ),
  fn('savingName(string): bool', 'something saved: 节约, 降低率 …', containsOne(savingNames)),
  fn('growthName(string): bool', 'something grown, which may pass 100%: 增长率, 增幅 …', containsOne(growthNames)),
  fn('rateName(string): bool', 'ends in 率 (but 频率, 效率), 比例, 占比 or 满意度', (name: string) => rate.test(fold(name))),
  fn('countName(string): bool', 'ends in 人数, 次数, 场次, 数量 … and so asks for a count', (name: string) =>
    /(?:人数|人次|次数|场次|场数|户数|期数|台数|件数|份数|数量|个数)$/.test(fold(name)),
  ),
  fn('countable(string): bool', 'a unit of which there are only whole ones: 人, 场, 件 …', (unit: string) => countableUnits.includes(unit)),
  fn('durationUnit(string): bool', 'a unit of lasting: 年, 月', (unit: string) => durationUnits.includes(unit)),
  fn('unitOfName(string): string', 'the usual unit for what the name ends in (人数 → 人), or ""', (name: string) => unitsOf(name)[0] ?? ''),
  fn('unitFits(string, string): bool', 'a unit that the name allows; any, when the name says nothing of it', (name: string, unit: string) => {
    const units = unitsOf(name);
    return units.length === 0 || units.some((allowed) => usualUnit(allowed) === usualUnit(unit));
  }),
  fn('sameUnit(string, string): bool', 'units that compare: 人 and 名, 元 and 万元, but not 人 and 人次', (a: string, b: string) =>
    unitFactor(a, b) !== undefined,
  ),
  fn('numberInName(string): string', 'a quantity that belongs into the value (200人, ≥90%), or ""', (name: string) =>
    /(?<![\d\-—~第])\d+(?:\.\d+)?\s*(?:人次|人|次|场|万元|%|个(?!月)|期|家|户|名)/.exec(fold(name))?.[0] ?? '',
  ),
  fn('operatorIn(string): string', 'an operator that stands in a text (≥, ≤, 不少于 …), or ""', (text: string) =>
    /[≥≤≧≦]|[<>]=?|不少于|不低于|不超过|不高于|大于等于|小于等于/.exec(fold(text))?.[0] ?? '',
  ),
];
