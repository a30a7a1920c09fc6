import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Finding } from '@/lib/model/finding';
import type { SessionView } from '@/lib/model/view';
import { walkRows } from '../arrows';
import { Icon } from '../icon';
import { severityText } from '../say';
import { Blanks } from './blanks';
import { CheckFilters } from './check-filters';
import { Dismissed } from './dismissed';
import { Empty } from './empty';
import { everything, filtered, grouped } from './finding-groups';
import { FindingItem } from './finding-item';
import type { PanelModel } from './panel-model';

const keyOf = ({ rule, at }: Finding): string => `${rule}@${at}`;

/** 检查: findings under their headings, one line each, opened for the reason and the way out. */
export function CheckTab({ view, model }: { view: SessionView; model: PanelModel }) {
  const [filter, setFilter] = useState(everything);
  const [open, setOpen] = useState('');
  const shown = filtered(view.findings, filter);
  const wrong = shown.filter(({ blank }) => !blank);
  const certain = wrong.filter(({ mend }) => mend !== undefined);
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
  return (
    <>
      <CheckFilters view={view} filter={filter} onFilter={setFilter} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows walk its rows */}
      <div class="scroll" onKeyDown={walkRows}>
        {view.findings.length === 0 && <AllWell view={view} />}
        {view.findings.length > 0 && shown.length === 0 && (
          <div class="sheet-lead faint">
            <p>{i18n.t('check.noneShown')}</p>
            <button type="button" class="quiet" onClick={() => setFilter(everything)}>
              {i18n.t('check.showAll')}
            </button>
          </div>
        )}
        {certain.length > 1 && (
          <div class="mend-all">
            <button
              type="button"
              disabled={model.busy.value}
              onClick={() => void model.preview({ mends: certain.map(({ rule, at }) => ({ rule, at })) })}
            >
              <Icon name="edit" />
              {i18n.t('check.mendAll', [certain.length])}
            </button>
          </div>
        )}
        {grouped(view, wrong, filter.by, severityText).map(({ id, label, things }) => (
          <section key={id} class="group">
            <h3>
              {label === '' ? i18n.t('check.other') : label}
              <span class="figure">{things.length}</span>
            </h3>
            <ul class="rows">{things.map(item)}</ul>
          </section>
        ))}
        <Blanks findings={shown.filter(({ blank }) => blank)} view={view} item={item} />
        <Dismissed view={view} model={model} />
        {view.passedOver > 0 && <p class="sheet-note faint">{i18n.t('check.passedOver', [view.passedOver])}</p>}
        <p class="sheet-note strictness-line">
          <span class="faint">{i18n.t('check.strictnessNow', [i18n.t(`strictness.${view.strictness}`)])}</span>
          <button type="button" class="quiet" onClick={() => model.show({ kind: 'strictness' })}>
            {i18n.t('check.strictnessChange')}
          </button>
        </p>
      </div>
      <footer class="foot">
        <button type="button" class="primary" onClick={() => model.review()}>
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
