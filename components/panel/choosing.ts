import { joinMeasure } from '@/lib/model/measure';
import type { PlanLine } from '@/lib/model/plan';
import type { Offer } from '@/lib/model/view';

/** What the user said of an offer: a choice of it, or null for none. Offers without a word follow `byDefault`. */
export type Said = ReadonlyMap<string, string | null>;
type Choice = Offer['choices'][number];

/**
 * The choice taken of each offer, unless the user said otherwise: a draft alone, else what a fill left undone, else last year's filing, else the
 * first indicator for each level. What comes after is offered anew when the first is on the page. An offer of which nothing
 * would be ticked is never taken unasked.
 */
export function chosen(offers: readonly Offer[], said: Said): { offer: Offer; choice: Choice }[] {
  const leading = (['draft', 'rest', 'prior', 'library'] as const).find((kind) =>
    offers.some((offer) => offer.kind === kind && fills(offer)),
  );
  return offers.flatMap((offer) => {
    const word = said.get(offer.id);
    const byDefault = offer.kind === leading && fills(offer) ? offer.choices[0] : undefined;
    const choice = word === undefined ? byDefault : offer.choices.find(({ id }) => id === word);
    return choice === undefined ? [] : [{ offer, choice }];
  });
}

const fills = ({ choices: [first] }: Offer): boolean => first !== undefined && tickedCount(first.lines) > 0;

/** The words after one more: a draft and last year's filing fill the same places, so one puts the other away. */
export function sayChoice(offers: readonly Offer[], said: Said, offer: Offer, choice: string | null): Said {
  const next = new Map(said).set(offer.id, choice);
  if (choice === null || offer.kind === 'library') return next;
  for (const other of offers) if (other.kind !== 'library' && other.id !== offer.id) next.set(other.id, null);
  return next;
}

/** How many places would be ticked in the preview: each place once. */
export function tickedCount(lines: readonly PlanLine[]): number {
  return new Set(lines.filter(({ ticked }) => ticked).map(({ at }) => at)).size;
}

/** How many places hold something else on the page, or cannot be written: what the preview lists unticked. */
export function untickedCount(lines: readonly PlanLine[]): number {
  return new Set(lines.filter(({ ticked }) => !ticked).map(({ at }) => at)).size;
}

/** The value of an indicator as one reads it, for a list of candidates: signs for the page's own words, and none before words. */
export function shownValue(choice: Choice): string {
  const part = (column: string) => choice.lines.find(({ at }) => at.endsWith(`.${column}`))?.to ?? '';
  return joinMeasure({ operator: part('operator'), value: part('value'), unit: part('unit') });
}
