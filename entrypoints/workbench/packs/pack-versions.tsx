import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { stamp } from '@/components/time';
import type { Pack } from '@/lib/model/pack';
import type { PackEdition } from '@/lib/model/pack-edition';
import { ChangeList } from './change-list';
import { readText } from './import-reading';
import { switchTo } from './putting-in-force';
import { othersOf, type ShelfPack } from './shelf';

/** The editions of a pack, newest first, the built-in one last; each can be compared with what counts, and used. */
export function PackVersions({ shelf, chosen }: { shelf: readonly ShelfPack[]; chosen: ShelfPack }) {
  const { editions, builtin, current, pack } = chosen;
  const [compared, setCompared] = useState('');
  const [first] = editions.filter((edition) => edition !== current);
  const former = current === undefined ? undefined : editions[editions.indexOf(current) + 1];
  const toggle = (id: string) => setCompared(compared === id ? '' : id);
  return (
    <details class="versions" open={pack === undefined}>
      <summary>{i18n.t('packs.versions', [editions.length + (builtin === undefined ? 0 : 1)])}</summary>
      <ul class="rows">
        {editions.map((edition) => (
          <Version
            key={edition.id}
            name={i18n.t('packs.edition', [edition.version, stamp(edition.installed)])}
            current={edition === current}
            former={edition === (former ?? first)}
            open={compared === edition.id}
            onCompare={pack === undefined ? undefined : () => toggle(edition.id)}
            onUse={() => void switchTo(shelf, chosen, edition)}
          />
        ))}
        <Version
          name={i18n.t(builtin === undefined ? 'packs.noEdition' : 'packs.builtin')}
          current={current === undefined}
          former={former === undefined && current !== undefined}
          open={compared === 'builtin'}
          onCompare={builtin === undefined ? undefined : () => toggle('builtin')}
          onUse={() => void switchTo(shelf, chosen, null)}
        />
      </ul>
      {pack !== undefined && compared !== '' && <Compared pack={pack} other={compared === 'builtin' ? builtin : editionPack(shelf, editions, compared)} />}
    </details>
  );
}

interface VersionProps {
  name: string;
  current: boolean;
  former: boolean;
  open: boolean;
  onCompare: (() => void) | undefined;
  onUse: () => void;
}

function Version({ name, current, former, open, onCompare, onUse }: VersionProps) {
  return (
    <li class="row version">
      <span class={current ? 'strong' : ''}>{name}</span>
      {current ? (
        <span class="chip is-own">{i18n.t('packs.current')}</span>
      ) : (
        <>
          {onCompare !== undefined && (
            <button type="button" class="quiet" aria-expanded={open} onClick={onCompare}>
              {i18n.t('packs.compare')}
            </button>
          )}
          <button type="button" onClick={onUse}>
            {i18n.t(former ? 'packs.back' : 'packs.useThis')}
          </button>
        </>
      )}
    </li>
  );
}

function Compared({ pack, other }: { pack: Pack; other: Pack | undefined }) {
  if (other === undefined) return <p class="is-warning">{i18n.t('packs.unreadable')}</p>;
  return (
    <div class="compared">
      <p class="faint">{i18n.t('packs.comparedWith')}</p>
      <ChangeList before={pack} after={other} />
    </div>
  );
}

function editionPack(shelf: readonly ShelfPack[], editions: readonly PackEdition[], id: string): Pack | undefined {
  const edition = editions.find((each) => each.id === id);
  const read = edition && readText(edition.text, `${edition.pack}.yaml`, (pack) => othersOf(shelf, pack));
  return read?.kind === 'pack' ? read.pack : undefined;
}
