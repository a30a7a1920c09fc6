import type { Filing, Row } from '@/lib/model/filing';
import type { BoundTable, Match } from '@/lib/model/match';
import { blank } from '@/lib/model/text';

/** Which of the form's fields give a filing its identity (`identity` of its FormSpec). */
export interface FilingIdentity {
  id: string;
  project?: string;
  unit?: string;
}

/**
 * The filing that a page holds: every bound field and every row as the text that a person sees, money in the page's unit. Its
 * rows have the columns that the page has.
 */
export function toFiling(match: Match, identity: FilingIdentity): Filing {
  const fields = Object.fromEntries(Object.entries(match.fields).map(([id, bound]) => [id, bound.value]));
  return {
    id: identity.id,
    form: match.form,
    project: fields[identity.project ?? 'project.name'] ?? '',
    unit: fields[identity.unit ?? 'unit'] ?? '',
    year: match.year,
    fields,
    tables: Object.fromEntries(Object.entries(match.tables).map(([id, table]) => [id, rowsOf(table)])),
    ...(match.moneyUnit === '' ? {} : { moneyUnit: match.moneyUnit }),
  };
}

/** A column in which no row is bound and none says anything is not on the page. */
function rowsOf({ rows }: BoundTable): Row[] {
  const there = new Set(rows.flatMap(({ cells, bindings }) => [...Object.keys(bindings), ...Object.keys(cells).filter((column) => !blank(cells[column]))]));
  return rows.map(({ cells }) => Object.fromEntries(Object.entries(cells).filter(([column]) => there.has(column))));
}
