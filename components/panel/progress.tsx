import { i18n } from '#i18n';

/** How far a fill has got, and the way to stop it. */
export function Progress({ running, onStop }: { running: { done: number; of: number; waiting?: boolean; asking?: boolean }; onStop: () => void }) {
  const text = i18n.t('running.done', [running.done, running.of]);
  return (
    <div class="running">
      <progress max={Math.max(1, running.of)} value={running.done} aria-label={i18n.t('running.label')} />
      <output>
        {text}
        {running.asking && <span class="reason"> {i18n.t('running.asking')}</span>}
        {running.waiting && <span class="reason"> {i18n.t('running.waiting')}</span>}
      </output>
      <button type="button" onClick={onStop}>
        {i18n.t('act.stop')}
      </button>
    </div>
  );
}
