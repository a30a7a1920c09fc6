import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { withStore } from '@/components/store';
import { mergeTaught, type Winner } from '@/lib/model/merge-taught';
import { mostBytes, readPortalFile, refusedFile, type PortalFileRead } from '@/lib/model/portal-file';
import type { TaughtPage } from '@/lib/model/taught-page';
import { perform } from '../deeds';
import { ComingPages } from './coming-pages';
import { problemWords, type FormWords } from './words';

interface ImportProps {
  file: File;
  kept: readonly TaughtPage[];
  words: FormWords;
  onClose: () => void;
}

/** A file of taught pages on its way in: what is wrong with it, or what would come of it; kept only when one says so. */
export function ImportPages({ file, kept, words, onClose }: ImportProps) {
  const [read, setRead] = useState<PortalFileRead | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    let left = false;
    void readFile(file).then((answer) => !left && setRead(answer));
    return () => {
      left = true;
    };
  }, [file]);
  return (
    <>
      <header class="bar">
        <h2 ref={title} tabIndex={-1} class="figure">
          {i18n.t('portals.importing', [file.name])}
        </h2>
        <button type="button" class="quiet" onClick={onClose}>
          <Icon name="close" />
          {i18n.t('portals.leaveImport')}
        </button>
      </header>
      <div class="scroll coming">
        {read === null && <output class="faint">{i18n.t('portals.reading')}</output>}
        {read?.ok === false && (
          <div role="alert">
            <p class="is-error">
              <Icon name="error" /> {i18n.t('portals.refused')}
            </p>
            <ul class="plain">
              {read.problems.slice(0, 20).map((problem) => (
                <li key={`${String(problem.page)} ${String(problem.place)} ${problem.key}`}>{problemWords(problem)}</li>
              ))}
            </ul>
          </div>
        )}
        {read?.ok === true && <Preview coming={read.pages} kept={kept} words={words} onClose={onClose} />}
      </div>
    </>
  );
}

async function readFile(file: File): Promise<PortalFileRead> {
  if (file.size > mostBytes) return refusedFile('size');
  const text = await file.text().catch(() => null);
  return text === null ? refusedFile('json') : readPortalFile(text, () => crypto.randomUUID());
}

const winners: readonly Winner[] = ['newer', 'file', 'kept'];

function Preview({ coming, kept, words, onClose }: { coming: TaughtPage[] } & Pick<ImportProps, 'kept' | 'words' | 'onClose'>) {
  const [winner, setWinner] = useState<Winner>('newer');
  const { pages, changes } = mergeTaught(kept, coming, winner);
  const differs = changes.some(({ kind }) => kind === 'differs');
  return (
    <>
      {differs && (
        <fieldset class="winners">
          <legend>{i18n.t('portals.whoWins')}</legend>
          {winners.map((each) => (
            <label key={each}>
              <input type="radio" name="winner" checked={winner === each} onChange={() => setWinner(each)} />
              {i18n.t(`portals.winner.${each}`)}
            </label>
          ))}
        </fieldset>
      )}
      <p class="acts">
        <button
          type="button"
          class="accent"
          disabled={pages.length === 0}
          onClick={() =>
            void perform(
              withStore((store) => store.taught.merge(coming, winner)),
              (removal) => ({ text: i18n.t('portals.imported', [pages.length]), undo: () => withStore((store) => store.taught.restore(removal)) }),
            ).then((done) => done && onClose())
          }
        >
          {i18n.t('portals.take', [pages.length])}
        </button>
        {pages.length === 0 && <span class="faint">{i18n.t('portals.nothingNew')}</span>}
      </p>
      <ComingPages coming={coming} changes={changes} winner={winner} words={words} />
    </>
  );
}
