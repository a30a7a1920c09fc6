import { i18n } from '#i18n';
import type { Problem } from '@/lib/model/result';
import type { SessionView } from '@/lib/model/view';
import { problemText } from '../say';
import { Empty } from './empty';
import type { Lesson } from './lessons/lesson';
import type { PanelModel } from './panel-model';

export function Waiting() {
  return (
    <output class="waiting">
      <span class="bone wide" />
      <span class="bone" />
      <span class="bone thin" />
      <span class="faint">{i18n.t('state.waiting')}</span>
    </output>
  );
}

export function NoForm({ model, title }: { model: PanelModel; title: string }) {
  return (
    <div class="scroll">
      <Empty icon="sheet" title={title}>
        <p>{i18n.t('state.noFormWhy')}</p>
        <div class="acts">
          <button type="button" disabled={model.busy.value} onClick={() => void model.run(model.acts.reread())}>
            {i18n.t('menu.reread')}
          </button>
          {model.acts.teach !== undefined && (
            <button type="button" class="quiet" disabled={model.busy.value} onClick={() => model.show({ kind: 'name-form' })}>
              {i18n.t('teach.whichForm')}
            </button>
          )}
        </div>
      </Empty>
    </div>
  );
}

/** What was seen on a page that is no known form. Nothing is written there. */
export function UnknownForm({ view, model, lesson }: { view: SessionView; model: PanelModel; lesson: Lesson | undefined }) {
  const { title, controls, others } = view.seen;
  return (
    <div class="scroll">
      <Empty icon="sheet" title={i18n.t('state.unknown')}>
        {title !== '' && <p class="strong">{title}</p>}
        <p>{i18n.t('state.unknownWhy', [controls])}</p>
        {others.length > 0 && (
          <dl class="likeness">
            <dt>{i18n.t('state.unknownLike')}</dt>
            {others.map((other) => (
              <dd key={other.form}>
                {lesson === undefined ? (
                  <span>{other.title}</span>
                ) : (
                  <button type="button" class="quiet" disabled={model.busy.value} title={i18n.t('teach.asForm')} onClick={() => lesson.prefer(other.form)}>
                    {other.title}
                  </button>
                )}
                <span class="faint">{Math.round(other.confidence * 100)}%</span>
              </dd>
            ))}
          </dl>
        )}
        <div class="acts">
          {lesson !== undefined && (
            <button type="button" disabled={model.busy.value} onClick={() => model.show({ kind: 'name-form' })}>
              {i18n.t('teach.whichForm')}
            </button>
          )}
          <button type="button" disabled={model.busy.value} onClick={() => void model.run(model.acts.reread())}>
            {i18n.t('menu.reread')}
          </button>
          <button
            type="button"
            disabled={model.busy.value}
            onClick={() => void model.run(model.acts.export(), () => model.tell('done', i18n.t('told.exported')))}
          >
            {i18n.t('menu.export')}
          </button>
        </div>
      </Empty>
    </div>
  );
}

/** A page of a portal that was not allowed; `origin` is '' where the browser does not tell us the address. */
export function NotApproved({ origin, onAllow }: { origin: string; onAllow: (origin: string) => void }) {
  return (
    <Empty icon="shield" title={i18n.t('state.notApproved')}>
      {origin === '' ? (
        <p>{i18n.t('state.otherSites')}</p>
      ) : (
        <>
          <p class="strong">{origin}</p>
          <p>{i18n.t('state.notApprovedWhy')}</p>
          <button type="button" onClick={() => onAllow(origin)}>
            {i18n.t('popup.allow')}
          </button>
        </>
      )}
    </Empty>
  );
}

/** The background does not answer; what is saved is safe. */
export function Silent({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <Empty icon="warning" title={i18n.t('state.silent')}>
      <p>{problem.code === 'internal' ? i18n.t('state.silentWhy') : problemText(problem)}</p>
      <button type="button" onClick={onRetry}>
        {i18n.t('act.retry')}
      </button>
    </Empty>
  );
}
