import { i18n } from '#i18n';
import { lamps, type Scorecard } from '@/lib/model/scorecard';
import { LampSign } from './lamp';
import { waits } from './score-outline';

/** What a card comes to, before its lines: the total with its grade, or how many lamps of each colour. */
export function ScoreHead({ card, titled }: { card: Scorecard; titled: boolean }) {
  const { total, of, title, grade, held, capped, lines } = card;
  const waiting = lines.filter(waits).length;
  const lit = [...lamps].reverse().map((lamp) => ({ lamp, count: lines.filter((line) => line.lamp === lamp).length }));
  return (
    <div class="total">
      {of > 0 ? (
        <>
          <span class="total-figure">{total}</span>
          <span class="faint">{i18n.t('score.of', [of])}</span>
        </>
      ) : (
        <ul class="lamps">
          {lit
            .filter(({ count }) => count > 0)
            .map(({ lamp, count }) => (
              <li key={lamp}>
                <LampSign lamp={lamp} />
                <span class="figure">{count}</span>
              </li>
            ))}
        </ul>
      )}
      <h3 class={titled ? '' : 'unseen'}>{title}</h3>
      {grade !== undefined && <span class="chip">{i18n.t('score.grade', [grade])}</span>}
      {waiting > 0 && <p class="faint">{i18n.t('score.waiting', [waiting])}</p>}
      {held !== undefined && <p class="is-warning">{i18n.t('score.heldTotal', [held])}</p>}
      {capped !== undefined && <p class="is-warning">{i18n.t('score.capped', [capped.from, total, capped.why])}</p>}
    </div>
  );
}
