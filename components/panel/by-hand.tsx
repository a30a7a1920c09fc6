import { i18n } from '#i18n';
import { Icon } from '../icon';
import type { PanelModel } from './panel-model';

interface ByHandProps {
  at: string;
  label: string;
  /** what the place was to hold; '' where there is nothing to bring there */
  wanted: string;
  model: PanelModel;
}

/** For what the user does himself: the value to copy, and the way to its place. */
export function ByHand({ at, label, wanted, model }: ByHandProps) {
  return (
    <>
      {wanted !== '' && (
        <button type="button" class="quiet icon-only" aria-label={i18n.t('receipt.copy', [label])} title={i18n.t('receipt.copyValue', [wanted])} onClick={() => void model.copy(wanted)}>
          <Icon name="copy" />
        </button>
      )}
      <button type="button" class="quiet icon-only" aria-label={`${i18n.t('act.locate')} ${label}`} title={i18n.t('act.locate')} onClick={() => void model.locate(at, label)}>
        <Icon name="locate" />
      </button>
    </>
  );
}
