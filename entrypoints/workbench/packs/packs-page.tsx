import { i18n } from '#i18n';
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * 制度包: what is official, to be looked up, set for the own unit, imported, compared and taken back. Whole packs and what
 * reads and tries a file are fetched when the page is opened.
 */
export function PacksPage({ open }: { open: string }) {
  const [page, setPage] = useState<{ Shelf: FunctionComponent<{ open: string }> } | null>(null);
  useEffect(() => {
    void import('./pack-shelf').then(({ PackShelf }) => setPage({ Shelf: PackShelf }));
  }, []);
  if (page === null) return <p class="sheet-lead faint">{i18n.t('work.loading')}</p>;
  return <page.Shelf open={open} />;
}
