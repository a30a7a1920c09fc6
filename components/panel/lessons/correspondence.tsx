import type { SessionView } from '@/lib/model/view';
import type { Lesson } from './lesson';
import { OpenPlaces } from './open-places';
import { Unnamed } from './unnamed';
import { Columns, Unplaced } from './unplaced';
import { UnusedLessons } from './unused-lessons';
import { useTeachable } from './use-teachable';

/** How the form and the page correspond, where that is not plain: every gap from either side, and what fills it. */
export function Correspondence({ view, lesson }: { view: SessionView; lesson: Lesson }) {
  const { lessons, bound, unbound } = view;
  const { places } = useTeachable(lesson, [view.form?.id, bound.length, ...lessons.taught].join('\n'));
  const contended = new Set(lessons.open.flatMap(({ candidates }) => candidates.map(({ slot }) => slot)));
  return (
    <>
      <OpenPlaces open={lessons.open} lesson={lesson} />
      <UnusedLessons unused={lessons.unused} lesson={lesson} />
      <Unplaced places={places} lessons={lessons} lesson={lesson} />
      <Unnamed unbound={unbound.filter(({ at }) => !contended.has(at))} lesson={lesson} />
      <Columns places={places} lessons={lessons} lesson={lesson} />
    </>
  );
}
