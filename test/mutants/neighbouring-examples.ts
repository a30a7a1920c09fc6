import type { Use } from '@/lib/packs/expression/references';
import type { FormSpec, RuleCase, RuleSpec } from '@/lib/model/pack';
import { expressionsOf } from '@/lib/packs/rule-forms';
import { neighbours } from './mutations.ts';

/** A place of an example: a field, a cell of its own row, a cell of a table, or the day. */
interface Spot {
  column: string;
  text: string;
  with(text: string): RuleCase;
}

/** The places that an example fills, and those that the rule looks at beside them. */
function spotsOf(example: RuleCase, looked: Looked): Spot[] {
  const { fields, row, tables, today } = example;
  const blankFields = Object.fromEntries(looked.fields.map((id) => [id, '']));
  const ofFields = Object.entries({ ...blankFields, ...fields }).map(([id, text]) => ({ column: id, text, with: (to: string) => ({ ...example, fields: { ...fields, [id]: to } }) }));
  const blankCells = Object.fromEntries(looked.columns.map((id) => [id, '']));
  const ofRow = Object.entries(row === undefined ? {} : { ...blankCells, ...row }).map(([id, text]) => ({ column: id, text, with: (to: string) => ({ ...example, row: { ...row, [id]: to } }) }));
  const ofTables = Object.entries(tables).flatMap(([table, rows]) =>
    rows.flatMap((each, at) =>
      Object.entries(each).map(([id, text]) => ({
        column: id,
        text,
        with: (to: string) => ({ ...example, tables: { ...tables, [table]: rows.map((other, index) => (index === at ? { ...other, [id]: to } : other)) } }),
      })),
    ),
  );
  const day = today === undefined ? [] : [{ column: '', text: today, with: (to: string) => ({ ...example, today: to }) }];
  return [...ofFields, ...ofRow, ...ofTables, ...day];
}

/** The example with each of its places blank in turn. */
export const blanked = (example: RuleCase): RuleCase[] => spotsOf(example, { fields: [], columns: [] }).map((spot) => spot.with(''));

/** What a rule looks at: fields by their ids, and columns of its own row. */
export interface Looked {
  fields: readonly string[];
  columns: readonly string[];
}

export function lookedAt(uses: readonly Use[]): Looked {
  const fields = uses.flatMap(({ reference }) => (reference.kind === 'field' ? [reference.id] : []));
  const columns = uses.flatMap(({ reference }) => (reference.kind === 'column' ? [reference.column] : []));
  return { fields: [...new Set(fields)], columns: [...new Set(columns)] };
}

/** What there is to build examples from. */
export interface Material {
  rule: RuleSpec;
  parameters: readonly { value: string | number }[];
  form: FormSpec;
  looked: Looked;
  /** the rule's own examples on this form */
  examples: readonly RuleCase[];
}

/**
 * Examples one small step away from one of a rule: a place blank, or as in another example or at another place, a number
 * moved by one or put on a threshold, a text made just as long as one, another 二级指标, a row left out.
 */
export function neighbouring(example: RuleCase, { rule, parameters, form, looked, examples }: Material): RuleCase[] {
  const limits = thresholds(rule, parameters);
  const words = [...new Set([example, ...examples].flatMap((each) => spotsOf(each, looked).map(({ text }) => text)))];
  const levels = form.tables.flatMap((table) => table.levels);
  const changed = spotsOf(example, looked).flatMap((spot) => {
    const own = spot.column === 'level2' ? levels.map(({ level2 }) => level2) : spot.column === 'level1' ? levels.map(({ level1 }) => level1) : [];
    return [...new Set([...textsNear(spot.text, limits), ...own, ...words])].filter((text) => text !== spot.text).map((text) => spot.with(text));
  });
  return [...changed, ...withoutRow(example)];
}

/** Numbers that a rule compares with: in its expressions and in its parameters. */
function thresholds(rule: RuleSpec, parameters: Material['parameters']): string[] {
  const written = expressionsOf({ ...rule, message: '', fix: '', mend: undefined }).flatMap((source) => source.match(/\d+(?:\.\d+)?/g) ?? []);
  const named = [...Object.values(rule.params), ...parameters.map(({ value }) => value)].map(String).filter((text) => /^\d+(\.\d+)?$/.test(text));
  return [...new Set([...written, ...named].flatMap((text) => [text, ...neighbours(text)]))].filter((text) => !text.startsWith('-'));
}

function textsNear(text: string, limits: readonly string[]): string[] {
  const moved = [...text.matchAll(/\d+(?:\.\d+)?/g)].flatMap(({ 0: number, index }) =>
    [...neighbours(number), ...limits].map((to) => `${text.slice(0, index)}${to.padStart(number.startsWith('0') ? number.length : 0, '0')}${text.slice(index + number.length)}`),
  );
  const long = limits.map(Number).filter((length) => Number.isInteger(length) && length > 0 && length <= 2000 && text.length > 0);
  const lengths = /\d/.test(text) ? [] : long.map((length) => text.repeat(Math.ceil(length / text.length)).slice(0, length));
  return ['', ...moved, ...lengths];
}

const withoutRow = (example: RuleCase): RuleCase[] =>
  Object.entries(example.tables).flatMap(([table, rows]) =>
    rows.map((_, at) => ({ ...example, tables: { ...example.tables, [table]: rows.filter((__, index) => index !== at) } })),
  );
