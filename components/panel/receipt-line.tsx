import { i18n } from '#i18n';
import type { StepReceipt } from '@/lib/model/plan';
import type { SessionView } from '@/lib/model/view';
import { Icon } from '../icon';
import { outcomeText } from '../say';
import { labelAt } from './placing';
import type { PanelModel } from './panel-model';
import { isBack, isIn } from './receipt-summary';

interface ReceiptLineProps {
  step: StepReceipt;
  view: SessionView;
  model: PanelModel;
  /** the receipt was taken back as a whole: nothing of it is to be taken back */
  undone: boolean;
}

/** One place of a receipt: what became of it, its value to copy where it did not arrive, the way there, and back. */
export function ReceiptLine({ step, view, model, undone }: ReceiptLineProps) {
  // a row that never came has no name on the page: the plan's stands
  const bound = view.bound.some(({ at }) => at === step.at);
  const label = bound ? labelAt(view, step.at) : (step.label ?? labelAt(view, step.at));
  const { beside } = model.acts;
  const wanted = step.sent ?? '';
  return (
    <li>
      <span class="line-label">{label}</span>
      <Became step={step} />
      <span class="line-acts">
        {wanted !== '' && !isIn(step) && (
          <button type="button" class="quiet icon-only" aria-label={i18n.t('receipt.copy', [label])} title={i18n.t('receipt.copyValue', [wanted])} onClick={() => void model.copy(wanted)}>
            <Icon name="copy" />
          </button>
        )}
        <button type="button" class="quiet icon-only" aria-label={`${i18n.t('act.locate')} ${label}`} title={i18n.t('act.locate')} onClick={() => void model.locate(step.at, label)}>
          <Icon name="locate" />
        </button>
        {!undone && beside !== undefined && takesBack(step) && (
          <button
            type="button"
            class="quiet icon-only"
            disabled={model.busy.value || view.running !== null}
            aria-label={`${i18n.t('act.undo')} ${label}`}
            title={i18n.t('receipt.takeBack', [step.before === '' ? i18n.t('receipt.blank') : step.before])}
            onClick={() => void model.run(beside.takeBack(step.at))}
          >
            <Icon name="undo" />
          </button>
        )}
      </span>
    </li>
  );
}

/** Written, and not taken back yet. */
const takesBack = (step: StepReceipt): boolean => (isIn(step) || step.why === 'page-rewrote') && step.outcome !== 'already' && step.why !== 'row-filed' && !isBack(step);

function Became({ step }: { step: StepReceipt }) {
  if (isBack(step)) return <span class="faint">{i18n.t('receipt.back')}</span>;
  if (step.back !== undefined) return <span class="reason">{outcomeText(step.back.why)}</span>;
  if (isIn(step)) return <span class="line-value">{step.value}</span>;
  return (
    <span class="reason">
      {outcomeText(step.why)}
      {step.said !== undefined && <span class="faint"> {i18n.t('receipt.said', [step.said])}</span>}
      {step.why === 'page-rewrote' && (
        <span class="faint">
          {' '}
          {step.sent === undefined ? i18n.t('receipt.shows', [step.value]) : i18n.t('receipt.turned', [step.sent, step.value])}
        </span>
      )}
    </span>
  );
}
