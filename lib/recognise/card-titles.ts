import { blank } from '@/lib/model/text';
import { apartFromLevels, levelAtEnd } from './apart';
import type { Claim } from './cards';
import { readLabel, withoutOrdinal } from './label';
import { level1Of, levelOf, type LevelTrail, levelsIn } from './levels';
import type { TableLexicon } from './lexicon';

/** What the title of a card says in place of labelled cells: its indicator's name, and what stands in brackets behind it. */
export interface CardTitle {
  cells: Record<string, string>;
  /** the levels that stand in it with the name */
  levels: LevelTrail | undefined;
}

/**
 * The titles that cards have in place of a name, one of its own each: the section that they begin, a line over their boxes, or
 * the one of the words over their heads that is no level.
 * @param over the words over the heads of each card
 */
export function titlesOf(table: TableLexicon, groups: readonly Claim[][], over: readonly (readonly string[])[]): CardTitle[] | undefined {
  if (table.levels.size === 0 || groups.length < 2) return undefined;
  const names = over.map((words) => words.filter((text) => !blank(text) && levelOf(table, text) === undefined && level1Of(table, text) === undefined));
  return (
    eachItsOwn(table, groups.map(([first]) => first?.place.sections[0] ?? '')) ??
    eachItsOwn(table, groups.map(lineOver)) ??
    eachItsOwn(table, names.map(([name = '', ...more]) => (more.length > 0 ? '' : name)))
  );
}

function eachItsOwn(table: TableLexicon, texts: readonly string[]): CardTitle[] | undefined {
  const titles = withTags(table, texts).map((text) => titleOf(table, withoutOrdinal(text)));
  return new Set(texts).size === texts.length && titles.every((title) => title !== undefined) ? titles : undefined;
}

/** The levels that all titles have behind them as a tag, which no space parts from the name, apart from it. */
function withTags(table: TableLexicon, texts: readonly string[]): readonly string[] {
  const tags = texts.map((text) => levelAtEnd(table, text.trim()));
  if (tags.some((tag) => tag === '') || texts.some((text, at) => /\s$/.test(text.trim().slice(0, -(tags[at] ?? '').length)))) return texts;
  return texts.map((text, at) => `${text.trim().slice(0, -(tags[at] ?? '').length)} ${tags[at] ?? ''}`);
}

/** A text that labels all places of a card, none of which is named by it. */
function lineOver(group: Claim[]): string {
  const line = group[0]?.place.labels.find(({ text }) =>
    group.every(({ place, label }) => label.text !== text && place.labels.some((other) => other.text === text)),
  );
  return line?.text ?? '';
}

/** What is said behind a name: 开放天数（年度指标值：≥300天）, 开放天数，年度指标值 ≥300天. */
const stated = /(?:\s|[(（，,；;])([^\s()（），,；;:：]{2,12})[:：\s]\s*([^\s()（）]+)[)）]?$/;

function titleOf(table: TableLexicon, text: string): CardTitle | undefined {
  const [behind = '', label = '', value = ''] = stated.exec(text) ?? [];
  const column = behind === '' ? undefined : table.columns.get(readLabel(label).whole)?.[0]?.of.id;
  const words = column === undefined ? text : text.slice(0, -behind.length);
  const apart = apartFromLevels(table, words);
  const named = levelsIn(table, words);
  const name = apart?.name ?? words.trim();
  if (blank(name) || (!apart && (named.level1 !== '' || named.level2 !== ''))) return undefined;
  return { cells: { name, ...(column !== undefined && { [column]: value.trim() }) }, levels: apart?.levels };
}
