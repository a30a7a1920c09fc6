import type { FilingRecord } from '@/lib/model/revision';
import { normal, similarity } from '@/lib/model/text';

/** Which filing is looked for: the forms of one family, best first, and the project and year of the form in hand. */
export interface PriorQuestion {
  forms: readonly string[];
  project: string;
  year: number | null;
}

const alike = 0.8;

/** A project's name for comparing, without the year that many projects carry in it. */
export function projectKey(name: string): string {
  const key = normal(name);
  return key.replace(/(19|20)\d\d(年度?)?/g, '') || key;
}

/**
 * The best earlier filing of the same project: the same name before a similar one (at least 0.8), then the latest year
 * before `year`, then the earlier form of the list, then the newest. A filing without a year counts only when kept as
 * 往年填报, last.
 */
export function choosePrior(
  records: readonly FilingRecord[],
  { forms, project, year }: PriorQuestion,
): { record: FilingRecord; likeness: number } | undefined {
  const key = projectKey(project);
  if (key === '') return undefined;
  const candidates = records
    .filter((record) => forms.includes(record.form) && isEarlier(record, year))
    .map((record) => ({ record, likeness: similarity(key, projectKey(record.project)) }))
    .filter(({ likeness }) => likeness >= alike);
  const [best] = candidates.sort(
    (a, b) =>
      Number(b.likeness === 1) - Number(a.likeness === 1) ||
      (b.record.year ?? 0) - (a.record.year ?? 0) ||
      forms.indexOf(a.record.form) - forms.indexOf(b.record.form) ||
      b.likeness - a.likeness ||
      b.record.seq - a.record.seq,
  );
  return best;
}

function isEarlier(record: FilingRecord, year: number | null): boolean {
  if (record.year === null || year === null) return record.prior;
  return record.year < year;
}
