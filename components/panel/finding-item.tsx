import { i18n } from '#i18n';
import { useId, useState } from 'preact/hooks';
import type { Finding } from '@/lib/model/finding';
import type { SessionView } from '@/lib/model/view';
import { Icon } from '../icon';
import { severityText } from '../say';
import { Cited } from './cited';
import { packOf } from './finding-groups';
import { labelAt } from './placing';
import type { PanelModel } from './panel-model';

interface FindingProps {
  finding: Finding;
  open: boolean;
  onToggle: () => void;
  view: SessionView;
  model: PanelModel;
}

/** One finding: what and where in a line; opened, the reason, the article and what can be done. */
export function FindingItem({ finding, open, onToggle, view, model }: FindingProps) {
  const body = useId();
  return (
    <li class={`row finding is-${finding.severity}`}>
      <button type="button" class="quiet fold" data-row aria-expanded={open} aria-controls={body} onClick={onToggle}>
        <Icon name={finding.severity} class="severity" />
        <span class="unseen">{severityText(finding.severity)}</span>
        <span class={open ? 'message' : 'message one-line'}>{finding.message}</span>
        <Icon name="open" class="turn" />
      </button>
      {open && (
        <div class="opened" id={body}>
          {finding.fix !== '' && (
            <p>
              <span class="faint">{i18n.t('check.fix')}</span> {finding.fix}
            </p>
          )}
          <Cited cite={finding.cite} />
          <p>
            <span class="faint">{i18n.t('check.looksAt')}</span> {labelAt(view, finding.at)}
          </p>
          <p class="faint">{i18n.t('check.ruleOf', [view.packs[packOf(finding)] ?? packOf(finding), finding.rule])}</p>
          <Acts finding={finding} label={labelAt(view, finding.at)} model={model} />
        </div>
      )}
    </li>
  );
}

function Acts({ finding, label, model }: { finding: Finding; label: string; model: PanelModel }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const field = useId();
  const { rule, at, mend, severity } = finding;
  if (asking) {
    return (
      <form
        class="reason-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') void model.dismiss(finding, reason.trim());
        }}
      >
        <label for={field}>{i18n.t('check.reason')}</label>
        <input
          id={field}
          value={reason}
          maxLength={500}
          ref={(input) => input?.focus()}
          onInput={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setAsking(false);
          }}
        />
        <p class="faint">{i18n.t('check.reasonHint')}</p>
        <div class="acts">
          <button type="submit" disabled={reason.trim() === '' || model.busy.value}>
            {i18n.t('act.dismissNow')}
          </button>
          <button type="button" class="quiet" onClick={() => setAsking(false)}>
            {i18n.t('act.cancel')}
          </button>
        </div>
      </form>
    );
  }
  return (
    <div class="acts">
      <button type="button" onClick={() => void model.locate(at, label)}>
        <Icon name="locate" />
        {i18n.t('act.locate')}
      </button>
      {mend !== undefined && (
        <button type="button" disabled={model.busy.value} onClick={() => void model.preview({ mends: [{ rule, at }] })}>
          <Icon name="edit" />
          {i18n.t('act.mend')}
          <span class="to">{mend}</span>
        </button>
      )}
      {severity !== 'error' && (
        <button type="button" class="quiet" onClick={() => setAsking(true)}>
          {i18n.t('act.dismiss')}
        </button>
      )}
    </div>
  );
}
