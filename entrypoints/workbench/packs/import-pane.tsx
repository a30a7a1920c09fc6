import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { Empty } from '@/components/panel/empty';
import { linkTo } from '../route';
import { breath } from './breath';
import { ImportProblems } from './import-problems';
import { readImport, type ImportReading } from './import-reading';
import { NewEdition } from './new-edition';
import { othersOf, type Kept, type ShelfPack } from './shelf';

interface ImportProps {
  file: File;
  shelf: readonly ShelfPack[];
  kept: Kept;
  onClose: () => void;
}

/** A file on its way to become a pack: read, held against what is there, tried; installed only when one says so. */
export function ImportPane({ file, shelf, kept, onClose }: ImportProps) {
  const [reading, setReading] = useState<ImportReading | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    let left = false;
    // a long pack takes a moment: first it is said that it is being read
    void breath()
      .then(() => readImport(file, (id) => othersOf(shelf, id)))
      .then((read) => !left && setReading(read));
    return () => {
      left = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the shelf is looked at once, when the file is read
  }, [file]);
  return (
    <>
      <header class="pack-head">
        <h1 ref={title} tabIndex={-1}>
          {i18n.t('packs.importing', [file.name])}
        </h1>
        <button type="button" class="quiet" onClick={onClose}>
          <Icon name="close" />
          {i18n.t('packs.leaveImport')}
        </button>
      </header>
      <div class="scroll reading">
        {reading === null && (
          <output class="sheet-lead faint">{i18n.t('packs.reading')}</output>
        )}
        {reading?.kind === 'unfit' && (
          <Empty icon="warning" title={i18n.t('packs.notPack')}>
            <p>{i18n.t(reading.why === 'size' ? 'packs.tooLarge' : 'packs.notText')}</p>
          </Empty>
        )}
        {reading?.kind === 'broken' && <ImportProblems text={reading.text} problems={reading.problems} />}
        {reading?.kind === 'pack' && (
          <NewEdition
            pack={reading.pack}
            text={reading.text}
            shelf={shelf}
            kept={kept}
            onInstalled={() => {
              onClose();
              location.hash = linkTo('packs', reading.pack.id);
            }}
          />
        )}
      </div>
    </>
  );
}
