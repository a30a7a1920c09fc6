import type { Filing } from '@/lib/model/filing';
import type { LibraryEntry } from '@/lib/model/library';
import { joinMeasure, parseMeasure, quantified } from '@/lib/model/measure';
import type { FormSpec, LevelSpec, TableSpec } from '@/lib/model/pack';
import { blank, normal } from '@/lib/model/text';
import { levelIndex, type LevelIndex, type LevelWords } from '@/lib/packs/expression/levels';
import { likeTopic, sectorOf, topicOf, type Topic } from './topic';
import { qualityWords } from './source-quality';
import { worth } from './search-index';

export interface Suggestion {
  entry: LibraryEntry;
  /** where it comes from, in a few words: 指标库·困难职工帮扶 */
  why: string;
  /** where it comes from and why it fits, in a sentence */
  reason: string;
  /** words that the project and the entry share */
  words: readonly string[];
  /** false when it is merely of the same 二级指标 */
  akin: boolean;
}

/** Suggestions for one 二级指标 that has no indicator yet, best first. */
export interface LevelSuggestions {
  table: string;
  level: LevelSpec;
  suggestions: Suggestion[];
}

export interface SuggestOptions {
  /** suggestions for each 二级指标 (3) */
  perLevel?: number;
  /** other words for 二级指标, of all packs in force */
  vocabularies?: readonly LevelWords[];
}

type Contents = Pick<Filing, 'fields' | 'tables' | 'year'>;

/**
 * The best-fitting entries for each 二级指标 of the form without a named indicator. What fits: the project's own words in
 * the entry's domain and name, then the form's sector (工会, 妇联), then checked, newer and often used entries; one that has
 * a name only stands after those with a value. An entry with a placeholder, with a date of another year, or with words
 * where the form wants a number is never suggested; values stand as sourced.
 */
export function suggest(
  form: FormSpec,
  filing: Contents,
  entries: readonly LibraryEntry[],
  { perLevel = 3, vocabularies = [] }: SuggestOptions = {},
): LevelSuggestions[] {
  const topic = topicOf(form, filing);
  const sector = sectorOf(form, entries);
  return form.tables.flatMap((table) => {
    const levelOf = levelIndex(table.levels, vocabularies);
    const open = openLevels(table, filing, levelOf);
    if (open.length === 0) return [];
    const byLevel = entriesByLevel(entries, levelOf);
    return open.map((level) => {
      const ranked = (byLevel.get(level.id) ?? []).map((entry) => rank(entry, topic, sector));
      const suggestions = best(ranked, perLevel, (entry) => serves(entry, level, filing.year));
      return { table: table.id, level, suggestions };
    });
  });
}

function entriesByLevel(entries: readonly LibraryEntry[], levelOf: LevelIndex): Map<string, LibraryEntry[]> {
  const ids = new Map<string, string>();
  const byLevel = new Map<string, LibraryEntry[]>();
  for (const entry of entries) {
    const words = `${entry.level1}\n${entry.level2}`;
    const level = ids.has(words) ? undefined : levelOf(entry.level1, entry.level2);
    if (level !== undefined) ids.set(words, level.known ? level.id : '');
    const id = ids.get(words) ?? '';
    const group = byLevel.get(id);
    if (group === undefined) byLevel.set(id, [entry]);
    else group.push(entry);
  }
  return byLevel;
}

function openLevels(table: TableSpec, filing: Contents, levelOf: LevelIndex): LevelSpec[] {
  const named = (filing.tables[table.id] ?? []).filter((row) => !blank(row.name));
  const taken = new Set(named.map((row) => levelOf(row.level1 ?? '', row.level2 ?? '').id));
  return table.levels.filter((level) => !taken.has(level.id));
}

function serves(entry: LibraryEntry, level: LevelSpec, year: number | null): boolean {
  const measure = parseMeasure(joinMeasure(entry), { year });
  if (measure.kind === 'placeholder' || measure.kind === 'unreadable') return false;
  if (level.quantified && measure.kind !== 'blank' && !quantified(measure)) return false;
  const named = [entry.name, entry.value].flatMap((text) => text.match(/(?<!\d)(?:19|20)\d{2}(?=年|[-./]\d)/g) ?? []);
  return named.every((said) => Number(said) === year);
}

interface Ranked {
  entry: LibraryEntry;
  words: readonly string[];
  score: number;
  /** of the project's kind, the form's sector, or one's own: not merely of the same 二级指标 */
  akin: boolean;
}

/**
 * The best entries that are akin to the project; where none is, the one best of the 二级指标, which then says so. Whether an
 * entry serves is asked of as few as need be: reading its value costs most.
 */
function best(ranked: Ranked[], limit: number, serves: (entry: LibraryEntry) => boolean): Suggestion[] {
  ranked.sort((a, b) => b.score - a.score);
  const akin = picked(ranked.filter((each) => each.akin), limit, serves);
  return (akin.length > 0 ? akin : picked(ranked, 1, serves)).map(suggestion);
}

/** The first so many that serve, each name once. */
function picked(ranked: readonly Ranked[], limit: number, serves: (entry: LibraryEntry) => boolean): Ranked[] {
  const names = new Set<string>();
  const taken: Ranked[] = [];
  for (const each of ranked) {
    if (taken.length === limit) break;
    const name = normal(each.entry.name);
    if (names.has(name) || !serves(each.entry)) continue;
    names.add(name);
    taken.push(each);
  }
  return taken;
}

function rank(entry: LibraryEntry, topic: Topic, sector: string): Ranked {
  const { share, words } = likeTopic(topic, entry);
  const [own = ''] = entry.domain.split('-');
  const ofSector = entry.source.quality === 'own' || own === '' || own === sector;
  const general = own === '通用' || own === '群团';
  return {
    entry,
    words,
    score: 3 * share + (ofSector ? 0.7 : general ? 0.4 : 0) + worth(entry) - (blank(entry.value) ? 5 : 0),
    akin: ofSector || share > 0,
  };
}

function suggestion({ entry, words, akin }: Ranked): Suggestion {
  const domain = entry.domain.split('-').at(-1) ?? '';
  const fits = words.length > 0 ? `；与本项目相同的词：${words.join('、')}` : akin ? '' : '；没有同类项目的指标，供参考';
  const bare = blank(entry.value) ? '；只有名称，指标值按实际填写' : '';
  const used = entry.used === 0 ? '' : `；用过${String(entry.used)}次`;
  return {
    entry,
    words,
    akin,
    why: ['指标库', domain].filter((part) => part !== '').join('·'),
    reason: `${qualityWords(entry.source.quality)}：${entry.source.title}${bare}${fits}${used}`,
  };
}
