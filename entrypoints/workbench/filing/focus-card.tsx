import { i18n } from '#i18n';
import { Icon } from '@/components/icon';
import { severityText } from '@/components/say';
import type { Citation } from '@/lib/model/finding';
import { parsePlace, type Place } from '@/lib/model/filing';
import type { Cite, FormSpec } from '@/lib/model/pack';
import { citationOf } from '@/lib/packs/citation';
import { RowSuggestions } from './row-suggestions';
import type { OpenFiling } from './open-filing';

/** 填报说明 of the place that has the caret, in the document's own words, and what is found about it. */
export function FocusCard({ open }: { open: OpenFiling }) {
  const at = open.sheet.focus.value;
  if (at === null) return null;
  const { label, help } = describe(open, open.sheet.face.value, at);
  const { findings } = open.sheet.mark(at).value;
  if (label === '') return null;
  return (
    <section class="focus-card" aria-label={i18n.t('form.guide')}>
      <h2>{label}</h2>
      {findings.map((finding) => (
        <p key={finding.rule} class={`told is-${finding.severity}`}>
          <Icon name={finding.severity} />
          <span>
            <span class="unseen">{severityText(finding.severity)}</span>
            {finding.message}
            {finding.fix !== '' && <span class="faint"> {finding.fix}</span>}
          </span>
        </p>
      ))}
      <RowSuggestions open={open} at={at} />
      {help.map(({ document, at: place, excerpt }) => (
        <p key={place} class="guide">
          {excerpt}
          <span class="faint">{`${document}${place}`}</span>
        </p>
      ))}
    </section>
  );
}

function describe(open: OpenFiling, form: FormSpec, at: Place): { label: string; help: Citation[] } {
  const parts = parsePlace(at);
  if (parts?.kind === 'field') {
    const field = form.fields.find(({ id }) => id === parts.id);
    return { label: field?.label ?? '', help: cited(open, [field?.help]) };
  }
  if (parts?.kind !== 'cell') return { label: '', help: [] };
  const table = form.tables.find(({ id }) => id === parts.table);
  const column = table?.columns.find(({ id }) => id === parts.column);
  const row = open.sheet.rows(parts.table)[parts.row];
  const level = table?.levels.find(({ level2 }) => level2 === row?.level2);
  return { label: [level?.level2, column?.label].filter(Boolean).join(' · '), help: cited(open, [column?.help, level?.help]) };
}

/** The excerpts of the form's own pack; a place whose text is not there says nothing. */
function cited(open: OpenFiling, cites: readonly (Cite | undefined)[]): Citation[] {
  const pack = open.desk.packs.find(({ id }) => open.filing.form.startsWith(`${id}/`));
  const found = cites.map((cite) => (pack === undefined ? undefined : citationOf(pack, cite)));
  return found.filter((citation): citation is Citation => citation !== undefined && citation.excerpt !== '');
}
