import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { stageText } from '@/components/say';
import { stages } from '@/lib/model/filing';
import type { Pack } from '@/lib/model/pack';
import type { FilingRecord } from '@/lib/model/revision';
import { normal } from '@/lib/model/text';
import { useDesk } from '../filing/use-desk';
import { linkTo } from '../route';
import { SearchField } from '../search-field';
import { StartForm } from './start-form';

/** 新建填报件: every form of the packs in force, by authority and stage; then whose it is. */
export function NewFiling({ records }: { records: readonly FilingRecord[] }) {
  const desk = useDesk();
  const [question, setQuestion] = useState('');
  const [chosen, setChosen] = useState('');
  if (desk === null) return <p class="sheet-lead faint">{i18n.t('work.loading')}</p>;
  const found = desk.packs.map((pack) => ({ pack, forms: formsOf(pack, question) })).filter(({ forms }) => forms.length > 0);
  return (
    <>
      <header class="bar">
        <a class="back" href={linkTo('filings')}>
          <Icon name="back" />
          {i18n.t('work.nav.filings')}
        </a>
        <SearchField hint={i18n.t('form.searchForms')} question={question} onQuestion={setQuestion} first />
      </header>
      <div class="split">
        <div class="forms" role="radiogroup" aria-label={i18n.t('form.chooseForm')}>
          {found.length === 0 && <p class="sheet-lead faint">{i18n.t('form.noForms')}</p>}
          {found.map(({ pack, forms }) => (
            <section key={pack.id} class="group">
              <h2>{pack.title}</h2>
              <ul class="rows">
                {forms.map(({ id, title, stage }) => (
                  <li key={id} class="row">
                    <label class="form-choice">
                      <input type="radio" name="form" checked={chosen === id} onChange={() => setChosen(id)} />
                      <span class="message">{title}</span>
                      <span class="chip">{stageText(stage)}</span>
                    </label>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <section class="aside">
          {chosen === '' ? (
            <p class="sheet-lead faint">{i18n.t('form.chooseFirst')}</p>
          ) : (
            <StartForm key={chosen} desk={desk} form={chosen} records={records} />
          )}
        </section>
      </div>
    </>
  );
}

function formsOf(pack: Pack, question: string) {
  const words = question.split(/\s+/).map(normal);
  return pack.forms
    .map((form) => ({ id: `${pack.id}/${form.id}`, title: form.titles[0] ?? form.id, stage: form.stage, titles: form.titles }))
    .filter(({ title, stage, titles }) => {
      const text = normal([pack.title, pack.region, title, ...titles, stageText(stage)].join(''));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
}
