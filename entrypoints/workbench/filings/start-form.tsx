import { i18n } from '#i18n';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { blankContents } from '@/components/sheet/blank-contents';
import { faceOf, variantOf } from '@/components/sheet/face';
import type { Filing } from '@/lib/model/filing';
import type { FilingRecord } from '@/lib/model/revision';
import { formOf } from '@/lib/packs/form-graph';
import { perform } from '../deeds';
import type { Desk } from '../filing/desk';
import { ownMoneyUnit, withIdentity } from '../filing/identity';
import { sameWork } from '../filing/same-work';
import { linkTo } from '../route';

interface StartFormProps {
  desk: Desk;
  form: string;
  records: readonly FilingRecord[];
}

/** Whose filing it is to be: project, unit and year, with what is known on this machine to choose from. */
export function StartForm({ desk, form, records }: StartFormProps) {
  const spec = formOf(desk.packs, form);
  const [project, setProject] = useState('');
  const [unit, setUnit] = useState('');
  const [year, setYear] = useState(desk.today().slice(0, 4));
  useEffect(() => {
    void desk.store((store) => store.settings.get('unit')).then((kept) => {
      if (kept.ok) setUnit((said) => (said === '' ? kept.value : said));
    });
  }, [desk]);
  if (spec === undefined) return null;
  const fits = /^(?:19|20)\d{2}$/.test(year);
  const twin = sameWork(records, { form, project, unit, year: Number(year) });
  const start = async () => {
    const contents = blankContents(faceOf(spec, variantOf(spec, undefined)));
    const moneyUnit = ownMoneyUnit(spec);
    const filing: Filing = { id: crypto.randomUUID(), form, project, unit, year: Number(year), ...contents, ...(moneyUnit && { moneyUnit }) };
    return desk.store((store) => store.filings.saveDraft(withIdentity(filing, spec)));
  };
  return (
    <form
      class="start"
      onSubmit={(event) => {
        event.preventDefault();
        if (!fits) return;
        void perform(start(), (record) => {
          location.hash = linkTo('filings', record.id);
          return null;
        });
      }}
    >
      <h2>{spec.titles[0]}</h2>
      {spec.identity.project !== undefined && (
        <Known label={i18n.t('filings.project')} text={project} onText={setProject} known={records.map((record) => record.project)} focus />
      )}
      <Known label={i18n.t('filings.unit')} text={unit} onText={setUnit} known={records.map((record) => record.unit)} />
      <Known label={i18n.t('filings.year')} text={year} onText={setYear} known={[]} />
      {!fits && <p class="is-error">{i18n.t('library.yearShape')}</p>}
      {twin !== undefined && (
        <p class="is-warning">
          {i18n.t('form.twin')} <a href={linkTo('filings', twin.id)}>{i18n.t('form.openTwin')}</a>
        </p>
      )}
      <button type="submit" class="primary" disabled={!fits}>
        {i18n.t('form.start')}
      </button>
      <p class="faint">{i18n.t('form.startWhy')}</p>
    </form>
  );
}

interface KnownProps {
  label: string;
  text: string;
  onText: (text: string) => void;
  known: readonly string[];
  focus?: boolean;
}

function Known({ label, text, onText, known, focus = false }: KnownProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  const offered = [...new Set(known)].filter((each) => each !== '');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        list={`${id}-known`}
        value={text}
        autocomplete="off"
        maxLength={200}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      <datalist id={`${id}-known`}>
        {offered.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </datalist>
    </div>
  );
}
