import { i18n } from '#i18n';
import type { Problem } from '@/lib/model/result';
import { Icon } from '../icon';
import { problemText } from '../say';
import type { Notice, PanelModel } from './panel-model';

/** The last word of an act, and a lasting problem of the session. Read aloud politely, never in the way. */
export function NoticeLine({ model, problem }: { model: PanelModel; problem: Problem | null }) {
  const notice = model.notice.value ?? (problem === null ? null : ({ tone: 'problem', text: problemText(problem) } as Notice));
  const lasting = model.notice.value === null;
  return (
    <output>
      {notice !== null && (
        <div class={`notice is-${notice.tone}`}>
          <Icon name={notice.tone === 'done' ? 'done' : 'warning'} />
          <span>{notice.text}</span>
          {lasting && (
            <button type="button" disabled={model.busy.value} onClick={() => void model.run(model.acts.reread())}>
              {i18n.t('act.retry')}
            </button>
          )}
          {notice.undo !== undefined && (
            <button type="button" disabled={model.busy.value} onClick={notice.undo}>
              {i18n.t('act.undo')}
            </button>
          )}
          {!lasting && (
            <button type="button" class="quiet icon-only" aria-label={i18n.t('act.close')} onClick={() => model.hush()}>
              <Icon name="close" />
            </button>
          )}
        </div>
      )}
    </output>
  );
}
