import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import { severities, type Severity } from '@/lib/model/finding';
import type { SessionView } from '@/lib/model/view';
import { Icon } from '../icon';
import { severityText } from '../say';
import { packsIn, type FindingFilter } from './finding-groups';

interface FiltersProps {
  view: SessionView;
  filter: FindingFilter;
  onFilter: (filter: FindingFilter) => void;
}

/** How the findings are chosen: by severity, by words, by whose rule it is, and under which headings they stand. */
export function CheckFilters({ view, filter, onFilter }: FiltersProps) {
  const search = useId();
  const change = (part: Partial<FindingFilter>) => onFilter({ ...filter, ...part });
  const toggle = (severity: Severity) => {
    const hidden = new Set(filter.hidden);
    if (!hidden.delete(severity)) hidden.add(severity);
    change({ hidden });
  };
  const packs = packsIn(view.findings);
  return (
    <div class="filter-bar">
      <fieldset class="filters" aria-label={i18n.t('check.filters')}>
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            class={`filter is-${severity}`}
            aria-pressed={!filter.hidden.has(severity)}
            onClick={() => toggle(severity)}
          >
            <Icon name={severity} />
            {severityText(severity)}
            <span class="figure">{view.findings.filter((finding) => finding.severity === severity).length}</span>
          </button>
        ))}
      </fieldset>
      <div class="finders">
        <label for={search} class="unseen">
          {i18n.t('check.search')}
        </label>
        <input
          id={search}
          type="search"
          value={filter.query}
          placeholder={i18n.t('check.search')}
          onInput={(event) => change({ query: event.currentTarget.value })}
        />
        <span class="pickers">
          {packs.length > 1 && (
            <select aria-label={i18n.t('check.whose')} value={filter.pack} onChange={(event) => change({ pack: event.currentTarget.value })}>
              <option value="">{i18n.t('check.whoseAll')}</option>
              {packs.map((id) => (
                <option key={id} value={id}>
                  {view.packs[id] ?? id}
                </option>
              ))}
            </select>
          )}
          <select
            aria-label={i18n.t('check.groupBy')}
            value={filter.by}
            onChange={(event) => change({ by: event.currentTarget.value === 'severity' ? 'severity' : 'section' })}
          >
            <option value="section">{i18n.t('check.bySection')}</option>
            <option value="severity">{i18n.t('check.bySeverity')}</option>
          </select>
        </span>
      </div>
    </div>
  );
}
