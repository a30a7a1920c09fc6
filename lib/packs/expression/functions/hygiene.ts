import { fold } from './compared';
import { fn } from './function';

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const wideCharacter = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05]/g;
const han = '\\p{Script=Han}';
const halfStop = new RegExp(`(?<=[${han}”》）])[,;:?!.](?=[${han}“《（])`, 'gu');
const wideStops: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
/** A line break or tab inside Chinese words, where no space belongs. */
const brokenWord = new RegExp(`(?<=${han})\\s*[\\n\\r\\t]\\s*(?=${han})`, 'gu');
const oddNumber = /([\p{Script=Han}])\s*[[(（【﹝]\s*((?:19|20)\d{2})\s*[\])）】﹞]\s*第?(\d+)\s*号/u;
const pairs: Record<string, string> = { '（': '）', '《': '》', '“': '”', '〔': '〕', '【': '】' };

function unbalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const closing = pairs[character];
    if (closing !== undefined) open.push(closing);
    else if (Object.values(pairs).includes(character) && open.pop() !== character) return true;
  }
  return open.length > 0;
}

/** How a text is typed, and the same text typed well (for a rule's `mend`). */
export const hygieneFunctions = [
  fn('untidy(string): bool', 'spaces at the ends or doubled, invisible characters, tabs or line breaks', (text: string) =>
    text.replace(invisible, '').replace(/\s+/g, ' ').trim() !== text,
  ),
  fn('tidy(string): string', 'the text without what untidy(…) finds', (text: string) =>
    text.replace(invisible, '').replace(brokenWord, '').replace(/\s+/g, ' ').trim(),
  ),
  fn('invisible(string): bool', 'characters that nobody sees', (text: string) => text.search(invisible) >= 0),
  fn('fullWidth(string): bool', 'full-width digits, letters or ％', (text: string) => text.search(wideCharacter) >= 0),
  fn('halfWidth(string): string', 'the text with half-width digits, letters and %', (text: string) =>
    text.replace(wideCharacter, (character) => character.normalize('NFKC')),
  ),
  fn('halfStops(string): bool', 'half-width punctuation between Chinese characters', (text: string) => text.search(halfStop) >= 0),
  fn('wideStops(string): string', 'the text with Chinese punctuation between Chinese characters', (text: string) =>
    text.replace(halfStop, (stop) => wideStops[stop] ?? stop),
  ),
  fn('doubledStops(string): bool', 'punctuation doubled, or at the very start', (text: string) =>
    /[，。；、：]{2,}|^[，。；、：]/.test(text.trim()),
  ),
  fn('unbalanced(string): bool', 'a bracket or quotation mark without its partner', unbalanced),
  fn('oddDocumentNumber(string): string', 'a document number that is not written 〔2022〕3号, or ""', (text: string) =>
    oddNumber.exec(text)?.[0] ?? '',
  ),
  fn('documentNumberMended(string): string', 'the text with its document numbers written 〔2022〕3号', (text: string) =>
    text.replace(new RegExp(oddNumber, 'gu'), '$1〔$2〕$3号'),
  ),
  fn('unfinished(string): bool', 'does not end like a sentence', (text: string) => !/[。！？）》”)!?]$/.test(fold(text))),
];
