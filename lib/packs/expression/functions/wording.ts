import { nonAnswers, templateNames, typos, vagueValueWords, vagueWords } from '../lexicons';
import type { Measure } from '../values';
import { fold, normal } from './compared';
import { fn } from './function';

const placeholders = /X{2,}|×{2,}|\*{2,}|(?<![一二三四五六七八九])[某○〇]{2}|待定|待填|待补充|此处填写|请填写|(?:……|\.{3,})$/i;
const special = /[<>"'\\|{}`~^]|(?![\n\r\t])\p{Cc}/u;

const firstIn = (text: string, words: readonly string[]) => {
  const folded = fold(text);
  return words.find((word) => folded.includes(word)) ?? '';
};

/** The start of the first piece of 20 characters or more that stands there a second time; '' for none. */
function twiceAmong(text: string, stops: RegExp): string {
  const seen = new Set<string>();
  const again = text.split(stops).map(normal).find((piece) => piece.length >= 20 && (seen.has(piece) || !seen.add(piece)));
  return again?.slice(0, 10) ?? '';
}

/** What a text says without saying it: vague words, template words, placeholders, answers that answer nothing. */
export const wordingFunctions = [
  fn('vague(string): bool', 'a vague word occurs (提高, 较好, 若干 …)', (text: string) => firstIn(text, vagueWords) !== ''),
  fn('vague(Measure): bool', 'a value with a vague word and nothing quantified', ({ raw, measure }: Measure) =>
    measure.kind === 'text' && firstIn(raw, vagueValueWords) !== '',
  ),
  fn('vagueWord(string): string', 'the vague word that occurs, or ""', (text: string) => firstIn(text, vagueWords)),
  fn('placeholder(string): bool', 'a placeholder was left in: XX, ××, 某某, 待定, …… at the end', (text: string) =>
    placeholders.test(fold(text).replaceAll('x', 'X')),
  ),
  fn('placeholderIn(string): string', 'the placeholder that was left in, or ""', (text: string) =>
    placeholders.exec(fold(text))?.[0] ?? '',
  ),
  fn('templateName(string): bool', 'a heading of the printed form instead of a name: 数量指标, 指标1', (text: string) =>
    templateNames.test(fold(text)),
  ),
  fn('nonAnswer(string): bool', 'an answer that answers nothing: 无, 0, /, 正常, 不涉及', (text: string) =>
    nonAnswers.includes(fold(text).replace(/[。.]$/, '')),
  ),
  fn('specialCharacter(string): string', 'the first character that portals refuse (<>"\'\\|{}`~^), or ""', (text: string) =>
    special.exec(text)?.[0] ?? '',
  ),
  fn('typo(string): string', 'a frequent wrong word that occurs, or ""', (text: string) =>
    typos.find(([pattern]) => pattern.test(text))?.[1] ?? '',
  ),
  fn('typoMended(string): string', 'the right word for typo(…), or ""', (text: string) =>
    typos.find(([pattern]) => pattern.test(text))?.[2] ?? '',
  ),
  fn('doubledWord(string): string', 'a function word written twice (的的, 了了, 和和, 是是), or ""', (text: string) =>
    /的的|了了|和和|是是|在在|为为/.exec(fold(text).replaceAll('为为什么', ''))?.[0] ?? '',
  ),
  fn('repeated(string): string', 'the start of a sentence or clause of 20 characters or more that stands there twice, or ""', (text: string) =>
    twiceAmong(text, /[。！？；\n]/) || twiceAmong(text, /[。！？；，,\n]/),
  ),
];
