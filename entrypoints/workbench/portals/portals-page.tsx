import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { FileButton } from '@/components/file-button';
import { Empty } from '@/components/panel/empty';
import type { TaughtPage } from '@/lib/model/taught-page';
import { builtinPacks } from '@/lib/packs/builtin';
import type { Store } from '@/lib/store';
import { useDesk } from '../filing/use-desk';
import { Loaded } from '../loaded';
import { useStored } from '../use-stored';
import { exportPages } from './export-pages';
import { ImportPages } from './import-pages';
import { TaughtTable } from './taught-table';
import { formWords } from './words';

const taughtPages = (store: Store) => store.taught.pages();

/** 门户对应: what was taught of the pages of portals, to be named, forgotten, handed on and taken in. */
export function PortalsPage() {
  const answer = useStored(['taught'], taughtPages);
  return <Loaded answer={answer}>{(pages) => <Page pages={pages} />}</Loaded>;
}

function Page({ pages }: { pages: TaughtPage[] }) {
  const [file, setFile] = useState<File | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const words = formWords(useDesk()?.packs ?? builtinPacks);
  const chosen = pages.filter(({ id }) => !left.has(id));
  if (file !== null) return <ImportPages key={`${file.name}${String(file.lastModified)}`} file={file} kept={pages} words={words} onClose={() => setFile(null)} />;
  return (
    <>
      <header class="bar">
        <output class="figure">{i18n.t('portals.count', [pages.length])}</output>
        <button type="button" disabled={chosen.length === 0} onClick={() => exportPages(chosen)}>
          {i18n.t('portals.export', [chosen.length])}
        </button>
        <FileButton label={i18n.t('portals.import')} accept=".json" onFiles={([first]) => first !== undefined && setFile(first)} />
      </header>
      {pages.length === 0 ? (
        <Empty icon="panel" title={i18n.t('portals.none')}>
          <p>{i18n.t('portals.noneWhy')}</p>
        </Empty>
      ) : (
        <TaughtTable
          pages={pages}
          words={words}
          left={left}
          onTick={(id, on) => {
            const next = new Set(left);
            if (on) next.delete(id);
            else next.add(id);
            setLeft(next);
          }}
        />
      )}
    </>
  );
}
