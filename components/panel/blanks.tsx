import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { severities, type Finding } from '@/lib/model/finding';
import type { SessionView } from '@/lib/model/view';
import { Icon } from '../icon';
import { severityText } from '../say';
import { bySection } from './placing';

interface BlanksProps {
  findings: Finding[];
  view: SessionView;
  item: (finding: Finding) => JSX.Element;
}

/** What is merely not filled in yet: one line with its count, opened on demand. */
export function Blanks({ findings, view, item }: BlanksProps) {
  const [open, setOpen] = useState(false);
  const body = useId();
  if (findings.length === 0) return null;
  const counts = severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${severityText(severity)} ${count}`);
  return (
    <section class="blanks">
      <button type="button" class="quiet fold" data-row aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        <Icon name="edit" class="severity" />
        <span class="message">{i18n.t('check.blanks', [findings.length])}</span>
        <span class="faint">{counts.join(' · ')}</span>
        <Icon name="open" class="turn" />
      </button>
      {open && (
        <div id={body}>
          {bySection(view, findings).map(({ id, label, things }) => (
            <div key={id} class="group">
              <h3>
                {label === '' ? i18n.t('check.other') : label}
                <span class="figure">{things.length}</span>
              </h3>
              <ul class="rows">{things.map(item)}</ul>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
