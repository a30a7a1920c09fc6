import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Offer } from '@/lib/model/view';
import { ChangedText } from '../changed-text';
import { Icon } from '../icon';
import { provenanceText } from '../provenance';
import { tickedCount, untickedCount } from './choosing';

export interface OfferProps {
  offer: Offer;
  /** id of the choice taken, or null */
  choice: string | null;
  onChoose: (choice: string | null) => void;
  onDecline: () => void;
}

/** A draft or last year's filing: all of it together, its lines to be looked at. */
export function WholeOffer({ offer, choice, onChoose, onDecline }: OfferProps) {
  const [open, setOpen] = useState(false);
  const [first] = offer.choices;
  if (first === undefined) return null;
  const count = tickedCount(first.lines);
  const title = offer.provenance === undefined ? offer.title : provenanceText(offer.provenance);
  return (
    <article class={`card offer ${offer.kind === 'draft' ? 'is-draft' : ''}`}>
      <div class="offer-head">
        <input
          type="checkbox"
          aria-label={i18n.t('fill.include', [title])}
          checked={choice !== null}
          onChange={(event) => onChoose(event.currentTarget.checked ? first.id : null)}
        />
        <button type="button" class="quiet fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span class="offer-title">{title}</span>
          <span class="offer-count">
            {count > 0 ? i18n.t('fill.canBring', [count]) : i18n.t('fill.differs', [untickedCount(first.lines)])}
          </span>
          <Icon name="open" class="turn" />
        </button>
        <button type="button" class="quiet icon-only" aria-label={i18n.t('fill.decline')} title={i18n.t('fill.decline')} onClick={onDecline}>
          <Icon name="close" />
        </button>
      </div>
      {offer.note !== '' && <p class="offer-note faint">{offer.note}</p>}
      {open && (
        <ul class="lines">
          {first.lines.map((line) => (
            <li key={line.at}>
              <span class="line-label">{line.label}</span>
              <ChangedText from={line.from} to={line.to} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
