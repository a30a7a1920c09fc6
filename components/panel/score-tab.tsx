import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { ScoreLine } from '@/lib/model/scorecard';
import type { SessionView } from '@/lib/model/view';
import { walkRows } from '../arrows';
import { Cited } from './cited';
import { Empty } from './empty';
import { ScoreRow } from './score-row';
import type { PanelModel } from './panel-model';

/** How much a line could still gain; one that awaits a judgement counts whole. */
const gap = ({ points, of }: ScoreLine): number => of - (points ?? 0);

/** 评分: each scheme's total, then its lines with their reasons. */
export function ScoreTab({ view, model }: { view: SessionView; model: PanelModel }) {
  const [open, setOpen] = useState('');
  if (view.scores.length === 0) {
    return (
      <div class="scroll">
        <Empty icon="filing" title={i18n.t('score.none')}>
          <p>{i18n.t('score.noneWhy')}</p>
        </Empty>
      </div>
    );
  }
  const lines = view.scores.flatMap((card) => card.lines.map((line) => ({ key: `${card.scheme}#${line.id}`, line })));
  const pending = lines.filter(({ line }) => line.points === null);
  const weakest = lines.reduce<(typeof lines)[number] | undefined>(
    (best, next) => (gap(next.line) > (best === undefined ? 0 : gap(best.line)) ? next : best),
    undefined,
  );
  const target = pending[0] ?? weakest;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows walk its rows */}
      <div class="scroll" onKeyDown={walkRows}>
        {view.scores.map((card) => (
          <section key={card.scheme} class="group">
            <div class="total">
              <span class="total-figure">{card.total}</span>
              <span class="faint">{i18n.t('score.of', [card.of])}</span>
              <h3>{card.title}</h3>
              {card.grade !== undefined && <span class="chip">{i18n.t('score.grade', [card.grade])}</span>}
            </div>
            <ul class="rows">
              {card.lines.map((line) => {
                const key = `${card.scheme}#${line.id}`;
                return (
                  <ScoreRow
                    key={key}
                    id={key}
                    line={line}
                    scheme={card.scheme}
                    open={open === key}
                    onToggle={() => setOpen(open === key ? '' : key)}
                    model={model}
                  />
                );
              })}
            </ul>
            <details class="basis">
              <summary>{i18n.t('score.basis')}</summary>
              <Cited cite={card.cite} />
            </details>
          </section>
        ))}
        <p class="faint sheet-note">{i18n.t('score.reference')}</p>
      </div>
      <footer class="foot">
        <button
          type="button"
          class="primary"
          disabled={target === undefined}
          onClick={() => {
            if (target === undefined) return;
            setOpen(target.key);
            document.getElementById(`score-${target.key}`)?.scrollIntoView({ block: 'center' });
          }}
        >
          {pending.length > 0
            ? i18n.t('score.pending', [pending.length])
            : target === undefined
              ? i18n.t('score.allFull')
              : i18n.t('score.best')}
        </button>
      </footer>
    </>
  );
}
