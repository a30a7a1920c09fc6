import type { Row } from '@/lib/model/filing';
import { labelColumn, type TableSpec } from '@/lib/model/pack';
import { normal } from '@/lib/model/text';

const key = (text: string) => normal(text).replace(/^其中/, '');

/** Which of the rows that the form prints a row is, by the words in its label column; '' for none of them. */
export function fixedRows(table: TableSpec): (row: Row) => string {
  const label = labelColumn(table)?.id ?? '';
  const known = new Map(table.fixed.flatMap(({ id, label: own, synonyms }) => [own, ...synonyms].map((words) => [key(words), id])));
  return (row) => known.get(key(row[label] ?? '')) ?? '';
}
