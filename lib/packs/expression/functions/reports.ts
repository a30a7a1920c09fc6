import { Big } from 'big.js';
import { Money, unanswerable } from '../values';
import { remember } from '../remember';
import { fold, normal } from './compared';
import { fn } from './function';
import { moneyNamed, unevenSums } from './money-in-words';

const wan = (value: Big | undefined) => new Money(value, '万元', '', value === undefined ? 'blank' : 'ok');

/** Runs of characters by which texts are compared: long enough that two offices do not share them by chance. */
const run = 6;
/** Shorter texts (无, 见附件) are alike by chance. */
const comparable = 20;

const runsOf = remember((text) => {
  const plain = normal(text);
  return plain.length < comparable ? undefined : new Set(Array.from({ length: plain.length - run + 1 }, (_, at) => plain.slice(at, at + run)));
}, 200);

/** How large a part of the shorter text stands in the longer one, 0 to 1, wherever it stands. */
function shared(a: string, b: string): number {
  const [one, two] = [runsOf(a), runsOf(b)];
  if (one === undefined || two === undefined) return 0;
  const [short, long] = one.size <= two.size ? [one, two] : [two, one];
  let found = 0;
  for (const piece of short) if (long.has(piece)) found++;
  return found / short.size;
}

const office = /(?:我|本)(?:局|会|单位|部门|院|校|委|办|厅|中心|处|公司)(?![议员计费徽章籍址场法理托派于在置罚公])/;

/** Items told one by one: 包括A、B、C. */
function listed(text: string): string[] {
  const [, items = ''] = /(?:包括|分别为|分别是|即)[:：]?([^。；;\n]*)/.exec(fold(text)) ?? [];
  const parted = items.split(/[、，,]|以及/).map((item) => item.replace(/等$/, '').trim()).filter((item) => item !== '');
  return parted.length > 1 ? parted : [];
}

const score = /\d\s*分(?![之钟公会部支局批类级期工为])|[得评]分[为:：是]?\s*\d/;
const grade = /(?:等级|等次|级别|档次|结果|评[为定]|结论)[为:：是]*\s*[“"]?(?:优|良|中|差|合格|不合格)|(?:优秀|良好|合格|优|良|中|差)[”"]?(?:等次|等级|等(?!多)|级(?!别)|档)/;

/** How written reports go wrong: copied parts, sums that do not add up, offices that change their name. */
export const reportFunctions = [
  fn('copyOf(string, list<string>, string): string', 'the start of the first of the texts of which so large a part ("0.8") is shared with the first text, or ""', (text: string, others: string[], part: string) => {
    const least = Number(part);
    const found = others.find((other) => shared(text, other) >= least);
    return found === undefined ? '' : Array.from(found.trim().slice(0, 24)).slice(0, 12).join('');
  }),
  fn('unevenWhole(string): Money', 'the total of the first sentence whose total is not what it names as its parts (其中 …, … 合计)', (text: string) =>
    wan(unevenSums(text)[0]?.whole ?? unanswerable('blank')),
  ),
  fn('unevenParts(string): list<Money>', 'the parts of that sentence; empty when all sums are right', (text: string) =>
    (unevenSums(text)[0]?.parts ?? []).map((part) => wan(part)),
  ),
  fn('moneyIn(string): Money', 'the amounts of money that a text names, added up, of a total with its parts the total only; blank for none', (text: string) => {
    const named = moneyNamed(text);
    return wan(named.length === 0 ? undefined : named.reduce((sum, one) => sum.plus(one), new Big(0)));
  }),
  fn('selfName(string): string', 'how a text first calls its own office: 我局, 我会, 我单位 …, or ""', (text: string) => office.exec(fold(text))?.[0] ?? ''),
  fn('listed(string): list<string>', 'the items that a text lists after 包括, 分别为; empty for fewer than two', listed),
  fn('graded(string): bool', 'a score (89分) or a grade (等级为良) is given', (text: string) => score.test(fold(text)) || grade.test(fold(text))),
];
