import { i18n } from '#i18n';
import { useId, useState } from 'preact/hooks';
import type { Scorecard, ScoreLine } from '@/lib/model/scorecard';
import type { SessionView } from '@/lib/model/view';
import { walkRows } from '../arrows';
import { Icon } from '../icon';
import { problemText } from '../say';
import { Cited } from './cited';
import { Empty } from './empty';
import { ScoreHead } from './score-head';
import { firstToLook, waits } from './score-outline';
import { ScoreTable } from './score-table';
import type { PanelModel } from './panel-model';

/** 评分: one scheme's card at a time, its total and then its lines with their reasons. */
export function ScoreTab({ view, model }: { view: SessionView; model: PanelModel }) {
  const [chosen, choose] = useState('');
  const [open, setOpen] = useState('');
  const card = view.scores.find(({ scheme }) => scheme === chosen) ?? view.scores[0];
  if (card === undefined) {
    return (
      <div class="scroll">
        <Empty icon="filing" title={i18n.t('score.none')}>
          <p>{i18n.t('score.noneWhy')}</p>
        </Empty>
      </div>
    );
  }
  const waiting = card.lines.filter(waits).length;
  const target = firstToLook(card.lines);
  return (
    <>
      {view.scores.length > 1 && <SchemeChoice cards={view.scores} chosen={card.scheme} onChoose={choose} />}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows walk its rows */}
      <div class="scroll" onKeyDown={walkRows}>
        <ScoreHead card={card} titled={view.scores.length === 1} />
        {card.problem !== undefined && (
          <p class="sheet-lead is-error">
            <Icon name="warning" /> {problemText(card.problem)}
          </p>
        )}
        <ScoreTable card={card} open={open} onOpen={setOpen} model={model} />
        <details class="basis">
          <summary>{i18n.t('score.basis')}</summary>
          <Cited cite={card.cite} />
        </details>
        <p class="faint sheet-note">{i18n.t('score.reference')}</p>
      </div>
      <footer class="foot">
        <button
          type="button"
          class="primary"
          disabled={target === undefined}
          onClick={() => {
            if (target === undefined) return;
            setOpen(target.id);
            document.getElementById(`score-${card.scheme}#${target.id}`)?.scrollIntoView({ block: 'center' });
          }}
        >
          {footText(card, waiting, target)}
        </button>
      </footer>
    </>
  );
}

/** A card of lamps has nothing to be full of: there it is said that nothing is red or yellow. */
function footText(card: Scorecard, waiting: number, target: ScoreLine | undefined): string {
  if (waiting > 0) return i18n.t('score.pending', [waiting]);
  if (target !== undefined) return i18n.t('score.best');
  return i18n.t(card.problem !== undefined ? 'score.unscored' : card.of > 0 ? 'score.allFull' : 'score.allGreen');
}

function SchemeChoice({ cards, chosen, onChoose }: { cards: readonly Scorecard[]; chosen: string; onChoose: (scheme: string) => void }) {
  const field = useId();
  return (
    <div class="scheme-choice">
      <label for={field}>{i18n.t('score.scheme')}</label>
      <select id={field} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {cards.map(({ scheme, title, total, of }) => (
          <option key={scheme} value={scheme}>
            {of > 0 ? `${title} ${String(total)} / ${String(of)}` : title}
          </option>
        ))}
      </select>
    </div>
  );
}
