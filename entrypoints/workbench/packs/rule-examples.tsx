import { i18n } from '#i18n';
import { Icon } from '@/components/icon';
import type { FormSpec, Pack, RuleCase, RuleSpec } from '@/lib/model/pack';
import { exampleForm } from '@/lib/packs/example-form';
import { overValue } from '@/lib/packs/expression/over-fields';
import { formOf } from '@/lib/packs/form-graph';

const mostShown = 3;

/** A few filings that a rule lets pass and a few that it minds, in the words of the form. */
export function RuleExamples({ pack, all, rule }: { pack: Pack; all: readonly Pack[]; rule: RuleSpec }) {
  const told = (kind: 'pass' | 'fail') =>
    rule.examples[kind].slice(0, mostShown).map((example, index) => {
      const form = formOf(all, exampleForm(all, pack, rule, example) ?? '');
      return (
        <li key={`${kind} ${String(index)}`} class={kind === 'pass' ? 'is-done' : 'is-error'}>
          <Icon name={kind === 'pass' ? 'done' : 'close'} />
          <span class="faint">{i18n.t(kind === 'pass' ? 'packs.passes' : 'packs.fails')}</span>
          <span class="example">{exampleWords(example, rule, form)}</span>
        </li>
      );
    });
  return <ul class="examples">{[...told('pass'), ...told('fail')]}</ul>;
}

/** 项目负责人“张三”；指标名称“参与人数”、指标值“较多” */
function exampleWords(example: RuleCase, rule: RuleSpec, form: FormSpec | undefined): string {
  const said = (label: string, value: string) => (value === '' ? i18n.t('packs.leftBlank', [label]) : i18n.t('packs.filledIn', [label, value]));
  const fields = Object.entries(example.fields).map(([id, value]) =>
    said(id === overValue ? i18n.t('packs.anyField') : (form?.fields.find((field) => field.id === id)?.label ?? id), value),
  );
  const cells = (table: string | undefined, row: Record<string, string>) => {
    const columns = form?.tables.find(({ id }) => id === table)?.columns ?? [];
    return Object.entries(row).map(([id, value]) => said(columns.find((column) => column.id === id)?.label ?? id, value)).join('、');
  };
  const rows = Object.entries(example.tables).flatMap(([table, all]) => all.map((row) => cells(table, row)));
  const own = example.row === undefined ? [] : [cells(rule.each, example.row)];
  const parts = [...fields, ...rows, ...own].filter((part) => part !== '');
  return parts.length === 0 ? i18n.t('packs.emptyExample') : parts.join('；');
}
