import { i18n } from '#i18n';
import type { SessionView } from '@/lib/model/view';
import { SheetFrame } from '../sheet';
import { ChoiceList } from './choice-list';
import type { Lesson } from './lesson';
import { useTeachable } from './use-teachable';

interface NamePlaceProps {
  view: SessionView;
  lesson: Lesson;
  /** the place on the page: `<frame>:<slot>`, what it is called there and what it holds */
  slot: string;
  words: string;
  value: string;
  onBack: () => void;
}

/** 这是什么: the fields and columns of the form, to say which one a place of the page is. */
export function NamePlace({ view, lesson, slot, words, value, onBack }: NamePlaceProps) {
  const { places } = useTeachable(lesson, view.form?.id ?? '');
  const name = words === '' ? i18n.t('teach.nameless') : words;
  const headings = new Map(view.sections.map(({ id, label }) => [id, label]));
  // what the page was not found to have comes first: it is what one looks for
  const choices = [...places.filter(({ bound }) => !bound), ...places.filter(({ bound }) => bound)].map(({ at, label, section, required, bound }) => ({
    id: at,
    text: label,
    group: bound ? (headings.get(section) ?? '') : i18n.t('teach.stillMissing'),
    notes: bound ? [i18n.t('teach.bound')] : required ? [i18n.t('teach.required')] : [],
  }));
  return (
    <SheetFrame title={i18n.t('teach.placeTitle')} onBack={onBack}>
      <div class="sheet-lead place-lead">
        <p>{i18n.t('teach.placeLead', [name])}</p>
        <p class="faint">{i18n.t('teach.placeValue', [value === '' ? i18n.t('teach.blank') : value])}</p>
        <button type="button" onClick={() => void lesson.model.locate(slot, name)}>
          {i18n.t('teach.show')}
        </button>
      </div>
      <ChoiceList choices={choices} hint={i18n.t('teach.placeSearch')} none={i18n.t('teach.placeNone')} onChoose={({ id, text }) => lesson.name(id, text, slot)} />
    </SheetFrame>
  );
}
