import { i18n } from '#i18n';
import type { Lessons, Teachable } from '@/lib/model/view';
import { Icon } from '../../icon';
import type { Lesson } from './lesson';

type Place = Teachable['places'][number];

interface PlacesProps {
  places: readonly Place[];
  lessons: Lessons;
  lesson: Lesson;
}

/** Fields that the page was not found to have, the required ones in sight; each may be pointed out. */
export function Unplaced({ places, lessons, lesson }: PlacesProps) {
  const open = new Set(lessons.open.map(({ at }) => at));
  const fields = places.filter(({ at, bound }) => at.startsWith('fields.') && !bound && !open.has(at));
  const required = fields.filter((field) => field.required);
  const optional = fields.filter((field) => !field.required);
  return (
    <>
      {required.length > 0 && (
        <section class="group">
          <h3>
            {i18n.t('teach.missing')}
            <span class="figure is-warning">{required.length}</span>
          </h3>
          <Pointable places={required} lesson={lesson} />
        </section>
      )}
      {optional.length > 0 && (
        <details class="group">
          <summary>
            <Icon name="open" class="turn" />
            {i18n.t('teach.missingOptional')}
            <span class="figure">{optional.length}</span>
          </summary>
          <Pointable places={optional} lesson={lesson} />
        </details>
      )}
    </>
  );
}

function Pointable({ places, lesson }: { places: readonly Place[]; lesson: Lesson }) {
  return (
    <ul class="rows">
      {places.map(({ at, label }) => (
        <li key={at} class="row lesson-row">
          <span class="lesson-words">{label}</span>
          <button type="button" class="quiet" data-row title={i18n.t('teach.point')} aria-label={i18n.t('teach.pointFor', [label])} onClick={() => lesson.point(at)}>
            {i18n.t('teach.pointShort')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The columns of the form's tables: found, taught or not there. */
export function Columns({ places, lessons, lesson }: PlacesProps) {
  const columns = places.filter(({ at }) => !at.startsWith('fields.'));
  if (columns.length === 0) return null;
  const lost = columns.filter(({ bound }) => !bound).length;
  return (
    <details class="group">
      <summary>
        <Icon name="open" class="turn" />
        {i18n.t('teach.columns')}
        <span class="figure">{columns.length}</span>
        {lost > 0 && <span class="figure is-warning">{i18n.t('teach.columnAbsent')} {lost}</span>}
      </summary>
      <ul class="rows">
        {columns.map(({ at, label, bound }) => {
          const taught = lessons.taught.includes(at);
          return (
            <li key={at} class="row lesson-row">
              <span class="lesson-words">
                {label} {taught && <span class="chip">{i18n.t('teach.mine')}</span>}
                {!bound && <span class="chip is-warning">{i18n.t('teach.columnAbsent')}</span>}
              </span>
              <Repoint at={at} label={label} bound={bound} taught={taught} lesson={lesson} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface RepointProps {
  at: string;
  label: string;
  bound: boolean;
  taught: boolean;
  lesson: Lesson;
}

/** 指给我看 for what is not there, 改指 for what is, 忘记 for what a person said. */
export function Repoint({ at, label, bound, taught, lesson }: RepointProps) {
  return (
    <span class="acts">
      <button type="button" class="quiet" aria-label={i18n.t(bound ? 'teach.repointFor' : 'teach.pointFor', [label])} onClick={() => lesson.point(at)}>
        {i18n.t(bound ? 'teach.repoint' : 'teach.pointShort')}
      </button>
      {taught && (
        <button type="button" class="quiet" aria-label={i18n.t('teach.forgetFor', [label])} onClick={() => lesson.forget(at, label)}>
          {i18n.t('teach.forget')}
        </button>
      )}
    </span>
  );
}
