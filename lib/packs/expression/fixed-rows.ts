import type { Row } from '@/lib/model/filing';
import type { TableSpec } from '@/lib/model/pack';
import { normal } from '@/lib/model/text';

const key = (text: string) => normal(text).replace(/^其中/, '');

/** Which of the rows that the form prints a row is, by the words in its first column; '' for none of them. */
export function fixedRows({ columns, fixed }: TableSpec): (row: Row) => string {
  const first = columns[0]?.id ?? '';
  const known = new Map(fixed.flatMap(({ id, label, synonyms }) => [label, ...synonyms].map((words) => [key(words), id])));
  return (row) => known.get(key(row[first] ?? '')) ?? '';
}
