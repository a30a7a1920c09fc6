import { i18n } from '#i18n';
import type { TaughtChange, Winner } from '@/lib/model/merge-taught';
import { samePage, type TaughtPage } from '@/lib/model/taught-page';
import { pathOf, type FormWords } from './words';

interface ComingProps {
  coming: readonly TaughtPage[];
  changes: readonly TaughtChange[];
  winner: Winner;
  words: FormWords;
}

/** What a file would bring, page by page and place by place. */
export function ComingPages({ coming, changes, winner, words }: ComingProps) {
  return (
    <>
      {coming.map((page, index) => {
        const mine = changes.filter((change) => samePage(change.page, page));
        return (
          <section key={index} class="group">
            <h3>
              {page.name} <span class="figure">{words.title(page.form)}</span>
            </h3>
            <p class="plain-text faint">
              {page.origin} {pathOf(page)}
            </p>
            <ul class="rows">
              {mine.map((change) => (
                <li key={change.at} class="row lesson-row">
                  <span class="lesson-words">
                    {words.place(page.form, change.at)} <span class="faint">←</span> {labelAt(change)}
                  </span>
                  <span class="chip">{i18n.t(`portals.change.${outcome(change, winner)}`)}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function labelAt({ page, at }: TaughtChange): string {
  const binding = page.bindings.find((one) => one.at === at);
  return binding?.label || binding?.code || i18n.t('teach.nameless');
}

/** What becomes of one place, as the user wants it decided. */
function outcome({ kind, newer }: TaughtChange, winner: Winner): 'new' | 'same' | 'taken' | 'left' {
  if (kind !== 'differs') return kind;
  return winner === 'file' || (winner === 'newer' && newer) ? 'taken' : 'left';
}
