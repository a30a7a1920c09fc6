import { i18n } from '#i18n';
import type { SessionView } from '@/lib/model/view';
import { chosen, tickedCount } from './choosing';
import { tabNames, type PanelModel, type TabName } from './panel-model';

/** The four tabs with the figure that matters in each. ← → walk, as in any tab list. */
export function TabList({ view, model }: { view: SessionView; model: PanelModel }) {
  const figures = figuresOf(view, model);
  // a form that is merely not filled in yet is no alarm
  const wrong = view.findings.some(({ severity, blank }) => severity === 'error' && !blank);
  const go = (event: KeyboardEvent) => {
    const here = tabNames.indexOf(model.tab.value);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -here, End: tabNames.length - 1 - here }[event.key];
    const next = step === undefined ? undefined : tabNames[(here + step + tabNames.length) % tabNames.length];
    if (next === undefined) return;
    event.preventDefault();
    model.goTo(next);
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" tabIndex={-1} aria-label={i18n.t('panel.tabs.label')} onKeyDown={go}>
      {tabNames.map((name) => {
        const selected = model.tab.value === name;
        return (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-controls={selected ? `panel-${name}` : undefined}
            aria-selected={selected}
            tabIndex={selected ? 0 : -1}
            onClick={() => model.goTo(name)}
          >
            {i18n.t(`panel.tabs.${name}`)}
            {figures[name] !== '' && (
              <span class={`figure ${name === 'check' && wrong ? 'is-error' : ''}`}>{figures[name]}</span>
            )}
          </button>
        );
      })}
    </div>
  );
}

function figuresOf(view: SessionView, model: PanelModel): Record<TabName, string> {
  const lines = chosen(view.offers, model.said.value).flatMap(({ choice }) => choice.lines);
  const fill = tickedCount(lines);
  const [card] = view.scores;
  // as on the toolbar button: errors, if there are any
  const errors = view.findings.filter(({ severity }) => severity === 'error').length;
  return {
    fill: fill === 0 ? '' : String(fill),
    check: String(errors > 0 ? errors : view.findings.length),
    score: card === undefined ? '' : String(card.total),
    history: view.revisions.length === 0 ? '' : String(view.revisions.length),
  };
}
