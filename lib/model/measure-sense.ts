import type { Sense } from './measure-shape';

/** Words between a sense and its number: 下降幅度达5%. */
const linking = String.raw`(?:了|率|幅度?|至少|达到?|为|约|不少于|超过?)*$`;
const senses: readonly (readonly [Exclude<Sense, ''>, RegExp])[] = [
  ['down', new RegExp(`(?:下降|降低|减少|减轻|压减|压缩|削减|下调|缩短|节约|节省|节支|[减降])${linking}`)],
  ['up', new RegExp(`(?:上升|增长|增加|提高|提升|上涨|上调|扩大|增)${linking}`)],
  ['early', /(?:提前|提早)$/],
  ['late', /(?:推迟|延迟|延期|延后|延误|滞后|超期|逾期)了?$/],
];

/** What the words right before a number say of the way it goes. */
export function senseOf(head: string): Sense {
  return senses.find(([, words]) => words.test(head))?.[0] ?? '';
}

const un = String.raw`未(?!成年|来|婚|就业|参保|脱贫)`;
const turningBefore = new RegExp(
  String.raw`(?:(?:${un}|没(?!收))[^,，。、;|]{0,4}|(?<![偏误温时落级])差|[缺欠少]|[剩尚]余|剩|(?:^|[,，;])除|扣除|(?<![目此年月日之以会课])前|倒数|≠|超额(?:完成)?|多(?:完成)?|(?:超过?|高于|低于|少于)(?:目标|计划|预期)|每[两二三四五六七八九十]个?(?:月|周|天|年|日|季度)|不(?:含|包括|足以?|能|是|为))$`,
);
const turningAfter = new RegExp(String.raw`^(?:半|以?外|除外)|${un}|没(?!收)|不合格|不达标|不及格|不符|缺席|以外`);

/** Do the words around a number turn what it says into something else: 未完成5场, 差3场, 前10%, 一年半, 3人缺席. */
export function turned(head: string, tail: string): boolean {
  return (senseOf(head) === '' && turningBefore.test(head)) || turningAfter.test(tail);
}

const eachOf = '个?(半年|人|名|户|家|场|次|班|期|批|月|季度|季|周|天|日|亩|台|辆|校|村|社区|镇|乡|单位|企业|学期|学年)';
const rated = new RegExp(`(?:每一?${eachOf}|(人|户|场|次|月|亩|日|生|村|校|班)均|(各))$`);

/** What a number is per, by the words before it: 每月1次 is per 月, 人均3000元 per 人, 各1次 per each; '' for a whole. */
export function perOf(head: string): string {
  const [, each, mean, apiece] = rated.exec(head) ?? [];
  return each ?? mean ?? apiece ?? '';
}

/** Quantities that are told without a number: 几十次, 数百人, 上百场, 三五次. */
export const isVagueNumber = (text: string): boolean =>
  /[几数][十百千万亿]|[几数上成][百千万]|成百上千|若干|[一二三四五六七八九][二三四五六七八九][十百千万]?[人次场个名户家件]/.test(text);
