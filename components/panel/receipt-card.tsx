import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Receipt, StepReceipt } from '@/lib/model/plan';
import type { SessionView } from '@/lib/model/view';
import { Icon } from '../icon';
import type { PanelModel } from './panel-model';
import { ReceiptLine, whyNot } from './receipt-line';
import { byReason, summarise, undoable } from './receipt-summary';

/** So many places that share a reason are listed at once; more are folded under it. */
const few = 3;

interface ReceiptCardProps {
  receipt: Receipt;
  view: SessionView;
  model: PanelModel;
}

/** 已填 23 · 页面改写 1 · 未填 0 · 撤销; each value that did not arrive with its reason, and the others folded. */
export function ReceiptCard({ receipt, view, model }: ReceiptCardProps) {
  const [closed, setClosed] = useState('');
  if (closed === receipt.at) return null;
  const { filled, back, rewritten, unfilled: refused } = summarise(receipt);
  const unfilled = receipt.undone ? refused : [...refused, ...model.leftOut(receipt.plan)];
  const failed = [...rewritten, ...unfilled];
  const arrived = receipt.steps.filter((step) => filled.includes(step) || back.includes(step));
  return (
    // what was unfolded in it stays so while one place is written or taken back
    <article class="card receipt" aria-label={i18n.t('receipt.title')} hidden={view.running !== null}>
      <div class="receipt-head">
        {receipt.undone ? (
          <span class="strong">{i18n.t('receipt.undone')}</span>
        ) : (
          <p class="counts">
            <span class="strong">{i18n.t('receipt.filled', [filled.length])}</span>
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
      {failed.length > 0 && receipt.undone && <p class="faint">{i18n.t('receipt.kept')}</p>}
      {byReason(failed).map(([why, steps]) =>
        steps.length > few ? (
          <Folded key={why} title={whyNot(why, receipt.undone)} tone="reason" reasonSaid steps={steps} {...{ receipt, view, model }} />
        ) : (
          <Lines key={why} steps={steps} {...{ receipt, view, model }} />
        ),
      )}
      {arrived.length > 0 && !receipt.undone && (
        <Folded title={i18n.t('receipt.which')} tone="faint" steps={arrived} {...{ receipt, view, model }} />
      )}
    </article>
  );
}

interface LinesProps extends ReceiptCardProps {
  steps: StepReceipt[];
  reasonSaid?: boolean;
}

/** Its lines are drawn when it is opened: a fill may have hundreds. */
function Folded({ title, tone, ...lines }: LinesProps & { title: string; tone: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="folded" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="open" class="turn" />
        <span class={tone}>{title}</span>
        <span class="figure">{i18n.t('receipt.places', [lines.steps.length])}</span>
      </summary>
      {open && <Lines {...lines} />}
    </details>
  );
}

function Lines({ steps, receipt, view, model, reasonSaid = false }: LinesProps) {
  return (
    <ul class="lines">
      {steps.map((step) => (
        <ReceiptLine key={step.key + step.at} step={step} view={view} model={model} undone={receipt.undone} reasonSaid={reasonSaid} />
      ))}
    </ul>
  );
}
