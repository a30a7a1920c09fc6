/** Characters that take no room and carry no meaning in a form: zero-width, BOM, soft hyphen, directional marks. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Figures, Latin letters and Chinese characters without any space: what most texts are, and what folding leaves as it is. */
const folded = /^[!-~\u4e00-\u9fff]*$/;

/** NFKC (full-width becomes half-width), invisible characters out, runs of space become one, ends trimmed. */
export function fold(text: string): string {
  if (folded.test(text)) return text;
  return text.normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** What no folding takes away. Most texts have one at their head, and need not be folded to be seen. */
const seen = /[\p{L}\p{N}]/u;

/** A text with nothing in it that a person would see. 无, 0 and — are not blank: they are answers. */
export function blank(text: string | undefined): boolean {
  return text === undefined || (!seen.test(text) && fold(text) === '');
}

/** Without the space that is set between characters for looks: `提 交`, `新 增`. */
export const closeUp = (text: string): string => text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

/** For comparing two texts: folded, without space and punctuation, lower case. */
export function normal(text: string): string {
  return fold(text)
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

/** Dice coefficient on the character bigrams of `normal`: 0 (nothing shared) to 1 (equal, or the same pairs in another order). */
export function similarity(a: string, b: string): number {
  const left = normal(a);
  const right = normal(b);
  if (left === right) return left === '' ? 0 : 1;
  if (left.length < 2 || right.length < 2) return 0;
  const counts = new Map<string, number>();
  for (let i = 0; i < left.length - 1; i++) {
    const pair = left.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i < right.length - 1; i++) {
    const pair = right.slice(i, i + 2);
    const count = counts.get(pair) ?? 0;
    if (count > 0) {
      counts.set(pair, count - 1);
      shared++;
    }
  }
  return (2 * shared) / (left.length + right.length - 2);
}
