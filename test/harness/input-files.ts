import type { Filing, Row } from '../../lib/model/filing.ts';
import type { IndicatorSource, LibraryEntry } from '../../lib/model/library.ts';

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const plain = (value: unknown): Plain => (isPlain(value) ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const texts = (value: unknown): Row => Object.fromEntries(Object.entries(plain(value)).map(([key, one]) => [key, text(one)]));

const qualities: IndicatorSource['quality'][] = ['seed', 'official', 'mirror', 'unlocated', 'own'];

function sourceOf(value: unknown): IndicatorSource {
  if (!isPlain(value)) return { title: text(value), quality: 'own' };
  const quality = qualities.find((one) => one === value.quality) ?? 'own';
  return { title: text(value.title), quality, ...(value.url === undefined ? {} : { url: text(value.url) }) };
}

/** `{ "indicators": [ { level1, level2, name, operator, value, unit, domain, year, source } ] }`; `source` a text or an object. */
export function indicatorsOf(file: unknown): Omit<LibraryEntry, 'id' | 'used'>[] {
  return list(plain(file).indicators).map((one) => {
    const { level1, level2, name, operator, value, unit, domain, year, source } = plain(one);
    return {
      level1: text(level1),
      level2: text(level2),
      name: text(name),
      operator: text(operator),
      value: text(value),
      unit: text(unit),
      domain: text(domain),
      year: number(year),
      source: sourceOf(source),
    };
  });
}

/** `{ "form", "project", "unit", "year", "fields": { id: text }, "tables": { id: [ { column id: text } ] } }` */
export function filingOf(file: unknown, year?: number): Filing {
  const { form, project, unit, year: own, fields, tables } = plain(file);
  const said = texts(fields);
  return {
    id: crypto.randomUUID(),
    form: text(form),
    project: text(project) || (said['project.name'] ?? ''),
    unit: text(unit) || (said.unit ?? ''),
    year: number(own) ?? (year === undefined ? null : year - 1),
    fields: said,
    tables: Object.fromEntries(Object.entries(plain(tables)).map(([id, rows]) => [id, list(rows).map(texts)])),
  };
}
