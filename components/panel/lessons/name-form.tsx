import { i18n } from '#i18n';
import type { SessionView } from '@/lib/model/view';
import { SheetFrame } from '../sheet';
import { ChoiceList } from './choice-list';
import type { Lesson } from './lesson';
import { useTeachable } from './use-teachable';

/** 这是哪张表: the forms of the packs in force, those that the page resembles first. */
export function NameForm({ view, lesson, onBack }: { view: SessionView; lesson: Lesson; onBack: () => void }) {
  const { forms } = useTeachable(lesson, '');
  const like = new Set(view.seen.others.map(({ form }) => form));
  const choices = forms.map(({ id, title, pack }) => ({
    id,
    text: title,
    group: like.has(id) ? i18n.t('teach.formLike') : pack,
    notes: view.form?.id === id ? [i18n.t('teach.formNow')] : like.has(id) ? [pack] : [],
  }));
  const ordered = [...choices.filter(({ id }) => like.has(id)), ...choices.filter(({ id }) => !like.has(id))];
  return (
    <SheetFrame title={i18n.t('teach.formTitle')} onBack={onBack}>
      <div class="sheet-lead place-lead">
        <p>{i18n.t('teach.formWhy')}</p>
        {view.lessons.named && (
          <button type="button" onClick={() => lesson.prefer(null)}>
            {i18n.t('teach.formBack')}
          </button>
        )}
      </div>
      <ChoiceList choices={ordered} hint={i18n.t('teach.formSearch')} none={i18n.t('teach.formNone')} onChoose={({ id }) => lesson.prefer(id)} />
    </SheetFrame>
  );
}
