import type { Filing } from '@/lib/model/filing';
import type { Match } from '@/lib/model/match';

/** Which of the form's fields give a filing its identity (`identity` of its FormSpec). */
export interface FilingIdentity {
  id: string;
  project?: string;
  unit?: string;
}

/** The filing that a page holds: every bound field and every row as the text that a person sees. */
export function toFiling(match: Match, identity: FilingIdentity): Filing {
  const fields = Object.fromEntries(Object.entries(match.fields).map(([id, bound]) => [id, bound.value]));
  return {
    id: identity.id,
    form: match.form,
    project: fields[identity.project ?? 'project.name'] ?? '',
    unit: fields[identity.unit ?? 'unit'] ?? '',
    year: match.year,
    fields,
    tables: Object.fromEntries(
      Object.entries(match.tables).map(([id, table]) => [id, table.rows.map((row) => ({ ...row.cells }))]),
    ),
  };
}
