import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import type { ScoreLine, ScorePart } from '@/lib/model/scorecard';
import { Icon } from '../icon';
import { problemText } from '../say';
import { LampSign } from './lamp';
import { Judgement } from './score-judgement';
import { waits } from './score-outline';
import type { PanelModel } from './panel-model';

interface ScoreRowProps {
  id: string;
  line: ScoreLine;
  scheme: string;
  depth: number;
  open: boolean;
  onToggle: () => void;
  model: PanelModel;
}

/** One line of a card: its name with its bar, and what it comes to; opened, the reason and what would raise it. */
export function ScoreRow({ id, line, scheme, depth, open, onToggle, model }: ScoreRowProps) {
  const body = useId();
  const { label, points, of } = line;
  return (
    <>
      <tr class={`score depth-${String(depth)}`} id={`score-${id}`}>
        <th scope="row">
          <button type="button" class="quiet fold" data-row aria-expanded={open} aria-controls={body} onClick={onToggle}>
            <span class={open ? 'message' : 'message one-line'}>{label}</span>
            <Icon name="open" class="turn" />
          </button>
          {of > 0 && <meter min={0} max={of} value={points ?? 0} aria-hidden="true" />}
        </th>
        <td>
          <Outcome line={line} />
        </td>
      </tr>
      {open && (
        <tr class="score-body">
          <td colSpan={2} id={body}>
            <Reasons line={line} scheme={scheme} model={model} />
          </td>
        </tr>
      )}
    </>
  );
}

function Outcome({ line }: { line: ScoreLine }) {
  const { points, of, figure, lamp } = line;
  return (
    <>
      {line.problem !== undefined && (
        <span class="is-error" title={problemText(line.problem)}>
          <Icon name="warning" />
          <span class="unseen">{problemText(line.problem)}</span>
        </span>
      )}
      {waits(line) && <span class="chip is-asking">{i18n.t('score.ask')}</span>}
      {points !== null && of > 0 && <span class="figure">{i18n.t('score.points', [points, of])}</span>}
      {figure !== undefined && figure !== '' && <span class="figure">{figure}</span>}
      {lamp !== undefined && <LampSign lamp={lamp} />}
    </>
  );
}

function Reasons({ line, scheme, model }: Pick<ScoreRowProps, 'line' | 'scheme' | 'model'>) {
  const { why, raise, held, problem, parts, at, label } = line;
  const worked = parts?.filter(({ ask }) => ask === undefined) ?? [];
  return (
    <div class="opened">
      {why !== '' && <p>{why}</p>}
      {worked.length > 0 && <Parts parts={worked} />}
      {raise !== '' && (
        <p>
          <span class="faint">{i18n.t('score.raise')}</span> {raise}
        </p>
      )}
      {held !== undefined && <p class="is-warning">{i18n.t('score.held', [held])}</p>}
      {problem !== undefined && <p class="is-error">{problemText(problem)}</p>}
      <Judgement line={line} scheme={scheme} model={model} />
      {at !== undefined && (
        <div class="acts">
          <button type="button" onClick={() => void model.locate(at, label)}>
            <Icon name="locate" />
            {i18n.t('act.locate')}
          </button>
        </div>
      )}
    </div>
  );
}

/** The parts that were worked out, each with its points. */
function Parts({ parts }: { parts: readonly ScorePart[] }) {
  return (
    <ul class="lines">
      {parts.map(({ id, label, points, of, deduct }) => (
        <li key={id}>
          <span class="line-label">{label}</span>
          <span class="figure">{points === null ? '—' : i18n.t('score.points', [deduct ? -points : points, of])}</span>
        </li>
      ))}
    </ul>
  );
}
