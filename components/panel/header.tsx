import { i18n } from '#i18n';
import type { SessionView } from '@/lib/model/view';
import { Icon } from '../icon';
import { clock } from '../time';
import { Menu } from './menu';
import type { PanelModel } from './panel-model';

/** Form, year, project; what was bound; how complete it is and when it was last saved. */
export function Header({ view, model }: { view: SessionView; model: PanelModel }) {
  const { form, bound, absent, unbound, completeness, filing } = view;
  if (form === undefined) return null;
  const of = bound.length + absent.length;
  const whole = absent.length === 0 && unbound.length === 0;
  const saved = filing?.savedAt ?? null;
  return (
    <header class="head">
      <div class="head-line">
        <h1 title={form.title}>{form.title}</h1>
        {form.year !== null && <span class="year">{form.year}</span>}
        <Menu model={model} />
      </div>
      <div class="head-line">
        <span class={`project ${form.project === '' ? 'faint' : ''}`} title={form.project}>
          {form.project === '' ? i18n.t('panel.noProject') : form.project}
        </span>
        <button
          type="button"
          class="quiet bound"
          title={i18n.t('panel.boundAll', [bound.length])}
          onClick={() => (model.sheet.value?.kind === 'bindings' ? model.back() : model.show({ kind: 'bindings' }))}
        >
          {i18n.t('panel.bound', [bound.length, of])}
          <Icon name={whole ? 'done' : 'open'} />
        </button>
      </div>
      <div class="head-line">
        {completeness !== null && (
          <>
            <meter
              class="complete"
              min={0}
              max={1}
              value={completeness.share}
              aria-label={i18n.t('panel.completeOf', [completeness.filled, completeness.required])}
            />
            <span title={i18n.t('panel.completeOf', [completeness.filled, completeness.required])}>
              {i18n.t('panel.complete', [Math.floor(completeness.share * 100)])}
            </span>
          </>
        )}
        <span class="saved">{saved === null ? i18n.t('panel.unsaved') : i18n.t('panel.saved', [clock(saved)])}</span>
      </div>
    </header>
  );
}
