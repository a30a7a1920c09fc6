import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { formOf } from '@/components/difference-labels';
import { Icon } from '@/components/icon';
import { Empty } from '@/components/panel/empty';
import { withStore } from '@/components/store';
import { stamp } from '@/components/time';
import { normal } from '@/lib/model/text';
import type { FilingRecord } from '@/lib/model/revision';
import { builtinPacks } from '@/lib/packs/builtin';
import type { Store } from '@/lib/store';
import { perform } from '../deeds';
import { Loaded } from '../loaded';
import { linkTo } from '../route';
import { useStored } from '../use-stored';
import { FilingDetail } from './filing-detail';

const allFilings = (store: Store) => store.filings.list();

export const formTitle = (form: string): string => formOf(builtinPacks, form)?.titles[0] ?? form;

/** 填报件: every filing on this machine, newest first; one opened beside the list. */
export function FilingsPage({ open }: { open: string }) {
  const [question, setQuestion] = useState('');
  const answer = useStored(['filings'], allFilings);
  return (
    <Loaded answer={answer}>
      {(records) => {
        const found = records.filter((record) => matches(record, question));
        const opened = records.find(({ id }) => id === open);
        return (
          <>
            <header class="bar">
              <label class="search">
                <Icon name="search" />
                <span class="unseen">{i18n.t('act.search')}</span>
                <input
                  type="search"
                  placeholder={i18n.t('filings.search')}
                  value={question}
                  onInput={(event) => setQuestion(event.currentTarget.value)}
                />
              </label>
              <output class="figure">{i18n.t('filings.count', [found.length])}</output>
            </header>
            <div class="split">
              <FilingTable records={found} open={open} />
              <section class="aside">
                {opened === undefined ? (
                  <Empty icon="filing" title={records.length === 0 ? i18n.t('filings.none') : i18n.t('filings.pick')}>
                    {records.length === 0 && <p>{i18n.t('filings.noneWhy')}</p>}
                  </Empty>
                ) : (
                  <FilingDetail key={opened.id} record={opened} onRemove={() => remove(opened)} />
                )}
              </section>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

const columns = ['project', 'form', 'year', 'updated', 'versions'] as const;

function FilingTable({ records, open }: { records: FilingRecord[]; open: string }) {
  return (
    <div class="table-box">
      <table class="dense filings">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} class={column}>
                {i18n.t(`filings.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id} aria-current={record.id === open ? 'true' : undefined}>
              <td class="project" title={record.project}>
                <a href={linkTo('filings', record.id)}>{record.project === '' ? i18n.t('panel.noProject') : record.project}</a>
                {record.prior && <span class="chip">{i18n.t('filings.prior')}</span>}
                {record.draft !== null && <span class="chip">{i18n.t('filings.draft')}</span>}
              </td>
              <td class="form" title={formTitle(record.form)}>
                {formTitle(record.form)}
              </td>
              <td class="year number">{record.year ?? ''}</td>
              <td class="updated number">{stamp(record.updated)}</td>
              <td class="versions number">{record.revisions}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function matches(record: FilingRecord, question: string): boolean {
  const text = normal([record.project, record.unit, formTitle(record.form), record.year ?? ''].join(''));
  return question.split(/\s+/).every((word) => text.includes(normal(word)));
}

function remove(record: FilingRecord): void {
  void perform(
    withStore((store) => store.filings.remove(record.id)),
    (removal) => ({
      text: i18n.t('work.removed', [record.project === '' ? formTitle(record.form) : record.project]),
      undo: () => withStore((store) => store.filings.restore(removal)),
    }),
  );
}
