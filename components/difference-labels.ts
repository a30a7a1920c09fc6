import type { LabelledDifference } from './panel/acts';
import { parsePlace } from '@/lib/model/filing';
import type { FormSpec, Pack } from '@/lib/model/pack';
import { formOf } from '@/lib/packs/form-graph';
import type { Difference } from '@/lib/store';

/** Differences with their places in the words of the form: 项目负责人, 数量指标 · 慰问职工人数 · 指标值. */
export function labelDifferences(packs: readonly Pack[], form: string, differences: readonly Difference[]): LabelledDifference[] {
  const spec = formOf(packs, form);
  return differences.map(({ at, label, from, to, kind }) => ({ label: placeWords(spec, at, label), from, to, kind }));
}

function placeWords(form: FormSpec | undefined, at: string, row: string | undefined): string {
  const parts = parsePlace(at);
  if (parts === undefined) return at;
  if (parts.kind === 'field') return form?.fields.find(({ id }) => id === parts.id)?.label ?? parts.id;
  const table = form?.tables.find(({ id }) => id === parts.table);
  const name = table?.label ?? parts.table;
  if (parts.kind === 'table') return name;
  const column = parts.kind === 'cell' ? (table?.columns.find(({ id }) => id === parts.column)?.label ?? parts.column) : '';
  return [row ?? `${name} ${parts.row + 1}`, column].filter((part) => part !== '').join(' · ');
}
