import type { FieldSpec } from '@/lib/model/pack';

/** A unit that its label does not say; that of amounts stands at the head of the form. */
export function Unit({ spec: { type, unit, label } }: { spec: Pick<FieldSpec, 'type' | 'unit' | 'label'> }) {
  if (unit === undefined || type === 'money' || label.includes(unit)) return null;
  return <span class="unit">（{unit}）</span>;
}
