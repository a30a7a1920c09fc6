import type { Filing } from '@/lib/model/filing';
import type { FilingRecord } from '@/lib/model/revision';
import { blank, normal } from '@/lib/model/text';

/** The filing of a form that is kept already for a project and year; for a form about a whole unit, for that unit. */
export function sameWork(
  records: readonly FilingRecord[],
  { form, project, unit, year }: Pick<Filing, 'form' | 'project' | 'unit' | 'year'>,
): FilingRecord | undefined {
  const subject = (of: { project: string; unit: string }) => normal(blank(project) ? of.unit : of.project);
  const wanted = subject({ project, unit });
  if (wanted === '') return undefined;
  return records.find(
    (record) => record.form === form && record.year === year && !record.prior && blank(record.project) === blank(project) && subject(record) === wanted,
  );
}
