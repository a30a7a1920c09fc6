import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { FileButton } from '@/components/file-button';
import { softwareVersion } from '@/components/packs';
import { Empty } from '@/components/panel/empty';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { Loaded } from '../loaded';
import { useStored } from '../use-stored';
import { SearchField } from '../search-field';
import { freshen } from './freshen';
import { ImportPane } from './import-pane';
import { PackList } from './pack-list';
import { PackPane } from './pack-pane';
import { readKept, shelfOf, type Kept } from './shelf';

/** The page of the packs, with all packs whole. */
export function PackShelf({ open }: { open: string }) {
  const kept = useStored(['packs', 'settings'], readKept);
  return <Loaded answer={kept}>{(value) => <Page open={open} kept={value} />}</Loaded>;
}

function Page({ open, kept }: { open: string; kept: Kept }) {
  const [file, setFile] = useState<File | null>(null);
  const [question, setQuestion] = useState('');
  const [over, setOver] = useState(false);
  const shelf = shelfOf(wholePacks, kept, softwareVersion());
  useEffect(() => void freshen(kept.editions), [kept.editions]);
  // another pack was chosen meanwhile: the file is put away, nothing was changed
  useEffect(() => setFile(null), [open]);
  const [wanted = '', part = ''] = open.split(':');
  const chosen = shelf.find(({ id }) => id === wanted) ?? shelf[0];
  const take = ([first]: Iterable<File>) => {
    setOver(false);
    if (first !== undefined) setFile(first);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a file may be dropped anywhere; the button does the same
    <div
      class={`split packs ${over ? 'is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files ?? []);
      }}
    >
      <div class="pack-side">
        <FileButton label={i18n.t('packs.import')} accept=".yaml,.yml" onFiles={take} />
        <SearchField hint={i18n.t('packs.search')} question={question} onQuestion={setQuestion} />
        <PackList shelf={shelf} open={file === null ? chosen?.id : undefined} question={question} />
        <p class="faint pack-note">{i18n.t('packs.importWhy')}</p>
      </div>
      <section class="pack-main" aria-label={i18n.t('work.nav.packs')}>
        {file !== null && <ImportPane key={`${file.name}${String(file.lastModified)}`} file={file} shelf={shelf} kept={kept} onClose={() => setFile(null)} />}
        {file === null && chosen !== undefined && <PackPane key={`${chosen.id}:${part}`} shelf={shelf} chosen={chosen} kept={kept} question={question} part={part} />}
        {file === null && chosen === undefined && <Empty icon="pack" title={i18n.t('packs.none')} />}
      </section>
    </div>
  );
}
