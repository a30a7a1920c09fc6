import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { severities, type Finding, type Severity } from '@/lib/model/finding';
import type { SessionView } from '@/lib/model/view';
import { walkRows } from '../arrows';
import { Icon } from '../icon';
import { severityText } from '../say';
import { Dismissed } from './dismissed';
import { Empty } from './empty';
import { FindingItem } from './finding-item';
import { Blanks } from './blanks';
import { bySection } from './placing';
import type { PanelModel } from './panel-model';

const keyOf = ({ rule, at }: Finding): string => `${rule}@${at}`;

/** 检查: findings by section in the order of the form, one line each, opened for the reason and the way out. */
export function CheckTab({ view, model }: { view: SessionView; model: PanelModel }) {
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [open, setOpen] = useState('');
  const shown = view.findings.filter(({ severity }) => !hidden.has(severity));
  const wrong = shown.filter(({ blank }) => !blank);
  const missing = view.missing.reduce((sum, { items }) => sum + items.length, 0);
  const item = (finding: Finding) => (
    <FindingItem
      key={keyOf(finding)}
      finding={finding}
      open={open === keyOf(finding)}
      onToggle={() => setOpen(open === keyOf(finding) ? '' : keyOf(finding))}
      view={view}
      model={model}
    />
  );
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  return (
    <>
      <fieldset class="filters" aria-label={i18n.t('check.filters')}>
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            class={`filter is-${severity}`}
            aria-pressed={!hidden.has(severity)}
            onClick={() => toggle(severity)}
          >
            <Icon name={severity} />
            {severityText(severity)}
            <span class="figure">{view.findings.filter((finding) => finding.severity === severity).length}</span>
          </button>
        ))}
      </fieldset>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows walk its rows */}
      <div class="scroll" onKeyDown={walkRows}>
        {view.findings.length === 0 && <AllWell view={view} />}
        {view.findings.length > 0 && shown.length === 0 && <p class="sheet-lead faint">{i18n.t('check.noneShown')}</p>}
        {bySection(view, wrong).map(({ id, label, things }) => (
          <section key={id} class="group">
            <h3>
              {label === '' ? i18n.t('check.other') : label}
              <span class="figure">{things.length}</span>
            </h3>
            <ul class="rows">
              {things.map(item)}
            </ul>
          </section>
        ))}
        <Blanks findings={shown.filter(({ blank }) => blank)} view={view} item={item} />
        <Dismissed view={view} model={model} />
      </div>
      <footer class="foot">
        <button
          type="button"
          class="primary"
          onClick={() => model.review()}
        >
          {missing === 0 ? i18n.t('check.before') : i18n.t('check.beforeMissing', [missing])}
        </button>
      </footer>
    </>
  );
}

function AllWell({ view }: { view: SessionView }) {
  return (
    <Empty icon="done" title={i18n.t('check.none')}>
      <p>{i18n.t('check.noneWhy')}</p>
      <p class="faint">{i18n.t('check.noneOf', [view.bound.length, view.sections.length])}</p>
    </Empty>
  );
}
