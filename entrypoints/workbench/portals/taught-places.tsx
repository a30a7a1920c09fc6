import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import { withStore } from '@/components/store';
import type { TaughtPage } from '@/lib/model/taught-page';
import { perform } from '../deeds';
import type { FormWords } from './words';

/** One taught page: its name, and each place with the words that it stands under on the page. */
export function TaughtPlaces({ page, words }: { page: TaughtPage; words: FormWords }) {
  const name = useId();
  return (
    <div class="taught-places">
      <p>
        <label for={name}>{i18n.t('portals.name')}</label>
        <input
          id={name}
          maxLength={100}
          value={page.name}
          onChange={({ currentTarget }) => {
            const said = currentTarget.value.trim();
            if (said === '') currentTarget.value = page.name;
            else if (said !== page.name) rename(page, said);
          }}
        />
      </p>
      <ul class="rows">
        {page.bindings.map(({ at, label, code, section }) => {
          const place = words.place(page.form, at);
          return (
            <li key={at} class="row lesson-row">
              <span class="lesson-words">
                {place} <span class="faint">←</span> <span class="strong">{label || code || i18n.t('teach.nameless')}</span>{' '}
                {section !== '' && <span class="faint">{section}</span>}
              </span>
              <button type="button" class="quiet" aria-label={i18n.t('teach.forgetFor', [place])} onClick={() => forgetPlace(page, at, place)}>
                {i18n.t('teach.forget')}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function rename({ id }: TaughtPage, name: string): void {
  void perform(
    withStore((store) => store.taught.rename(id, name)),
    (removal) => ({ text: i18n.t('work.saved'), undo: () => withStore((store) => store.taught.restore(removal)) }),
  );
}

function forgetPlace({ id }: TaughtPage, at: string, place: string): void {
  void perform(
    withStore((store) => store.taught.forgetPlace(id, at)),
    (removal) => ({ text: i18n.t('teach.forgotten', [place]), undo: () => withStore((store) => store.taught.restore(removal)) }),
  );
}
