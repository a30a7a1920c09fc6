import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Offer } from '@/lib/model/view';
import { Icon } from '../icon';
import { fitText } from '../provenance';
import { qualityText } from '../say';
import { shownValue } from './choosing';
import type { OfferProps } from './whole-offer';

const atFirst = 3;

/** Indicators of the library for one 二级指标: one is chosen, or none. */
export function LibraryOffer({ offer, choice, onChoose, onDecline }: OfferProps) {
  const [all, setAll] = useState(false);
  const chosenAt = offer.choices.findIndex(({ id }) => id === choice);
  const shown = all ? offer.choices : offer.choices.filter((_, index) => index < atFirst || index === chosenAt);
  const rest = offer.choices.length - shown.length;
  return (
    <article class="card offer">
      <div class="offer-head">
        <input
          type="checkbox"
          aria-label={i18n.t('fill.include', [offer.title])}
          checked={choice !== null}
          onChange={(event) => onChoose(event.currentTarget.checked ? (offer.choices[0]?.id ?? null) : null)}
        />
        <h3 class="offer-title">{offer.title}</h3>
        <span class="offer-count">{offer.note}</span>
        <button type="button" class="quiet icon-only" aria-label={i18n.t('fill.decline')} title={i18n.t('fill.decline')} onClick={onDecline}>
          <Icon name="close" />
        </button>
      </div>
      <div role="radiogroup" aria-label={i18n.t('fill.choose', [offer.title])} class="choices">
        {shown.map((one) => (
          <label key={one.id} class="choice">
            <input type="radio" name={offer.id} checked={one.id === choice} onChange={() => onChoose(one.id)} />
            <span class="choice-name">{one.title}</span>
            <span class="choice-value">{shownValue(one)}</span>
            <Source choice={one} />
          </label>
        ))}
      </div>
      {(rest > 0 || all) && offer.choices.length > atFirst && (
        <button type="button" class="quiet more" onClick={() => setAll(!all)}>
          {all ? i18n.t('act.less') : i18n.t('act.more', [rest])}
        </button>
      )}
    </article>
  );
}

/** The document an indicator stands in, how far that was checked, and why it fits. */
function Source({ choice: { provenance, source } }: { choice: Offer['choices'][number] }) {
  if (provenance?.kind !== 'library') return <span class="choice-source faint">{source}</span>;
  const fit = fitText(provenance);
  return (
    <>
      <span class="choice-source faint">
        {provenance.title !== '' && (
          <span class="choice-title" title={provenance.title}>
            {provenance.title}
          </span>
        )}
        <span class="chip">{qualityText(provenance.quality)}</span>
      </span>
      {fit !== '' && <span class="choice-fit faint">{fit}</span>}
    </>
  );
}
