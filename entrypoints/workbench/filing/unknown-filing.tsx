import { i18n } from '#i18n';
import { useCallback } from 'preact/hooks';
import { Icon } from '@/components/icon';
import type { Store } from '@/lib/store';
import { FilingContents } from '../filings/filing-contents';
import { Loaded } from '../loaded';
import { linkTo } from '../route';
import { useStored } from '../use-stored';

/** A filing of a form that no pack in force has: what it holds, to be read. */
export function UnknownFiling({ id }: { id: string }) {
  const current = useStored(['filings', 'revisions'], useCallback((store: Store) => store.filings.current(id), [id]));
  return (
    <section class="unknown-filing">
      <a class="back" href={linkTo('filings')}>
        <Icon name="back" />
        {i18n.t('work.nav.filings')}
      </a>
      <h2>{i18n.t('form.unknown')}</h2>
      <p class="faint">{i18n.t('form.unknownWhy')}</p>
      <Loaded answer={current}>{(filing) => <FilingContents filing={filing} form={undefined} />}</Loaded>
    </section>
  );
}
