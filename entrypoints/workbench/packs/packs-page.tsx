import { i18n } from '#i18n';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { Cited } from '@/components/panel/cited';
import { Empty } from '@/components/panel/empty';
import { severityText, stageText } from '@/components/say';
import type { FormSpec, Pack, RuleSpec, Source } from '@/lib/model/pack';
import { builtinPacks } from '@/lib/packs/builtin';
import { citationOf } from '@/lib/packs/citation';
import { linkTo } from '../route';
import { searchPack } from './search-pack';

/** 制度包: what is official, to be looked up. Read-only. */
export function PacksPage({ open }: { open: string }) {
  const [question, setQuestion] = useState('');
  const pack = builtinPacks.find(({ id }) => id === open) ?? builtinPacks[0];
  if (pack === undefined) return <Empty icon="pack" title={i18n.t('packs.none')} />;
  return (
    <>
      <header class="bar">
        <nav class="segments">
          {builtinPacks.map(({ id, title }) => (
            <a key={id} href={linkTo('packs', id)} aria-current={id === pack.id ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
        <label class="search">
          <Icon name="search" />
          <span class="unseen">{i18n.t('act.search')}</span>
          <input
            type="search"
            placeholder={i18n.t('packs.search')}
            value={question}
            onInput={(event) => setQuestion(event.currentTarget.value)}
          />
        </label>
      </header>
      <PackContents pack={pack} question={question} />
    </>
  );
}

function PackContents({ pack, question }: { pack: Pack; question: string }) {
  const { sources, forms, rules, schemes, articles } = searchPack(pack, question);
  const none = [sources, forms, rules, schemes, articles].every((list) => list.length === 0);
  return (
    <div class="scroll reading">
      {none && <Empty icon="search" title={i18n.t('packs.none')} />}
      <Part title={i18n.t('packs.sources')}>
        {sources.map((source) => (
          <SourceItem key={source.id} source={source} />
        ))}
      </Part>
      <Part title={i18n.t('packs.forms')}>
        {forms.map((form) => (
          <FormItem key={form.id} form={form} />
        ))}
      </Part>
      <Part title={i18n.t('packs.rules')}>
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} pack={pack} />
        ))}
      </Part>
      <Part title={i18n.t('packs.schemes')}>
        {schemes.map(({ id, title, of }) => (
          <li key={id} class="row">
            <span class="strong">{title}</span> <span class="figure">{i18n.t('score.of', [of])}</span>
          </li>
        ))}
      </Part>
      <Part title={i18n.t('packs.articles')}>
        {articles.map((article) => (
          <li key={`${article.source}#${article.at}`} class="row">
            <Cited cite={citationOf(pack, article)} />
          </li>
        ))}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: VNode[] }) {
  if (children.length === 0) return null;
  return (
    <section class="group">
      <h3>
        {title}
        <span class="figure">{children.length}</span>
      </h3>
      <ul class="rows">{children}</ul>
    </section>
  );
}

function SourceItem({ source }: { source: Source }) {
  return (
    <li class="row">
      <span class="strong">{source.document}</span> {source.title}
      {source.effective !== undefined && <span class="faint"> {i18n.t('packs.effective', [source.effective])}</span>}
      {!source.text && <span class="chip">{i18n.t('packs.noText')}</span>}
    </li>
  );
}

function FormItem({ form }: { form: FormSpec }) {
  return (
    <li class="row">
      <details>
        <summary>
          <span class="strong">{form.titles[0]}</span> <span class="chip">{stageText(form.stage)}</span>{' '}
          <span class="figure">{i18n.t('packs.fields', [form.fields.length])}</span>
        </summary>
        <ul class="columns">
          {form.fields.map(({ id, label, required }) => (
            <li key={id}>
              {label}
              {required && <span class="faint"> {i18n.t('packs.required')}</span>}
            </li>
          ))}
          {form.tables.map(({ id, label, columns }) => (
            <li key={id}>
              {label} <span class="faint">{columns.map((column) => column.label).join('、')}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** A rule's text without a filing: what it would name there is left open. */
const withoutGaps = (text: string): string => text.replace(/\{[^{}]*\}/g, '…');

function RuleItem({ rule, pack }: { rule: RuleSpec; pack: Pack }) {
  return (
    <li class={`row finding is-${rule.severity}`}>
      <details>
        <summary>
          <Icon name={rule.severity} class="severity" />
          <span class="unseen">{severityText(rule.severity)}</span>
          <span>{withoutGaps(rule.message)}</span>
        </summary>
        <div class="opened">
          {rule.fix !== '' && (
            <p>
              <span class="faint">{i18n.t('check.fix')}</span> {withoutGaps(rule.fix)}
            </p>
          )}
          <Cited cite={citationOf(pack, rule.cite)} />
          <p class="faint">
            {pack.id}/{rule.id}
          </p>
        </div>
      </details>
    </li>
  );
}
