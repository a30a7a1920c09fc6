import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { withStore } from '@/components/store';
import { stamp } from '@/components/time';
import { perform } from '../deeds';
import { exportPack } from './export-pack';
import { PackVersions } from './pack-versions';
import { putInUse } from './putting-in-use';
import type { ShelfPack } from './shelf';

/** Title, whence it came, whether the unit uses it; export, removal, and its other versions. */
export function PackHead({ shelf, chosen }: { shelf: readonly ShelfPack[]; chosen: ShelfPack }) {
  const { pack, current, builtin, editions, used, title } = chosen;
  const about = [
    pack?.region ?? '',
    pack === undefined ? '' : i18n.t('packs.version', [pack.version]),
    current === undefined ? (builtin === undefined ? '' : i18n.t('packs.builtin')) : i18n.t('packs.installedAt', [stamp(current.installed)]),
  ];
  const heading = useRef<HTMLHeadingElement>(null);
  // what was pressed to come here, 安装, is gone
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <header class="pack-head">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p class="faint">{about.filter((part) => part !== '').join(' · ')}</p>
      <div class="acts">
        <label class="switch">
          <input type="checkbox" checked={used} onChange={({ currentTarget }) => void putInUse(shelf, chosen, currentTarget.checked)} />
          {i18n.t('packs.use')}
        </label>
        {pack !== undefined && (
          <button type="button" onClick={() => exportPack(pack, current)}>
            {i18n.t('packs.export')}
          </button>
        )}
        {editions.length > 0 && (
          <button type="button" class="quiet" onClick={() => remove(chosen)}>
            <Icon name="remove" />
            {i18n.t('packs.remove')}
          </button>
        )}
      </div>
      {editions.length > 0 && <PackVersions shelf={shelf} chosen={chosen} />}
    </header>
  );
}

function remove({ id, title, builtin }: ShelfPack): void {
  void perform(
    withStore((store) => store.packs.remove(id)),
    (removal) => ({
      text: i18n.t(builtin === undefined ? 'packs.removed' : 'packs.removedToBuiltin', [title]),
      undo: () => withStore((store) => store.packs.restore(removal)),
    }),
  );
}
