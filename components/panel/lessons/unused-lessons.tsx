import { i18n } from '#i18n';
import type { UnusedLesson } from '@/lib/model/view';
import { Icon } from '../../icon';
import type { Lesson } from './lesson';

/** What was taught and does not hold on this page: contradicted by it, or not there. */
export function UnusedLessons({ unused, lesson }: { unused: readonly UnusedLesson[]; lesson: Lesson }) {
  if (unused.length === 0) return null;
  return (
    <section class="group">
      <h3>
        {i18n.t('teach.unused')}
        <span class="figure is-warning">{unused.length}</span>
      </h3>
      <ul class="rows">
        {unused.map(({ at, label, words, instead }) => (
          <li key={at} class="row lesson-row">
            <Icon name="warning" class="is-warning" />
            <span class="lesson-words">
              {instead === undefined ? i18n.t('teach.unusedMissing', [label, words]) : i18n.t('teach.unusedRefused', [label, instead])}
            </span>
            <span class="acts">
              <button type="button" class="quiet" aria-label={i18n.t('teach.repointFor', [label])} onClick={() => lesson.point(at)}>
                {i18n.t('teach.repoint')}
              </button>
              <button type="button" class="quiet" aria-label={i18n.t('teach.forgetFor', [label])} onClick={() => lesson.forget(at, label)}>
                {i18n.t('teach.forget')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
