import { i18n } from '#i18n';
import type { SessionView } from '@/lib/model/view';
import { StrictnessChoice } from '../strictness-choice';
import type { PanelModel } from './panel-model';
import { SheetFrame } from './sheet';

/** How strictly the unit checks, for all of its forms. */
export function StrictnessSheet({ view, model, onBack }: { view: SessionView; model: PanelModel; onBack: () => void }) {
  return (
    <SheetFrame title={i18n.t('check.strictness')} onBack={onBack}>
      <StrictnessChoice
        chosen={view.strictness}
        onChoose={(strictness) => void model.run(model.acts.setStrictness(strictness), () => model.tell('done', i18n.t('told.strictness', [i18n.t(`strictness.${strictness}`)])))}
      />
      <p class="sheet-note faint">{i18n.t('check.strictnessWhy')}</p>
    </SheetFrame>
  );
}
