import { i18n } from '#i18n';
import type { OpenView } from '@/lib/model/view';
import { Icon } from '../../icon';
import type { Lesson } from './lesson';

/** What nothing on the page decides: each with its candidates, to look at and to choose from. */
export function OpenPlaces({ open, lesson }: { open: readonly OpenView[]; lesson: Lesson }) {
  if (open.length === 0) return null;
  return (
    <section class="group open-places">
      <h3>
        {i18n.t('teach.open')}
        <span class="figure is-warning">{open.length}</span>
      </h3>
      {open.map((one) => (
        <OpenPlace key={`${one.at} ${one.candidates[0]?.slot ?? ''}`} one={one} lesson={lesson} />
      ))}
    </section>
  );
}

function OpenPlace({ one: { at, label, candidates }, lesson }: { one: OpenView; lesson: Lesson }) {
  const isForm = at === 'form';
  return (
    <fieldset class="card open-place">
      <legend>{isForm ? i18n.t('teach.openForm') : i18n.t('teach.openField', [label])}</legend>
      <ul>
        {candidates.map(({ slot, value }, index) => {
          const name = nameOf(candidates, index);
          return (
            <li key={slot}>
              <span class="candidate">
                <span class="strong">{name}</span>
                {!isForm && <span class={value === '' ? 'faint' : ''}>{value === '' ? i18n.t('teach.blank') : value}</span>}
              </span>
              <span class="acts">
                {!isForm && (
                  <button
                    type="button"
                    class="quiet icon-only"
                    title={i18n.t('teach.show')}
                    aria-label={i18n.t('teach.showFor', [name])}
                    onClick={() => void lesson.model.locate(slot, name)}
                  >
                    <Icon name="locate" />
                  </button>
                )}
                <button
                  type="button"
                  disabled={lesson.model.busy.value}
                  aria-label={i18n.t('teach.chooseFor', [label, name])}
                  onClick={() => (isForm ? lesson.prefer(slot) : lesson.choose(at, label, slot, false))}
                >
                  {i18n.t('teach.choose')}
                </button>
                {!isForm && (
                  <button
                    type="button"
                    class="quiet"
                    disabled={lesson.model.busy.value}
                    aria-label={i18n.t('teach.alwaysFor', [label, name])}
                    onClick={() => lesson.choose(at, label, slot, true)}
                  >
                    {i18n.t('teach.always')}
                  </button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** A candidate by its words; where several bear the same, by its number too. */
function nameOf(candidates: OpenView['candidates'], index: number): string {
  const words = candidates[index]?.label ?? '';
  const name = words === '' ? i18n.t('teach.nameless') : words;
  const alike = candidates.filter(({ label }) => label === words).length > 1;
  return alike ? i18n.t('teach.nth', [name, index + 1]) : name;
}
