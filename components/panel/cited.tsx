import { i18n } from '#i18n';
import type { Citation } from '@/lib/model/finding';

/** The article's own words with its source as officials cite it; without an article it says so. */
export function Cited({ cite }: { cite: Citation | undefined }) {
  if (cite === undefined) {
    return (
      <p class="cited faint" title={i18n.t('check.practiceWhy')}>
        {i18n.t('check.practice')}
      </p>
    );
  }
  return (
    <figure class="cited">
      {cite.excerpt === '' ? <p class="faint">{i18n.t('check.noExcerpt')}</p> : <blockquote>{cite.excerpt}</blockquote>}
      <figcaption>{`${cite.document}${cite.at}`}</figcaption>
    </figure>
  );
}
