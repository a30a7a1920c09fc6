import { i18n } from '#i18n';
import type { SessionView } from '@/lib/model/view';
import { unreadableText } from '../unreadable-text';
import type { Lesson } from './lesson';
import { OpenPlaces } from './open-places';
import { UnusedLessons } from './unused-lessons';

/** What stands between the page and the form, above the offers: what is open, what was refused, what is missing, what cannot be read. */
export function Gaps({ view, lesson }: { view: SessionView; lesson: Lesson }) {
  const { open, unused } = view.lessons;
  return (
    <>
      <OpenPlaces open={open} lesson={lesson} />
      <UnusedLessons unused={unused.filter(({ instead }) => instead !== undefined)} lesson={lesson} />
      {view.absent.length > 0 && (
        <p class="gaps">
          <span title={view.absent.join('、')}>{i18n.t('teach.gaps', [view.absent.length])}</span>
          <button type="button" class="quiet" onClick={() => lesson.model.show({ kind: 'bindings' })}>
            {i18n.t('teach.gapsTeach')}
          </button>
        </p>
      )}
      {view.unreadable.length > 0 && (
        <p class="gaps">
          <span title={view.unreadable.map(unreadableText).join('\n')}>{i18n.t('teach.unread', [view.unreadable.length])}</span>
          <button type="button" class="quiet" onClick={() => lesson.model.show({ kind: 'bindings' })}>
            {i18n.t('teach.unreadWhich')}
          </button>
        </p>
      )}
    </>
  );
}
