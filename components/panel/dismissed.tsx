import { i18n } from '#i18n';
import type { SessionView } from '@/lib/model/view';
import { Icon } from '../icon';
import { labelAt } from './placing';
import type { PanelModel } from './panel-model';

/** What was waved away, folded, with the reason given. */
export function Dismissed({ view, model }: { view: SessionView; model: PanelModel }) {
  if (view.dismissed.length === 0) return null;
  return (
    <details class="group dismissed">
      <summary data-row>
        {i18n.t('check.dismissed', [view.dismissed.length])}
        <Icon name="open" class="turn" />
      </summary>
      <ul class="lines">
        {view.dismissed.map((one) => (
          <li key={`${one.rule}@${one.at}`}>
            <span class="line-label">{labelAt(view, one.at)}</span>
            <span class="reason">{one.reason}</span>
            <button type="button" class="quiet" onClick={() => void model.dismiss(one, null)}>
              {i18n.t('act.restoreFinding')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
