import { similarity } from '@/lib/model/text';
import type { Senses } from './lexicon';

/** Words before a label that change nothing of what it asks for. */
const neutral = ['本项目', '申报项目', '项目', '申报', '填报', '本'];
/** Pairs whose difference is the whole point: 上级工会拨款 is not 下级工会拨款. */
const opposites = [
  ['上', '下'],
  ['年初', '年末'],
  ['年初', '年中'],
  ['开始', '结束'],
  ['开始', '完成'],
  ['前', '后'],
  ['中期', '年度'],
  ['长期', '年度'],
  ['上年', '当年'],
  ['上年', '本年'],
  ['增', '减'],
  ['预算', '执行'],
  ['计划', '实际'],
  ['主', '分'],
  ['可行', '必要'],
  ['收入', '支出'],
] as const;
const likeEnough = 0.86;
/** Keys come from pages, and the background lives on. */
const knownAtMost = 5_000;

/** A form's words looked up by likeness where no word is equal; each key is worked out once. */
export class Likeness<T> {
  private readonly known = new Map<string, { of: T; quality: number }[]>();
  private readonly pairs = new Map<string, string[]>();

  constructor(private readonly senses: Senses<T>) {
    for (const key of senses.keys()) {
      for (const pair of pairsOf(key)) this.pairs.set(pair, [...(this.pairs.get(pair) ?? []), key]);
    }
  }

  /** What a label may mean; quality below 0.86 for words that are only like. */
  of(key: string): { of: T; quality: number }[] {
    const found = this.known.get(key);
    if (found) return found;
    const worked = this.work(key);
    if (this.known.size >= knownAtMost) this.known.clear();
    this.known.set(key, worked);
    return worked;
  }

  private work(key: string): { of: T; quality: number }[] {
    for (const word of neutral) {
      const rest = key.startsWith(word) ? key.slice(word.length) : '';
      const senses = rest.length >= 2 ? this.senses.get(rest) : undefined;
      if (senses) return senses.map((sense) => ({ of: sense.of, quality: sense.quality * 0.86 }));
      const longer = word === '项目' && key.length >= 4 ? this.senses.get(word + key) : undefined;
      if (longer) return longer.map((sense) => ({ of: sense.of, quality: sense.quality * 0.86 }));
    }
    if (key.length < 5 || key.length > 30) return [];
    const shared = new Map<string, number>();
    for (const pair of pairsOf(key))
      for (const word of this.pairs.get(pair) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);
    const close = [...shared]
      .filter(
        ([word, count]) =>
          word.length >= 5 && (2 * count) / (word.length + key.length - 2) >= likeEnough && !opposed(word, key),
      )
      .map(([word]) => ({ word, like: similarity(word, key) }))
      .filter(({ like }) => like >= likeEnough)
      .sort((a, b) => b.like - a.like || (a.word < b.word ? -1 : 1));
    return close
      .slice(0, 2)
      .flatMap(({ word, like }) =>
        (this.senses.get(word) ?? []).map((sense) => ({ of: sense.of, quality: sense.quality * like * 0.86 })),
      );
  }
}

const pairsOf = (key: string): string[] =>
  Array.from({ length: Math.max(0, key.length - 1) }, (_, i) => key.slice(i, i + 2));

function opposed(a: string, b: string): boolean {
  return opposites.some(
    ([one, other]) =>
      (a.includes(one) && b.includes(other) && !b.includes(one)) ||
      (a.includes(other) && b.includes(one) && !b.includes(other)),
  );
}
