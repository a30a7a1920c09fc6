import { i18n } from '#i18n';
import type { FormSpec, Pack, RuleSpec } from '@/lib/model/pack';
import { formsOf } from '@/lib/packs/example-form';
import { formOf } from '@/lib/packs/form-graph';

const gaps = /\{([^{}]*)\}/g;

/** A text of a rule or scheme without a filing: what it would name there is left open. */
export const withoutGaps = (text: string): string => text.replace(gaps, '…');

/** As `withoutGaps`, but a gap that shows a place of the rule's form is called by its label: “〔指标名称〕”没有数字. */
export function ruleWords(text: string, pack: Pack, all: readonly Pack[], rule: RuleSpec): string {
  if (!text.includes('{')) return text;
  const [form] = formsOf(pack, rule).flatMap((id) => formOf(all, id) ?? []);
  return text.replace(gaps, (_, inside: string) => {
    const label = labelOf(inside.trim(), form, rule.each);
    return label === undefined ? '…' : `〔${label}〕`;
  });
}

function labelOf(place: string, form: FormSpec | undefined, table: string | undefined): string | undefined {
  if (place === 'field.label') return i18n.t('packs.anyField');
  if (place === 'field.value') return i18n.t('packs.part.value');
  const [, column] = /^row\.(\w+)$/.exec(place) ?? [];
  if (column === undefined) return form?.fields.find(({ id }) => id === place)?.label;
  return form?.tables.find(({ id }) => id === table)?.columns.find(({ id }) => id === column)?.label;
}
