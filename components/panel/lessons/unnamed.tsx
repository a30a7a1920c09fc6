import { i18n } from '#i18n';
import type { SessionView } from '@/lib/model/view';
import type { Lesson } from './lesson';

/** Nobody names more than this one by one; pointing reaches the rest. */
const mostShown = 100;

/** Places of the page that no field took: each may be looked at and named. */
export function Unnamed({ unbound, lesson }: { unbound: SessionView['unbound']; lesson: Lesson }) {
  return (
    <section class="group">
      <h3>
        {i18n.t('teach.unnamed')}
        <span class="figure">{unbound.length}</span>
      </h3>
      {unbound.length > 0 && <p class="plain-text faint">{i18n.t('teach.unnamedWhy')}</p>}
      <ul class="rows">
        {unbound.slice(0, mostShown).map(({ label, value, at, rows }) => {
          const name = label === '' ? i18n.t('teach.nameless') : label;
          return (
            <li key={at} class="row lesson-row">
              <button type="button" class="quiet lesson-place" data-row title={i18n.t('teach.show')} onClick={() => void lesson.model.locate(at, name)}>
                <span class={label === '' ? 'faint' : ''}>{name}</span>
                <span class="faint">{rows > 1 ? i18n.t('teach.rows', [rows]) : value}</span>
              </button>
              <button
                type="button"
                class="quiet"
                aria-label={i18n.t('teach.whatIsThisFor', [name])}
                onClick={() => lesson.model.show({ kind: 'name-place', slot: at, words: label, value })}
              >
                {i18n.t('teach.whatIsThis')}
              </button>
            </li>
          );
        })}
      </ul>
      {unbound.length > mostShown && <p class="plain-text faint">{i18n.t('act.more', [unbound.length - mostShown])}</p>}
      <p class="plain-text">
        <button type="button" onClick={() => lesson.point('')}>
          {i18n.t('teach.pointAny')}
        </button>
      </p>
    </section>
  );
}
