import { i18n } from '#i18n';
import { Icon } from '@/components/icon';
import { Cited } from '@/components/panel/cited';
import { stageText } from '@/components/say';
import type { FormSpec, Pack } from '@/lib/model/pack';
import { citationOf } from '@/lib/packs/citation';

/** The forms of a pack: fields by section, tables with their columns and classes of indicators. */
export function PackForms({ pack, forms }: { pack: Pack; forms: readonly FormSpec[] }) {
  return (
    <ul class="rows">
      {forms.map((form) => (
        <li key={form.id} class="row">
          <details open={forms.length === 1}>
            <summary>
              <Icon name="open" class="turn" />
              <span class="strong">{form.titles[0]}</span>
              <span class="chip">{stageText(form.stage)}</span>
              <span class="faint">{i18n.t('packs.fields', [form.fields.length, form.tables.length])}</span>
            </summary>
            <div class="opened">
              {form.sections.map((section) => (
                <Section key={section.id} form={form} section={section} />
              ))}
              {form.variants.length > 0 && <p class="faint">{i18n.t('packs.faces', [form.variants.map(({ label }) => label).join('、')])}</p>}
              {form.cite !== undefined && <Cited cite={citationOf(pack, form.cite)} />}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Section({ form, section: { id, label } }: { form: FormSpec; section: FormSpec['sections'][number] }) {
  const fields = form.fields.filter(({ section }) => section === id);
  const tables = form.tables.filter(({ section }) => section === id);
  if (fields.length + tables.length === 0) return null;
  return (
    <section class="form-section">
      {label !== '' && <h3>{label}</h3>}
      {fields.length > 0 && (
        <ul class="columns">
          {fields.map(({ id: field, label: name, required, compute }) => (
            <li key={field}>
              {name}
              {required && <span class="faint"> {i18n.t('packs.required')}</span>}
              {compute !== undefined && <span class="faint"> {i18n.t('packs.computed')}</span>}
            </li>
          ))}
        </ul>
      )}
      {tables.map(({ id: table, label: name, columns, levels }) => (
        <p key={table}>
          {name} <span class="faint">{columns.map((column) => column.label).join('、')}</span>
          {levels.length > 0 && <span class="faint"> {i18n.t('packs.classes', [[...new Set(levels.map(({ level2 }) => level2))].join('、')])}</span>}
        </p>
      ))}
    </section>
  );
}
