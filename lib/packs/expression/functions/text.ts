import { alike, fold, normal } from './compared';
import { fn } from './function';

const yearToken = /(?<!\d)((?:19|20)\d{2})(?=\s*年(?!级)|\s*[-./]\d{1,2}(?!\d))/g;
/** What names a document: its title in 《》, its number 〔2022〕3号. A year in there is not a year of the project. */
const documents = /《[^》]*》|[〔[(（【]\d{4}[〕\])）】]\s*第?\d+\s*号/g;
const numberWithUnit =
  /\d+(?:,\d{3})*(?:\.\d+)?\s*(?:%|[万亿千百]?(?:元|人次|人|名|户|家|个(?!月)|场次|场|次|期|件|台|套|辆|份|篇|项|所|间|座|队|批|亩|公顷|平方米|公里|米|天|个月|年))/g;

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([all]) => all);
const has = (text: string, test: (folded: string, word: string) => boolean) => {
  const folded = fold(text);
  return (word: string) => test(folded, fold(word));
};

/**
 * The quantity that a text states of what a name names: 慰问困难职工户数 in “慰问困难职工600户” is 600户. '' when it states
 * none, or two different ones: then nobody can say which is meant.
 */
function stated(text: string, name: string): string {
  const thing = fold(name).replace(/(?:总)?(?:人次|人|户|次|场次|场|期|件|个|份|套|台)?(?:数量|数)$|人次$/, '');
  if (thing.length < 2) return '';
  const folded = fold(text).replace(documents, ' ');
  const after = folded.split(thing).slice(1);
  const said = after.flatMap((rest) => {
    const gap = /^[^\d，。；、,;]{0,4}/.exec(rest)?.[0].length ?? 0;
    const quantity = new RegExp(`^${numberWithUnit.source}`).exec(rest.slice(gap))?.[0];
    return quantity === undefined ? [] : [quantity];
  });
  return new Set(said).size === 1 ? (said[0] ?? '') : '';
}

/** Looking into a text. Words are compared after folding: full-width and half-width are the same. */
export const textFunctions = [
  fn('length(string): int', 'how many characters, without invisible ones and spaces at the ends', (text: string) =>
    BigInt([...fold(text)].length),
  ),
  fn('containsAny(string, list<string>): bool', 'one of the words occurs', (text: string, words: string[]) =>
    words.some(has(text, (folded, word) => folded.includes(word))),
  ),
  fn('containsAll(string, list<string>): bool', 'each of the words occurs', (text: string, words: string[]) =>
    words.every(has(text, (folded, word) => folded.includes(word))),
  ),
  fn('countAny(string, list<string>): int', 'how many of the words occur', (text: string, words: string[]) =>
    BigInt(words.filter(has(text, (folded, word) => folded.includes(word))).length),
  ),
  fn('firstOf(string, list<string>): string', 'the first of the words that occurs, or ""', (text: string, words: string[]) =>
    words.find(has(text, (folded, word) => folded.includes(word))) ?? '',
  ),
  fn('lacking(string, list<string>): list<string>', 'the words that do not occur', (text: string, words: string[]) =>
    words.filter(has(text, (folded, word) => !folded.includes(word))),
  ),
  fn('startsWithAny(string, list<string>): bool', 'begins with one of the words', (text: string, words: string[]) =>
    words.some(has(text, (folded, word) => folded.startsWith(word))),
  ),
  fn('endsWithAny(string, list<string>): bool', 'ends with one of the words', (text: string, words: string[]) =>
    words.some(has(text, (folded, word) => folded.endsWith(word))),
  ),
  fn('isAny(string, list<string>): bool', 'is one of the words, but for spaces and punctuation', (text: string, words: string[]) =>
    words.some((word) => normal(word) === normal(text)),
  ),
  fn('like(string, string): double', 'how alike two texts are, 0 to 1, by pairs of characters', alike),
  fn('same(string, string): bool', 'the same but for spaces, punctuation and width', (a: string, b: string) => normal(a) === normal(b)),
  fn('normal(string): string', 'without spaces and punctuation, half-width, lower case', normal),
  fn('fold(string): string', 'half-width, without invisible characters, spaces tidied', fold),
  fn('hasDigit(string): bool', 'a digit or a Chinese number word occurs', (text: string) =>
    /\d|[一二三四五六七八九十百千万亿两]+(?:人|名|户|家|个|场|次|期|件|台|套|份|项|所|元|天|月|年|亩|成)/.test(fold(text)),
  ),
  fn('years(string): list<int>', 'the years named (2022年), but not in 《titles》 or document numbers', (text: string) => [
    ...new Set(matches(fold(text).replace(documents, ' '), yearToken).map(BigInt)),
  ]),
  fn('numbersWithUnits(string): list<string>', 'the quantities named: 500人, 20万元, 95%', (text: string) =>
    matches(fold(text).replace(documents, ' '), numberWithUnit),
  ),
  fn('stated(string, string): string', 'the quantity that the text states of what the name names, or ""', stated),
  fn('titlesNamed(string): list<string>', 'the document titles in 《》 and document numbers named', (text: string) =>
    matches(text, documents),
  ),
];
