import { i18n } from '#i18n';
import type { SessionView } from '@/lib/model/view';
import { walkRows } from '../arrows';
import { Icon } from '../icon';
import { Empty } from './empty';
import type { PanelModel } from './panel-model';
import { SheetFrame } from './sheet';

/** 提交前检查: everything required that is missing, by section. */
export function Missing({ view, model, onBack }: { view: SessionView; model: PanelModel; onBack: () => void }) {
  const count = view.missing.reduce((sum, { items }) => sum + items.length, 0);
  const errors = view.findings.filter(({ severity, blank }) => severity === 'error' && !blank).length;
  const nameOf = (section: string) => view.sections.find(({ id }) => id === section)?.label ?? section;
  return (
    <SheetFrame title={i18n.t('check.missing')} onBack={onBack} onKeyDown={walkRows}>
      {count === 0 ? (
        <Empty icon="done" title={i18n.t('check.missingNone')} />
      ) : (
        <p class="sheet-lead strong">{i18n.t('check.missingCount', [count])}</p>
      )}
      {errors > 0 && <p class="sheet-lead is-error">{i18n.t('check.errorsLeft', [errors])}</p>}
      {view.missing
        .filter(({ items }) => items.length > 0)
        .map(({ section, items }) => (
          <section key={section} class="group">
            <h3>
              {nameOf(section)}
              <span class="figure">{items.length}</span>
            </h3>
            <ul class="rows">
              {items.map(({ at, label }) => (
                <li key={at} class="row">
                  <button type="button" class="quiet fold" data-row onClick={() => void model.locate(at, label)}>
                    <span class="message">{label}</span>
                    <Icon name="locate" />
                    <span class="unseen">{i18n.t('act.locate')}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {view.absent.length > 0 && (
        <section class="group">
          <h3>
            {i18n.t('check.missingPage')}
            <span class="figure">{view.absent.length}</span>
          </h3>
          <ul class="plain">
            {view.absent.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </section>
      )}
    </SheetFrame>
  );
}
