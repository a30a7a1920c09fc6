import { i18n } from '#i18n';
import { useMemo } from 'preact/hooks';
import { Empty } from '@/components/panel/empty';
import { PackContents } from './pack-contents';
import { PackHead } from './pack-head';
import type { Kept, ShelfPack } from './shelf';

interface PaneProps {
  shelf: readonly ShelfPack[];
  chosen: ShelfPack;
  kept: Kept;
  question: string;
  /** which part of the pack to begin with; '' for the first */
  part: string;
}

/** One pack: what it is, what can be done with it, and all that it holds. */
export function PackPane({ shelf, chosen, kept, question, part }: PaneProps) {
  const all = useMemo(() => shelf.flatMap(({ pack }) => pack ?? []), [shelf]);
  return (
    <>
      <PackHead shelf={shelf} chosen={chosen} />
      {chosen.pack === undefined ? (
        <Empty icon="pack" title={i18n.t('packs.asideTitle')}>
          <p>{i18n.t('packs.asideWhy')}</p>
        </Empty>
      ) : (
        <PackContents pack={chosen.pack} all={all} question={question} first={part} profile={kept.profile} />
      )}
    </>
  );
}
