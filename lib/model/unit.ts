import { Big } from 'big.js';
import { usualUnit } from './unit-words';

export { usualUnit };

/** Units of measure that the forms print. */
const printed = [
  '% ‰ 个百分点 百分点 百分比 亿元 万元 千元 元 角 分 倍 成 万 亿',
  '人次 人天 人日 人年 人份 人 名 位 户次 户 家次 家 个 场次 场 次 期 件套 件 台套 台 套 辆 份 篇 项次 项 所 间 座 队 批次 批 条 张 本 册',
  '部 支 组 班次 班 节 门 起 例 宗 处 块 面 棵 株 头 只 粒 枚 幅 首 对 艘 架 车次 车 床位 床 岁 代 层 级 点位 点 类 种 款 轮 遍 站 页 字 万字 千字',
  '课时 学时 学年 学期 个工作日 工作日 个小时 小时 分钟 秒 季度 天 日 个月 月 周 年度 年',
  '平方公里 平方米 立方米 公顷 公里 千米 厘米 毫米 米 亩 公斤 千克 吨 克 升 千瓦时 千瓦 度',
];

/** The same, longest first where one begins another. */
const known = printed.flatMap((line) => line.split(' ')).sort((a, b) => b.length - a.length);

/** The known unit that a text begins with, with what it is per (元/人·天); '' when it begins with none. */
export function leadingUnit(text: string): string {
  let unit = longestKnown(text);
  if (unit === '') return '';
  for (let more = 0; more < 2 && /[/·]/.test(text[unit.length] ?? ''); more++) {
    const per = longestKnown(text.slice(unit.length + 1)) || (/^[生亩床站校村]/.exec(text.slice(unit.length + 1))?.[0] ?? '');
    if (per === '') break;
    unit = text.slice(0, unit.length + 1 + per.length);
  }
  return unit;
}

function longestKnown(text: string): string {
  return known.find((unit) => text.startsWith(unit)) ?? '';
}

/** Kinds of thing that may be compared as one; the factor brings each member to the first. */
const families: Record<string, string>[] = [
  { 元: '1', 千元: '1000', 万元: '10000', 亿元: '100000000' },
  { '%': '1', 个百分点: '1', 成: '10', '‰': '0.1' },
  { 人: '1', 名: '1', 位: '1' },
  { 次: '1', 场: '1', 场次: '1' },
  { 户: '1', 家: '1' },
  { 天: '1', 日: '1', 周: '7' },
  { 月: '1', 个月: '1', 季度: '3', 年: '12' },
  { 分钟: '1', 小时: '60', 个小时: '60' },
  { 平方米: '1', 公顷: '10000', 平方公里: '1000000' },
  { 公里: '1000', 米: '1', M: '1', m: '1', 厘米: '0.01', 毫米: '0.001' },
  { 工作日: '1', 个工作日: '1' },
];

/** What a number in one unit is multiplied by and then divided by to be one in another. */
interface Ratio {
  times: string;
  by: string;
}

/** 元/人 is 元 per 人; 12场/年 are 12场, a form being of one year. */
function ratio(from: string, to: string): Ratio | undefined {
  const [a, b] = [usualUnit(from), usualUnit(to)];
  if (a === b || a === '' || b === '') return { times: '1', by: '1' };
  const [over, per] = [a.indexOf('/'), b.indexOf('/')];
  if (over > 0 && per > 0) return a.slice(over) === b.slice(per) ? ratio(a.slice(0, over), b.slice(0, per)) : undefined;
  if (a.endsWith('/年') || b.endsWith('/年')) return ratio(a.replace(/\/年$/, ''), b.replace(/\/年$/, ''));
  const family = families.find((members) => Object.hasOwn(members, a) && Object.hasOwn(members, b));
  const [times, by] = [family?.[a], family?.[b]];
  return times === undefined || by === undefined ? undefined : { times, by };
}

/**
 * A number in `from` as one in `to`, exact where the units divide (36个月 are 3年): the same number for the same unit or one of the
 * same family, undefined when they do not compare (人 and 人次 are two things). 万元/人 and 元/人 do, 元/人 and 元/户 do not. A
 * missing unit compares with any.
 */
export function convert(number: Big, from: string, to: string): Big | undefined {
  const found = ratio(from, to);
  return found && number.times(found.times).div(found.by);
}

/** What 1 of one unit is in another; see `convert`. */
export const unitFactor = (from: string, to: string): Big | undefined => convert(new Big(1), from, to);
