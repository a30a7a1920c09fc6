import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { Cited } from '@/components/panel/cited';
import { Empty } from '@/components/panel/empty';
import { severityText, stageText } from '@/components/say';
import { severities, type Severity } from '@/lib/model/finding';
import type { Pack, RuleSpec } from '@/lib/model/pack';
import { citationOf } from '@/lib/packs/citation';
import { formsOf } from '@/lib/packs/example-form';
import { formOf } from '@/lib/packs/form-graph';
import { ruleWords } from './gap-words';
import { RuleExamples } from './rule-examples';

interface RulesProps {
  pack: Pack;
  all: readonly Pack[];
  rules: readonly RuleSpec[];
}

/** The rules of a pack, to be narrowed by severity and by whether they rest on an article. */
export function PackRules({ pack, all, rules }: RulesProps) {
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const shown = rules.filter(({ severity }) => !hidden.has(severity));
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  return (
    <>
      <fieldset class="filters pack-filters" aria-label={i18n.t('check.filters')}>
        {severities.map((severity) => (
          <button key={severity} type="button" class={`filter is-${severity}`} aria-pressed={!hidden.has(severity)} onClick={() => toggle(severity)}>
            <Icon name={severity} />
            {severityText(severity)}
            <span class="figure">{rules.filter((rule) => rule.severity === severity).length}</span>
          </button>
        ))}
      </fieldset>
      {shown.length === 0 && <Empty icon="search" title={i18n.t('packs.none')} />}
      <ul class="rows">
        {shown.map((rule) => (
          <RuleItem key={rule.id} pack={pack} all={all} rule={rule} />
        ))}
      </ul>
    </>
  );
}

function RuleItem({ pack, all, rule }: { pack: Pack; all: readonly Pack[]; rule: RuleSpec }) {
  const [open, setOpen] = useState(false);
  return (
    <li class={`row finding is-${rule.severity}`}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name={rule.severity} class="severity" />
          <span class="unseen">{severityText(rule.severity)}</span>
          <span>{ruleWords(rule.message, pack, all, rule)}</span>
        </summary>
        {open && <Opened pack={pack} all={all} rule={rule} />}
      </details>
    </li>
  );
}

function Opened({ pack, all, rule }: { pack: Pack; all: readonly Pack[]; rule: RuleSpec }) {
  const forms = formsOf(pack, rule).flatMap((id) => formOf(all, id)?.titles[0] ?? []);
  const where = [...rule.stages.map(stageText), ...new Set(forms)].join('、');
  return (
    <div class="opened">
      {rule.fix !== '' && (
        <p>
          <span class="faint">{i18n.t('check.fix')}</span> {ruleWords(rule.fix, pack, all, rule)}
        </p>
      )}
      <Cited cite={citationOf(pack, rule.cite)} />
      {where !== '' && (
        <p>
          <span class="faint">{i18n.t('packs.onForms')}</span> {where}
        </p>
      )}
      <RuleExamples pack={pack} all={all} rule={rule} />
      <details class="expression">
        <summary class="faint">{i18n.t('packs.written', [`${pack.id}/${rule.id}`])}</summary>
        {rule.when !== undefined && (
          <p>
            <span class="faint">{i18n.t('packs.part.when')}</span> <code>{rule.when}</code>
          </p>
        )}
        <p>
          <span class="faint">{i18n.t('packs.part.require')}</span> <code>{rule.require}</code>
        </p>
        {rule.serves.length > 0 && (
          <p>
            <span class="faint">{i18n.t('packs.part.serves')}</span> {rule.serves.join('、')}
          </p>
        )}
      </details>
    </div>
  );
}
