import { Big } from 'big.js';
import { completion, guessDirection } from '@/lib/model/completion';
import { computable, parseMeasure } from '@/lib/model/measure';
import { commonWords, countableUnits } from '../lexicons';
import { RowValue } from '../row';
import { Decimal, Measure, unanswerable } from '../values';
import { fold, normal } from './compared';
import { fn } from './function';

const { cellsOf, scopeOf } = RowValue;

/** More counted things than this in one text say nothing of a single project's goal. */
const mostQuantities = 50;

const pairsOf = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

const telling = (text: string): string => commonWords.reduce((left, word) => left.replaceAll(word, ' '), normal(text));

const writtenNumbers = new WeakMap<Measure, readonly string[]>();

/** The numbers that a value gives, as texts to be compared; a form's values change one at a time. */
function numbersGiven(value: Measure): readonly string[] {
  const { number, low, high } = value.measure;
  const numbers = writtenNumbers.get(value) ?? [number, low, high].flatMap((each) => (each === undefined ? [] : [each.toString()]));
  writtenNumbers.set(value, numbers);
  return numbers;
}

/** The counted things among quantities whose number none of the values gives. */
function uncounted(said: readonly string[], values: readonly Measure[]): string[] {
  const given = new Set(values.flatMap(numbersGiven));
  return said.slice(0, mostQuantities).filter((quantity) => {
    const { number, unit } = parseMeasure(quantity);
    return number !== undefined && countableUnits.includes(unit) && !given.has(number.toString());
  });
}

/** What a whole is broken down by: 一季度60人、二季度90人. Other parts (其中党员20人) need not make up the whole. */
const partWord = /季度|[一二三四五六七八九十\d]月|[区县镇街]|批|片|分会|校区/;
const count = /(\d+(?:\.\d+)?)\s*(人次|人|名|户|家|个|场次|场|次|期|件|台|套|份|篇|项)/;

/** The first breakdown whose parts are not the whole that the sentence names before them, as `60+90=150≠200人`; '' for none. */
function unevenBreakdown(text: string): string {
  for (const sentence of fold(text).split(/[。;\n]/)) {
    const pieces = sentence.split(/[,、，]|其中:?/);
    const parts = pieces.flatMap((piece) => {
      const said = partWord.test(piece) ? count.exec(piece) : null;
      return said === null ? [] : [{ number: new Big(said[1] ?? 0), unit: said[2] ?? '' }];
    });
    const unit = parts[0]?.unit ?? '';
    const whole = pieces.filter((piece) => !partWord.test(piece)).map((piece) => count.exec(piece)).find((said) => said?.[2] === unit)?.[1];
    if (parts.length < 2 || whole === undefined || parts.some((part) => part.unit !== unit)) continue;
    const sum = parts.reduce((added, { number }) => added.plus(number), new Big(0));
    if (!sum.eq(whole)) return `${parts.map(({ number }) => number.toString()).join('+')}=${sum.toString()}≠${whole}${unit}`;
  }
  return '';
}

const levelOf = (row: RowValue) => scopeOf(row).levels(cellsOf(row).level1 ?? '', cellsOf(row).level2 ?? '');
const measureIn = (row: RowValue, column: 'value' | 'actual'): Measure | undefined => {
  const value = (row as RowValue & Record<string, unknown>)[column];
  return value instanceof Measure ? value : undefined;
};

/** The one number of the 数量指标 in these units. Every row that multiplies asks it of the same list. */
function theCount(rows: readonly RowValue[], units: readonly string[]): Decimal {
  const counts = rows.flatMap((row) => {
    const measure = levelOf(row).id === 'out.qty' ? measureIn(row, 'value')?.measure : undefined;
    return measure?.number !== undefined && computable(measure) && units.includes(measure.unit) ? [measure.number] : [];
  });
  const [only] = counts;
  return counts.length === 1 && only !== undefined ? new Decimal(only) : unanswerable('blank');
}

/** Is more or less asked anywhere in a list of rows: every row asks the same of it. */
const directedLists = new WeakMap<readonly RowValue[], boolean>();
function directed(rows: readonly RowValue[]): boolean {
  const known = directedLists.get(rows) ?? rows.some((row) => /[≥≤＞＜]/.test(measureIn(row, 'value')?.measure.op ?? ''));
  directedLists.set(rows, known);
  return known;
}

function meanRate(rows: readonly RowValue[]): Decimal {
  const rates = rows.flatMap((row) => {
    const [value, actual] = [measureIn(row, 'value'), measureIn(row, 'actual')];
    if (value === undefined || actual === undefined) return [];
    const { rate } = completion(value.measure, actual.measure, guessDirection(levelOf(row).id, cellsOf(row).name ?? ''));
    return rate === undefined ? [] : [rate.lt(0) ? new Big(0) : rate.gt(1) ? new Big(1) : rate];
  });
  if (rates.length === 0) return unanswerable('blank');
  return new Decimal(rates.reduce((sum, rate) => sum.plus(rate), new Big(0)).div(rates.length));
}

/** What one part of a form names and another does not, and what all indicators come to. All are linear in what they read. */
export const coverageFunctions = [
  fn('unnamed(list<string>, list<string>): list<string>', 'the texts of the first list that the second lacks, but for spaces and punctuation', (asked: string[], there: string[]) => {
    const names = new Set(there.map(normal));
    return asked.filter((name) => normal(name) !== '' && !names.has(normal(name)));
  }),
  fn('uncounted(list<string>, list<Measure>): list<string>', 'the counted things (500户, 20场) among quantities whose number none of the values gives', uncounted),
  fn('akin(string, list<string>): bool', 'two characters in a row of the text, words of every project aside, occur in one of the others', (text: string, others: string[]) => {
    const said = new Set(others.flatMap((other) => pairsOf(telling(other))));
    return pairsOf(telling(text)).some((pair) => !pair.includes(' ') && said.has(pair));
  }),
  fn('unevenBreakdown(string): string', 'a breakdown by quarters, months, districts or batches that does not come to the whole named before it, or ""', unevenBreakdown),
  fn('theCount(list<Row>, list<string>): Decimal', 'the number of the only 数量指标 in one of these units; unanswerable when there is none or are several', theCount),
  fn('directed(list<Row>): bool', 'some value of these rows says ≥, ≤, ＞ or ＜', directed),
  fn('meanRate(list<Row>): Decimal', 'the mean of 完成率, each held between 0 and 1, of the rows to which a formula gives one', meanRate),
  fn('percentOf(string, list<string>): string', 'the percentage that a text states right after one of the words, or ""', (text: string, words: string[]) => {
    const folded = fold(text);
    const found = words.map((word) => folded.split(word).slice(1).map((rest) => /^[^\d，。；、,;]{0,6}(\d+(?:\.\d+)?%)/.exec(rest)?.[1] ?? '').find((said) => said !== ''));
    return found.find((said) => said !== undefined) ?? '';
  }),
];
