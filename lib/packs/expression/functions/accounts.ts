import { Big } from 'big.js';
import { Decimal, Money } from '../values';
import { fold } from './compared';
import { fn } from './function';
import { moneyNamed } from './money-in-words';

/** How the points of a text are numbered, the plainest last: the text is counted by the first kind that it uses twice. */
const numberings = [
  /(?:^|[。；;！!？?\n\s])[（(][一二三四五六七八九十]{1,3}[）)]/g,
  /(?:^|[。；;！!？?\n\s])[一二三四五六七八九十]{1,3}、/g,
  /(?:^|[。；;，,：:！!？?\n\s])(?:第[一二三四五六七八九十]{1,3}[，,、]|[一二三四五六七八九十]是|首先|其次|再次|最后)/g,
  /[①-⑳]/g,
  /(?:^|[。；;：:！!？?\n\s])[（(]?\d{1,2}(?:[.．、)）](?!\d))/g,
];

/** How many points a text makes: by its numbering, else one. */
function points(text: string): bigint {
  const plain = fold(text);
  if (plain === '') return 0n;
  const counts = numberings.map((pattern) => plain.match(pattern)?.length ?? 0);
  return BigInt(counts.find((count) => count >= 2) ?? 1);
}

const mark = /(?<![\d.])(\d{1,3}(?:\.\d{1,4})?)\s*分(?![之钟公会部支局批类级期工为别])/g;

/** What a report accounts for: its points one by one, the marks and the amounts that it names. */
export const accountFunctions = [
  fn('points(string): int', 'how many points a text makes, by its numbering (1. · 一是 · （一） · ①); 1 for a text without, 0 for none', points),
  fn('marks(string): list<Decimal>', 'the marks that a text names: 93.5分', (text: string) =>
    [...fold(text).matchAll(mark)].map(([, number = '0']) => new Decimal(new Big(number))),
  ),
  fn('sums(string): list<Money>', 'the amounts of money that a text names, in their order; of a total with its parts the total only', (text: string) =>
    moneyNamed(text).map((value) => new Money(value, '万元')),
  ),
];
