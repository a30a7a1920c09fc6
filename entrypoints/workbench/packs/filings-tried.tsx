import { i18n } from '#i18n';
import { Icon } from '@/components/icon';
import { severityText } from '@/components/say';
import type { Finding } from '@/lib/model/finding';
import { linkTo } from '../route';
import type { FilingTried, FilingsRun } from './try-filings';

/** What a pack would change on the filings of this machine: which findings would come and go, which totals would move. */
export function FilingsTried({ run: { tried, found, stopped } }: { run: FilingsRun }) {
  if (tried === 0) return <p class="faint">{i18n.t('packs.noFilings')}</p>;
  if (found.length === 0) return <p>{i18n.t(stopped ? 'packs.filingsStopped' : 'packs.filingsSame', [tried])}</p>;
  return (
    <>
      <p>{i18n.t('packs.filingsDiffer', [tried, found.length])}</p>
      <ul class="rows tried">
        {found.map((each) => (
          <li key={each.record.id} class="row">
            <details open={found.length <= 3}>
              <summary>
                <span class="strong">{each.record.project || each.record.unit || each.title}</span>
                <span class="faint">{each.record.year ?? ''}</span>
                <span>{inShort(each)}</span>
              </summary>
              <div class="opened">
                <p class="faint">
                  <a href={linkTo('filings', each.record.id)}>{each.title}</a>
                </p>
                {each.scores.map(({ title, before, after }) => (
                  <p key={title}>{i18n.t('packs.scoreMoves', [title, before ?? '—', after ?? '—'])}</p>
                ))}
                <Moved moved={each.moved} />
                <Findings how="come" findings={each.come} />
                <Findings how="go" findings={each.go} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function inShort({ come, go, moved, scores, form }: FilingTried): string {
  if (form !== 'kept') return i18n.t(form === 'lost' ? 'packs.formLost' : 'packs.formNew');
  const parts = [
    come.length > 0 ? i18n.t('packs.come', [come.length]) : '',
    go.length > 0 ? i18n.t('packs.go', [go.length]) : '',
    moved.length > 0 ? i18n.t('packs.moved', [moved.length]) : '',
    ...scores.map(({ before, after }) => i18n.t('packs.totalMoves', [before ?? '—', after ?? '—'])),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

const mostShown = 20;

function Moved({ moved }: Pick<FilingTried, 'moved'>) {
  if (moved.length === 0) return null;
  return (
    <>
      <p class="faint">{i18n.t('packs.moved', [moved.length])}</p>
      <ul class="plain">
        {moved.slice(0, mostShown).map(({ finding: { rule, at, message, severity }, from }) => (
          <li key={`${rule} ${at} ${message}`} class={`finding is-${severity}`}>
            <Icon name={severity} class="severity" /> {message} <span class="faint">{`${severityText(from)} → ${severityText(severity)}`}</span>
          </li>
        ))}
        {moved.length > mostShown && <li class="faint">{i18n.t('act.more', [moved.length - mostShown])}</li>}
      </ul>
    </>
  );
}

function Findings({ how, findings }: { how: 'come' | 'go'; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <>
      <p class="faint">{i18n.t(`packs.${how}`, [findings.length])}</p>
      <ul class="plain">
        {findings.slice(0, mostShown).map(({ rule, at, message, severity }) => (
          <li key={`${rule} ${at} ${message}`} class={`finding is-${severity}`}>
            <Icon name={severity} class="severity" />
            <span class="unseen">{severityText(severity)}</span> {how === 'go' ? <del>{message}</del> : message}
          </li>
        ))}
        {findings.length > mostShown && <li class="faint">{i18n.t('act.more', [findings.length - mostShown])}</li>}
      </ul>
    </>
  );
}
