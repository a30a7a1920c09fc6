import { i18n } from '#i18n';
import { useCallback, useState } from 'preact/hooks';
import { formOf, labelDifferences } from '@/components/difference-labels';
import { Icon } from '@/components/icon';
import { DifferenceList } from '@/components/panel/comparison';
import { causeText } from '@/components/say';
import { stamp } from '@/components/time';
import type { Filing } from '@/lib/model/filing';
import type { FilingRecord, Revision } from '@/lib/model/revision';
import { builtinPacks } from '@/lib/packs/builtin';
import { diff, type Store } from '@/lib/store';
import { Loaded } from '../loaded';
import { useStored } from '../use-stored';
import { FilingContents } from './filing-contents';

/** One filing: what it holds now, its versions, two of them compared, or one of them as it was. */
export function FilingDetail({ record, onRemove }: { record: FilingRecord; onRemove: () => void }) {
  const { id } = record;
  const current = useStored(['filings', 'revisions'], useCallback((store: Store) => store.filings.current(id), [id]));
  const versions = useStored(['revisions'], useCallback((store: Store) => store.filings.revisions(id), [id]));
  const [picked, setPicked] = useState<string[]>([]);
  const pick = (version: string, on: boolean) => setPicked(on ? [...picked, version].slice(-2) : picked.filter((one) => one !== version));
  return (
    <>
      <header class="aside-head">
        <h2>{record.project === '' ? i18n.t('panel.noProject') : record.project}</h2>
        <button type="button" class="danger" onClick={onRemove}>
          <Icon name="remove" />
          {i18n.t('act.remove')}
        </button>
      </header>
      <Loaded answer={versions}>
        {(revisions) => (
          <>
            <Versions revisions={revisions} picked={picked} onPick={pick} />
            <Shown revisions={revisions} picked={picked} current={current?.ok ? current.value : null} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface VersionsProps {
  revisions: Revision[];
  picked: string[];
  onPick: (id: string, on: boolean) => void;
}

function Versions({ revisions, picked, onPick }: VersionsProps) {
  return (
    <section class="group">
      <h3>{i18n.t('filings.history')}</h3>
      <ul class="rows">
        {revisions.map(({ id, at, cause, changes }, index) => (
          <li key={id} class="row revision">
            <label>
              <input
                type="checkbox"
                aria-label={i18n.t('history.pick', [revisions.length - index])}
                checked={picked.includes(id)}
                onChange={(event) => onPick(id, event.currentTarget.checked)}
              />
              <span class="when">{stamp(at)}</span>
              <span class="cause">{causeText(cause)}</span>
              <span class="faint">{i18n.t('history.changes', [changes])}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ShownProps {
  revisions: Revision[];
  picked: string[];
  current: Filing | null;
}

/** Two picked: their differences. One picked: that version. None: what the filing holds now. */
function Shown({ revisions, picked, current }: ShownProps) {
  const chosen = revisions.filter(({ id }) => picked.includes(id)).sort((a, b) => a.seq - b.seq);
  const [earlier, later] = chosen;
  const number = (revision: Revision) => revisions.length - revisions.indexOf(revision);
  if (earlier && later) {
    return (
      <section class="group">
        <h3>{i18n.t('history.compareTitle', [number(earlier), number(later)])}</h3>
        <DifferenceList differences={labelDifferences(builtinPacks, later.body.form, diff(earlier.body, later.body))} />
      </section>
    );
  }
  const filing = earlier?.body ?? current;
  if (filing === null) return null;
  return (
    <section class="group">
      <h3>{earlier ? i18n.t('history.seq', [number(earlier)]) : i18n.t('filings.now')}</h3>
      <FilingContents filing={filing} form={formOf(builtinPacks, filing.form)} />
    </section>
  );
}
