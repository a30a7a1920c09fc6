import { i18n } from '#i18n';
import { useId, useState } from 'preact/hooks';
import type { ScoreLine } from '@/lib/model/scorecard';
import { Icon } from '../icon';
import type { PanelModel } from './panel-model';

interface ScoreRowProps {
  id: string;
  line: ScoreLine;
  scheme: string;
  open: boolean;
  onToggle: () => void;
  model: PanelModel;
}

/** One line of a scorecard: its bar; opened, its reason, what would raise it, and the question where a person judges. */
export function ScoreRow({ id, line, scheme, open, onToggle, model }: ScoreRowProps) {
  const body = useId();
  const { label, points, of, why, raise, ask, held, at } = line;
  return (
    <li class="row score" id={`score-${id}`}>
      <button type="button" class="quiet fold" data-row aria-expanded={open} aria-controls={body} onClick={onToggle}>
        <span class={open ? 'message' : 'message one-line'}>{label}</span>
        {points === null ? (
          <span class="chip is-asking">{i18n.t('score.ask')}</span>
        ) : (
          <span class="figure">{i18n.t('score.points', [points, of])}</span>
        )}
        <Icon name="open" class="turn" />
      </button>
      <meter min={0} max={of === 0 ? 1 : of} value={points ?? 0} aria-hidden="true" />
      {open && (
        <div class="opened" id={body}>
          {why !== '' && <p>{why}</p>}
          {raise !== '' && (
            <p>
              <span class="faint">{i18n.t('score.raise')}</span> {raise}
            </p>
          )}
          {held !== undefined && held !== points && <p class="is-warning">{i18n.t('score.held', [held])}</p>}
          {ask !== undefined && <Judgement line={line} scheme={scheme} model={model} />}
          {at !== undefined && (
            <div class="acts">
              <button type="button" onClick={() => void model.locate(at, label)}>
                <Icon name="locate" />
                {i18n.t('act.locate')}
              </button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

function Judgement({ line, scheme, model }: { line: ScoreLine; scheme: string; model: PanelModel }) {
  const field = useId();
  const [text, setText] = useState(line.points === null ? '' : String(line.points));
  const points = text.trim() === '' ? null : Number(text);
  const fits = points === null || (Number.isFinite(points) && points >= 0 && points <= line.of);
  return (
    <form
      class="judgement"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) void model.run(model.acts.judge(scheme, line.id, points));
      }}
    >
      <label for={field}>{line.ask}</label>
      <div class="acts">
        <input
          id={field}
          type="number"
          min={0}
          max={line.of}
          step="any"
          value={text}
          aria-invalid={!fits}
          aria-label={i18n.t('score.judge', [line.label, line.of])}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span class="faint">{i18n.t('score.of', [line.of])}</span>
        <button type="submit" disabled={!fits || model.busy.value}>
          {i18n.t('act.save')}
        </button>
      </div>
    </form>
  );
}
