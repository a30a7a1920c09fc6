import * as z from 'zod/mini';

/** 环节: where in the yearly cycle a form stands. */
export const stages = ['ex-ante', 'target', 'monitor', 'self-evaluation', 'evaluation'] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

/**
 * One row of a table, column id → the text that a person sees; '' is blank. A column that the page or the face of the form does
 * not have is not there: nobody can fill it, so nothing is asked of it.
 */
export const Row = z.record(z.string(), z.string());
export type Row = z.infer<typeof Row>;

/**
 * 填报件: one filled form of one project or unit in one year. `fields` by field id, `tables` by table id, both as the
 * text that a person sees. A period is one text, `2026-01-05 至 2026-11-20`. Money stands in `moneyUnit`, or where that is not
 * known in the form's own unit.
 */
export const Filing = z.object({
  id: z.string(),
  /** `<pack>/<form>`, for example `dalian-union/project-target` */
  form: z.string(),
  project: z.string(),
  unit: z.string(),
  year: z.nullable(z.number()),
  fields: z.record(z.string(), z.string()),
  tables: z.record(z.string(), z.array(Row)),
  moneyUnit: z.optional(z.enum(['元', '万元'])),
  /** places whose money stands in another unit than that, because the page says so right there */
  units: z.optional(z.record(z.string(), z.enum(['元', '万元']))),
  /** the face of the form that it is filled in: id of one of its variants; none: the first */
  variant: z.optional(z.string()),
});
export type Filing = z.infer<typeof Filing>;
/** What is written in a filing. */
export type Contents = Pick<Filing, 'fields' | 'tables' | 'moneyUnit' | 'units'>;

/** A place in a filing: `fields.project.leader`, `indicators[2].value`, `indicators[2]`, `indicators`. */
export type Place = string;
export const fieldPlace = (id: string): Place => `fields.${id}`;
export const cellPlace = (table: string, row: number, column: string): Place => `${table}[${row}].${column}`;

export type PlaceParts =
  | { kind: 'field'; id: string }
  | { kind: 'cell'; table: string; row: number; column: string }
  | { kind: 'row'; table: string; row: number }
  | { kind: 'table'; table: string };

/** Reads a place; undefined when the text is not one. */
export function parsePlace(place: Place): PlaceParts | undefined {
  if (place.startsWith('fields.')) return { kind: 'field', id: place.slice('fields.'.length) };
  const cell = /^([A-Za-z]\w*)\[(\d+)\](?:\.(\w+))?$/.exec(place);
  if (cell) {
    const [, table = '', row = '', column] = cell;
    return column === undefined
      ? { kind: 'row', table, row: Number(row) }
      : { kind: 'cell', table, row: Number(row), column };
  }
  return /^[A-Za-z]\w*$/.test(place) ? { kind: 'table', table: place } : undefined;
}

/** The text at a place; undefined when the filing has no such place. */
export function valueAt(filing: Pick<Filing, 'fields' | 'tables'>, place: Place): string | undefined {
  const parts = parsePlace(place);
  if (parts?.kind === 'field') return filing.fields[parts.id];
  if (parts?.kind === 'cell') return filing.tables[parts.table]?.[parts.row]?.[parts.column];
  return undefined;
}
