import { i18n } from '#i18n';
import type { OutcomeWhy, StepReceipt } from '@/lib/model/plan';
import type { SessionView } from '@/lib/model/view';
import { Icon } from '../icon';
import { outcomeText } from '../say';
import { ByHand } from './by-hand';
import { labelAt } from './placing';
import type { PanelModel } from './panel-model';
import { isBack, isIn } from './receipt-summary';

interface ReceiptLineProps {
  step: StepReceipt;
  view: SessionView;
  model: PanelModel;
  /** the receipt was taken back as a whole: nothing of it is to be taken back */
  undone: boolean;
  /** its reason stands over it already */
  reasonSaid: boolean;
}

/** One place of a receipt: what became of it, its value to copy where it did not arrive, the way there, and back. */
export function ReceiptLine({ step, view, model, undone, reasonSaid }: ReceiptLineProps) {
  // a row that never came has no name on the page: the plan's stands
  const bound = view.bound.some(({ at }) => at === step.at);
  const label = bound ? labelAt(view, step.at) : (step.label ?? labelAt(view, step.at));
  const { beside } = model.acts;
  const wanted = isIn(step) ? '' : (step.sent ?? '');
  return (
    <li>
      <span class="line-label">{label}</span>
      <Became step={step} undone={undone} reasonSaid={reasonSaid} />
      <span class="line-acts">
        <ByHand at={step.at} label={label} wanted={wanted} model={model} />
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

/** Why a place does not hold what it was to hold; `undone`: it was to be taken back. */
export const whyNot = (why: OutcomeWhy, undone: boolean): string =>
  undone && why === 'value-changed' ? i18n.t('receipt.changedSince') : outcomeText(why);

/** Written, and not taken back yet. */
const takesBack = (step: StepReceipt): boolean => (isIn(step) || step.why === 'page-rewrote') && step.outcome !== 'already' && step.why !== 'row-filed' && !isBack(step);

function Became({ step, undone, reasonSaid }: Pick<ReceiptLineProps, 'step' | 'undone' | 'reasonSaid'>) {
  if (isBack(step)) return <span class="faint">{i18n.t('receipt.back')}</span>;
  if (step.back !== undefined) return <span class="reason">{whyNot(step.back.why, true)}</span>;
  if (isIn(step)) return <span class="line-value">{step.value}</span>;
  return (
    <span class="reason">
      {!reasonSaid && whyNot(step.why, undone)}
      {step.why !== 'page-rewrote' && step.sent !== undefined && step.sent !== '' && (
        <span class="faint wanted"> {i18n.t('receipt.wanted', [step.sent])}</span>
      )}
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
