import { i18n } from '#i18n';
import type { SessionView } from '@/lib/model/view';
import { Icon } from '../icon';
import { clock } from '../time';
import type { PanelModel } from './panel-model';

/** What earlier plans wrote: each can be taken back for itself. */
export function FormerFills({ view, model }: { view: SessionView; model: PanelModel }) {
  return (
    <details class="card folded receipt" hidden={view.running !== null}>
      <summary>
        <Icon name="open" class="turn" />
        <span class="faint">{i18n.t('receipt.former', [view.former.length])}</span>
      </summary>
      <ul class="lines">
        {view.former.map(({ plan, at, places }) => (
          <li key={plan}>
            <span class="line-label">{i18n.t('receipt.formerOne', [clock(at), places])}</span>
            <span class="line-acts">
              <button
                type="button"
                disabled={model.busy.value || view.running !== null}
                aria-label={i18n.t('receipt.formerUndo', [clock(at)])}
                onClick={() => void model.undo(plan)}
              >
                <Icon name="undo" />
                {i18n.t('act.undo')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
