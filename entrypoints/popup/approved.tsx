import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { followSession, type LiveSession } from '@/components/session';
import type { SessionView } from '@/lib/model/view';
import { openPanel } from './open-panel';

interface ApprovedProps {
  tab: number;
  origin: string;
  onForgotten: () => void;
}

/** An allowed portal: what was found on this page, the panel, and the way to stop. */
export function Approved({ tab, origin, onForgotten }: ApprovedProps) {
  const [live, setLive] = useState<LiveSession | null>(null);
  useEffect(() => {
    const life = new AbortController();
    setLive(followSession(tab, life.signal));
    return () => life.abort();
  }, [tab]);
  const forget = () => {
    void chrome.permissions.remove({ origins: [`${origin}/*`] }).then((removed) => removed && onForgotten());
  };
  return (
    <section>
      <p class="approved">
        <Icon name="done" />
        {i18n.t('popup.approved')}
      </p>
      <Found view={live?.view.value ?? null} heard={live?.heard.value ?? false} />
      <button type="button" class="primary" onClick={() => void openPanel(tab).then(() => window.close())}>
        {i18n.t('popup.openPanel')}
      </button>
      <button type="button" class="quiet forget" onClick={forget}>
        {i18n.t('popup.forget')}
      </button>
    </section>
  );
}

function Found({ view, heard }: { view: SessionView | null; heard: boolean }) {
  if (!heard || view?.state === 'waiting') return <p class="faint">{i18n.t('popup.looking')}</p>;
  if (view === null || view.state === 'no-form') return <p class="faint">{i18n.t('state.noForm')}</p>;
  if (view.form === undefined) return <p>{i18n.t('state.unknown')}</p>;
  const errors = view.findings.filter(({ severity }) => severity === 'error').length;
  return (
    <dl class="found">
      <dt>
        {view.form.title} {view.form.year ?? ''}
      </dt>
      {view.form.project !== '' && <dd>{view.form.project}</dd>}
      <dd class="figures">
        <span>{i18n.t('panel.bound', [view.bound.length, view.bound.length + view.absent.length])}</span>
        <span class={errors > 0 ? 'is-error strong' : 'faint'}>
          {errors > 0 ? i18n.t('popup.errors', [errors]) : i18n.t('popup.noErrors')}
        </span>
      </dd>
    </dl>
  );
}
