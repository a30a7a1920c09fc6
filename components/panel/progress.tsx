import { i18n } from '#i18n';

/** How far a fill has got, and the way to stop it. */
export function Progress({ running, onStop }: { running: { done: number; of: number; waiting?: boolean; asking?: boolean }; onStop: () => void }) {
  const text = i18n.t('running.done', [running.done, running.of]);
  return (
    <div class="running">
      <progress max={Math.max(1, running.of)} value={running.done} aria-label={i18n.t('running.label')} />
      <output>{text}</output>
      <button type="button" onClick={onStop}>
        {i18n.t('act.stop')}
      </button>
      <output class="reason">{running.asking ? i18n.t('running.asking') : running.waiting && i18n.t('running.waiting')}</output>
    </div>
  );
}
