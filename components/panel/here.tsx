import { i18n } from '#i18n';
import type { FocusedPlace } from '@/lib/model/view';
import { provenanceText } from '../provenance';
import type { BesideActs } from './acts';
import type { PanelModel } from './panel-model';

/** 正在填：… The place that has the focus in the page, and each value that could stand there, filled in by one click. */
export function Here({ place, model, beside }: { place: FocusedPlace; model: PanelModel; beside: BesideActs }) {
  const { at, label, suggestions } = place;
  if (suggestions.length === 0) return null;
  return (
    <section class="card here" aria-label={i18n.t('focus.title', [label])}>
      <h3 class="here-title">{i18n.t('focus.title', [label])}</h3>
      <ul>
        {suggestions.map(({ value, provenance }) => (
          <li key={value}>
            <button
              type="button"
              class="here-fill"
              disabled={model.busy.value}
              aria-label={i18n.t('focus.fillInto', [value, label])}
              onClick={() => void model.run(beside.fill(at, value))}
            >
              <span class="here-value">{value}</span>
              <span class="chip">{provenance === undefined ? i18n.t('focus.mend') : provenanceText(provenance)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
