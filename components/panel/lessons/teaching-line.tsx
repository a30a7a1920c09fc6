import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import type { Teaching } from '@/lib/model/view';
import { Icon } from '../../icon';
import { type Lesson, unclearText } from './lesson';

/** What the pointing at the page waits for, and what came of it; over everything else of the panel. */
export function TeachingLine({ teaching, lesson }: { teaching: Teaching | null; lesson: Lesson }) {
  const { state, label = '', slot = '', words = '', value = '' } = teaching ?? {};
  useEffect(() => {
    if (state !== 'taught' && state !== 'picked') return;
    if (state === 'taught') lesson.learned(label);
    else lesson.model.show({ kind: 'name-place', slot, words, value });
    // from here on it is the panel's: a later view need not say it again
    lesson.unpoint();
  }, [state, label, slot, words, value, lesson]);
  const told = teaching !== null && state !== 'taught' && state !== 'picked';
  const over = state === 'refused' || state === 'unclear';
  return (
    <output>
      {told && (
        <div class={over || state === 'no-place' ? 'teaching is-problem' : 'teaching'}>
          <Icon name={over ? 'warning' : 'locate'} />
          <div class="teaching-words">
            <p class="strong">{said(teaching)}</p>
            {!over && <p class="faint">{i18n.t('teach.pickingKeys')}</p>}
          </div>
          <div class="acts">
            {over && (
              <button type="button" onClick={() => lesson.point(teaching.at)}>
                {i18n.t('teach.again')}
              </button>
            )}
            <button type="button" onClick={() => lesson.unpoint()}>
              {i18n.t(over ? 'teach.understood' : 'act.cancel')}
            </button>
          </div>
        </div>
      )}
    </output>
  );
}

function said({ at, label, state, instead }: Teaching): string {
  switch (state) {
    case 'no-place':
      return i18n.t('teach.noPlace');
    case 'refused':
      return i18n.t('teach.refused', [instead, label]);
    case 'unclear':
      return unclearText(at, label);
    default:
      return label === '' ? i18n.t('teach.pickingAny') : i18n.t('teach.picking', [label]);
  }
}
