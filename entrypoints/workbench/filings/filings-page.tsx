import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { Empty } from '@/components/panel/empty';
import { withStore } from '@/components/store';
import { stamp } from '@/components/time';
import { normal } from '@/lib/model/text';
import type { FilingRecord } from '@/lib/model/revision';
import { builtinPacks } from '@/lib/packs/builtin';
import { formOf } from '@/lib/packs/form-graph';
import type { Store } from '@/lib/store';
import { perform } from '../deeds';
import { Loaded } from '../loaded';
import { linkTo } from '../route';
import { SearchField } from '../search-field';
import { useStored } from '../use-stored';
import { FilingPage } from '../filing/filing-page';
import { useDesk } from '../filing/use-desk';
import { NewFiling } from './new-filing';

const allFilings = (store: Store) => store.filings.list();

/** The title of a form, as the packs in force have it. */
type FormTitle = (form: string) => string;

/** 填报件: every filing on this machine, newest first; a new one; one that is open. */
export function FilingsPage({ open }: { open: string }) {
  const answer = useStored(['filings'], allFilings);
  if (open === 'new') return <Loaded answer={answer}>{(records) => <NewFiling records={records} />}</Loaded>;
  if (open !== '') return <FilingPage key={open} id={open} />;
  return <Loaded answer={answer}>{(records) => <FilingList records={records} />}</Loaded>;
}

function FilingList({ records }: { records: FilingRecord[] }) {
  const packs = useDesk()?.packs ?? builtinPacks;
  const formTitle: FormTitle = (form) => formOf(packs, form)?.titles[0] ?? form;
  const [question, setQuestion] = useState('');
  const found = records.filter((record) => matches(record, formTitle(record.form), question));
  return (
    <>
      <header class="bar">
        <SearchField hint={i18n.t('filings.search')} question={question} onQuestion={setQuestion} />
        <output class="figure">{i18n.t('filings.count', [found.length])}</output>
        <a class="button accent" href={linkTo('filings', 'new')}>
          <Icon name="add" />
          {i18n.t('form.new')}
        </a>
      </header>
      {records.length === 0 ? (
        <Empty icon="filing" title={i18n.t('filings.none')}>
          <p>{i18n.t('filings.noneWhy')}</p>
        </Empty>
      ) : (
        <FilingTable records={found} formTitle={formTitle} />
      )}
    </>
  );
}

const columns = ['project', 'form', 'year', 'updated', 'versions', 'actions'] as const;

function FilingTable({ records, formTitle }: { records: FilingRecord[]; formTitle: FormTitle }) {
  return (
    <div class="table-box">
      <table class="dense filings">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} class={column}>
                <span class={column === 'actions' ? 'unseen' : ''}>{i18n.t(`filings.${column}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <td class="project" title={record.project}>
                <a href={linkTo('filings', record.id)}>{record.project || record.unit || i18n.t('panel.noProject')}</a>
                {record.prior && <span class="chip">{i18n.t('filings.prior')}</span>}
                {record.draft !== null && <span class="chip">{i18n.t('filings.draft')}</span>}
              </td>
              <td class="form" title={formTitle(record.form)}>
                {formTitle(record.form)}
              </td>
              <td class="year number">{record.year ?? ''}</td>
              <td class="updated number">{stamp(record.updated)}</td>
              <td class="versions number">{record.revisions}</td>
              <td class="actions">
                <button
                  type="button"
                  class="quiet icon-only"
                  aria-label={`${i18n.t('act.remove')} ${record.project || record.unit || formTitle(record.form)}`}
                  onClick={() => remove(record, formTitle(record.form))}
                >
                  <Icon name="remove" />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {records.length === 0 && <p class="sheet-lead faint">{i18n.t('filings.noneFound')}</p>}
    </div>
  );
}

function matches(record: FilingRecord, title: string, question: string): boolean {
  const text = normal([record.project, record.unit, title, record.year ?? ''].join(''));
  return question.split(/\s+/).every((word) => text.includes(normal(word)));
}

function remove(record: FilingRecord, title: string): void {
  void perform(
    withStore((store) => store.filings.remove(record.id)),
    (removal) => ({
      text: i18n.t('work.removed', [record.project || record.unit || title]),
      undo: () => withStore((store) => store.filings.restore(removal)),
    }),
  );
}
