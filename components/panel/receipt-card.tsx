import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Receipt, StepReceipt } from '@/lib/model/plan';
import type { SessionView } from '@/lib/model/view';
import { Icon } from '../icon';
import { outcomeText } from '../say';
import { labelAt } from './placing';
import type { PanelModel } from './panel-model';
import { byReason, summarise, undoable } from './receipt-summary';

/** So many places that share a reason are listed at once; more are folded under it. */
const few = 3;

/** 已填 23 · 页面改写 1 · 未填 0 · 撤销, and each value that did not arrive with its reason. */
export function ReceiptCard({ receipt, view, model }: { receipt: Receipt; view: SessionView; model: PanelModel }) {
  const [closed, setClosed] = useState('');
  if (closed === receipt.at) return null;
  const { filled, rewritten, unfilled } = summarise(receipt);
  const failed = [...rewritten, ...unfilled];
  return (
    <article class="card receipt" aria-label={i18n.t('receipt.title')}>
      <div class="receipt-head">
        {receipt.undone ? (
          <span class="strong">{i18n.t('receipt.undone')}</span>
        ) : (
          <p class="counts">
            <span class="strong">{i18n.t('receipt.filled', [filled])}</span>
            <span class={rewritten.length > 0 ? 'is-warning' : 'faint'}>{i18n.t('receipt.rewritten', [rewritten.length])}</span>
            <span class={unfilled.length > 0 ? 'is-warning' : 'faint'}>{i18n.t('receipt.unfilled', [unfilled.length])}</span>
          </p>
        )}
        {undoable(receipt) && (
          <button type="button" disabled={model.busy.value} onClick={() => void model.undo()}>
            <Icon name="undo" />
            {i18n.t('act.undo')}
          </button>
        )}
        <button type="button" class="quiet icon-only" aria-label={i18n.t('act.close')} onClick={() => setClosed(receipt.at)}>
          <Icon name="close" />
        </button>
      </div>
      {failed.length > 0 && (
        <>
          {receipt.undone && <p class="faint">{i18n.t('receipt.kept')}</p>}
          {byReason(failed).map(([why, steps]) =>
            steps.length > few ? (
              <details key={why} class="folded">
                <summary>
                  <Icon name="open" class="turn" />
                  <span class="reason">{outcomeText(why)}</span>
                  <span class="figure">{i18n.t('receipt.places', [steps.length])}</span>
                </summary>
                <Unfilled steps={steps} view={view} model={model} />
              </details>
            ) : (
              <Unfilled key={why} steps={steps} view={view} model={model} />
            ),
          )}
        </>
      )}
    </article>
  );
}

function Unfilled({ steps, view, model }: { steps: StepReceipt[]; view: SessionView; model: PanelModel }) {
  return (
    <ul class="lines">
      {steps.map((step) => (
        <UnfilledLine key={step.at} step={step} view={view} model={model} />
      ))}
    </ul>
  );
}

function UnfilledLine({ step, view, model }: { step: StepReceipt; view: SessionView; model: PanelModel }) {
  // a row that never came has no name on the page: the plan's stands
  const bound = view.bound.some(({ at }) => at === step.at);
  const label = bound ? labelAt(view, step.at) : (step.label ?? labelAt(view, step.at));
  return (
    <li>
      <span class="line-label">{label}</span>
      <span class="reason">
        {outcomeText(step.why)}
        {step.why === 'page-rewrote' && <span class="faint"> {i18n.t('receipt.shows', [step.value])}</span>}
      </span>
      <button
        type="button"
        class="quiet icon-only"
        aria-label={`${i18n.t('act.locate')} ${label}`}
        onClick={() => void model.locate(step.at, label)}
      >
        <Icon name="locate" />
      </button>
    </li>
  );
}
