import type { FormContent } from '../content.ts';
import type { Row, Truth } from '../portal.ts';
import { depts, type ModelColumn, type ModelField, possibilities, signs } from './names.ts';

/** What the modern portal holds of a form: the page's Vue model as it was posted. */
export type ModernModel = { [key: string]: unknown };

export const codeOf = (codes: Record<string, string>, shown: string): string =>
  Object.keys(codes).find((code) => codes[code] === shown) ?? '';

export function put(model: ModernModel, path: string, value: unknown): void {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    model[head] = value;
    return;
  }
  const inner = (model[head] ??= {}) as ModernModel;
  put(inner, rest.join('.'), value);
}

export function get(model: ModernModel, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as ModernModel | undefined)?.[key], model);
}

export const amount = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));

/** A text as the model holds it: what a widget gives when it is empty is what the model starts with. */
function held(text: string, kind: ModelField['kind']): unknown {
  if (kind === 'money') return amount(text);
  if (kind === 'dept') return codeOf(depts, text);
  if (kind === 'date') return text === '' ? null : text;
  return text;
}

export function fieldsInto(model: ModernModel, fields: ModelField[], content: FormContent): void {
  for (const { id, path, kind } of fields) {
    const text = content.fields[id] ?? '';
    put(model, path, held(text, kind));
  }
}

/** A value of the model as the page shows it. */
export function shown(value: unknown, kind: ModelField['kind'] | ModelColumn['kind']): string {
  if (value === null || value === undefined) return '';
  if (kind === 'money') return typeof value === 'number' ? value.toFixed(2) : String(value);
  if (kind === 'dept') return depts[String(value)] ?? '';
  if (kind === 'sign') return signs[String(value)] ?? '';
  if (kind === 'possibility') return possibilities[String(value)] ?? '';
  if (kind === 'tick') return value === '1' ? '是' : '';
  return String(value);
}

export function rowsOf(rows: unknown, columns: ModelColumn[]): Row[] {
  return (rows as ModernModel[]).map((row) =>
    Object.fromEntries(columns.map(({ id, key, kind }) => [id, shown(row[key], kind)])),
  );
}

export const places = (columns: ModelColumn[], open: boolean): Truth['columns'][string] =>
  Object.fromEntries(columns.map(({ id, label, writable }) => [id, { label, writable: writable && open }]));
