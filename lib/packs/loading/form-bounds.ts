import type { FormSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import type { Path } from './yaml-file';

type Note = (path: Path, what: string, remedy: string) => void;

/** The most empty rows that a form prints at one place, and the most characters that a place takes. */
const most = { printed: 200, limit: 20_000 };

/** Checks the figures of a form, and that the words by which pages are known are words. */
export function checkBounds(form: FormSpec, note: Note): void {
  const counts = (value: number | undefined, low: number, high: number, path: Path) => {
    if (value === undefined || (Number.isInteger(value) && value >= low && value <= high)) return;
    note(path, `不能写 ${value}`, `写 ${low} 到 ${high} 之间的整数`);
  };
  const words = (list: readonly string[], path: Path) => {
    list.forEach((word, at) => {
      if (blank(word)) note([...path, at], '名称是空白的', '写上名称，或去掉这一项');
    });
  };
  words(form.titles, ['titles']);
  form.variants.forEach((variant, at) => words(variant.titles, ['variants', at, 'titles']));
  form.fields.forEach(({ limit, synonyms, codes }, at) => {
    counts(limit, 1, most.limit, ['fields', at, 'limit']);
    words(synonyms, ['fields', at, 'synonyms']);
    words(codes, ['fields', at, 'codes']);
  });
  form.tables.forEach((table, index) => {
    const path = ['tables', index];
    counts(table.printed, 0, most.printed, [...path, 'printed']);
    table.columns.forEach(({ limit, synonyms, codes }, at) => {
      counts(limit, 1, most.limit, [...path, 'columns', at, 'limit']);
      words(synonyms, [...path, 'columns', at, 'synonyms']);
      words(codes, [...path, 'columns', at, 'codes']);
    });
    table.levels.forEach(({ printed, synonyms }, at) => {
      counts(printed, 0, most.printed, [...path, 'levels', at, 'printed']);
      words(synonyms, [...path, 'levels', at, 'synonyms']);
    });
    table.fixed.forEach(({ synonyms }, at) => words(synonyms, [...path, 'fixed', at, 'synonyms']));
  });
}
