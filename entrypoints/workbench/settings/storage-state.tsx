import { i18n } from '#i18n';
import type { QuarantinedRow, Store } from '@/lib/store';
import { Loaded } from '../loaded';
import { useStored } from '../use-stored';

const present = (store: Store) => store.state();
const tables = ['filings', 'revisions', 'library', 'portals', 'packs', 'taught', 'settings'] as const;
const words = {
  filings: () => i18n.t('settings.filings'),
  revisions: () => i18n.t('settings.revisions'),
  library: () => i18n.t('settings.library'),
  portals: () => i18n.t('settings.portalsCount'),
  packs: () => i18n.t('settings.packsCount'),
  taught: () => i18n.t('settings.taughtCount'),
  settings: () => i18n.t('settings.settingsCount'),
} as const;

/** Both copies in figures, and the records that could not be read. */
export function StorageState() {
  const answer = useStored(tables, present);
  return (
    <Loaded answer={answer}>
      {({ records, mirrored, quarantined }) => {
        const total = tables.reduce((sum, table) => sum + records[table], 0);
        return (
          <>
            <dl class="figures">
              <Figure name={i18n.t('settings.inDatabase')} value={String(total)} />
              <Figure name={i18n.t('settings.mirrored')} value={mirrored === null ? i18n.t('settings.noMirror') : String(mirrored)} />
              {tables.map((table) => (
                <Figure key={table} name={words[table]()} value={String(records[table])} />
              ))}
            </dl>
            <Quarantine rows={quarantined} />
          </>
        );
      }}
    </Loaded>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Quarantine({ rows }: { rows: QuarantinedRow[] }) {
  if (rows.length === 0) return <p class="faint">{i18n.t('settings.quarantineNone')}</p>;
  return (
    <details>
      <summary class="is-warning">{i18n.t('settings.quarantine', [rows.length])}</summary>
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.id} class="row">
            <span class="strong">{`${row.table}/${row.key}`}</span>{' '}
            <span class="faint">{row.healed ? i18n.t('settings.healed') : i18n.t('settings.unhealed')}</span>
            <pre>{JSON.stringify(row.raw, null, 1).slice(0, 2000)}</pre>
          </li>
        ))}
      </ul>
    </details>
  );
}
