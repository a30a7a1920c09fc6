import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { RevisionView, SessionView } from '@/lib/model/view';
import { walkRows } from '../arrows';
import { causeText } from '../say';
import { clock, dayText, stamp } from '../time';
import { Empty } from './empty';
import type { PanelModel } from './panel-model';

/** 历史: versions by day, newest first by their number; two ticks compare. */
export function HistoryTab({ view, model }: { view: SessionView; model: PanelModel }) {
  const [picked, setPicked] = useState<string[]>([]);
  const newestFirst = [...view.revisions].sort((a, b) => b.seq - a.seq);
  // sequence numbers are the store's own; people count from one
  const number = new Map(newestFirst.map(({ id }, index) => [id, newestFirst.length - index]));
  const pick = (id: string, on: boolean) => setPicked(on ? [...picked, id].slice(-2) : picked.filter((one) => one !== id));
  const [earlier, later] = newestFirst
    .filter(({ id }) => picked.includes(id))
    .map(({ id, at, cause }) => ({ id, name: `${stamp(at).slice(5)} ${causeText(cause)}` }))
    .reverse();
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows walk its rows */}
      <div class="scroll" onKeyDown={walkRows}>
        {view.offers.some(({ kind }) => kind === 'draft') && <p class="sheet-lead is-accent">{i18n.t('history.draft')}</p>}
        {newestFirst.length === 0 && (
          <Empty icon="clock" title={i18n.t('history.none')}>
            <p>{i18n.t('history.noneWhy')}</p>
          </Empty>
        )}
        {byDay(newestFirst).map(([day, revisions]) => (
          <section key={day} class="group">
            <h3>{day}</h3>
            <ul class="rows">
              {revisions.map(({ id, at, cause, changes, approved }) => {
                const seq = number.get(id) ?? 0;
                return (
                  <li key={id} class="row revision">
                    <label>
                      <input
                        type="checkbox"
                        data-row
                        aria-label={i18n.t('history.pick', [seq])}
                        checked={picked.includes(id)}
                        onChange={(event) => pick(id, event.currentTarget.checked)}
                      />
                      <span class="when">{clock(at)}</span>
                      <span class="cause">{causeText(cause)}</span>
                      {approved ? (
                        <span class="chip is-approved">{i18n.t('history.approved')}</span>
                      ) : (
                        <span class="faint">{i18n.t('history.changes', [changes])}</span>
                      )}
                    </label>
                    <button
                      type="button"
                      class="quiet"
                      aria-label={i18n.t(approved ? 'history.disapproveOne' : 'history.approveOne', [seq])}
                      title={i18n.t('history.approveWhy')}
                      disabled={model.busy.value}
                      onClick={() => void model.approve(approved ? null : id)}
                    >
                      {i18n.t(approved ? 'history.disapprove' : 'history.approve')}
                    </button>
                    <button
                      type="button"
                      class="quiet"
                      aria-label={i18n.t('history.restore', [seq])}
                      disabled={model.busy.value}
                      onClick={() => void model.preview({ revision: id })}
                    >
                      {i18n.t('act.restore')}
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      <footer class="foot">
        <button
          type="button"
          class="primary"
          disabled={earlier === undefined || later === undefined || model.busy.value}
          onClick={() => earlier && later && void model.compare(earlier, later)}
        >
          {later === undefined ? i18n.t('history.pickTwo') : i18n.t('history.compare')}
        </button>
      </footer>
    </>
  );
}

function byDay(revisions: readonly RevisionView[]): [string, RevisionView[]][] {
  const days = new Map<string, RevisionView[]>();
  for (const revision of revisions) {
    const day = dayText(revision.at);
    days.set(day, [...(days.get(day) ?? []), revision]);
  }
  return [...days];
}
