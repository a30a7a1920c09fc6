import { i18n } from '#i18n';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { withStore } from '@/components/store';
import { stamp } from '@/components/time';
import type { TaughtPage } from '@/lib/model/taught-page';
import { perform } from '../deeds';
import { TaughtPlaces } from './taught-places';
import { pathOf, type FormWords } from './words';

const columns = ['tick', 'name', 'portal', 'form', 'places', 'updated', 'actions'] as const;

interface TableProps {
  pages: readonly TaughtPage[];
  words: FormWords;
  /** ids of the pages that are not to be handed on */
  left: ReadonlySet<string>;
  onTick: (id: string, on: boolean) => void;
}

/** Taught pages, changed last first; one of them opens to its places. */
export function TaughtTable({ pages, words, left, onTick }: TableProps) {
  const [open, setOpen] = useState('');
  return (
    <div class="table-box">
      <table class="dense taught-pages">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} class={column}>
                <span class={column === 'actions' || column === 'tick' ? 'unseen' : ''}>{i18n.t(`portals.${column}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pages.map((page) => (
            <Fragment key={page.id}>
              <tr aria-current={open === page.id ? 'true' : undefined}>
                <td class="tick">
                  <input
                    type="checkbox"
                    checked={!left.has(page.id)}
                    aria-label={i18n.t('portals.tickFor', [page.name])}
                    onChange={({ currentTarget }) => onTick(page.id, currentTarget.checked)}
                  />
                </td>
                <td class="name">
                  <button type="button" class="quiet" aria-expanded={open === page.id} onClick={() => setOpen(open === page.id ? '' : page.id)}>
                    <Icon name="open" class="turn" />
                    {page.name}
                  </button>
                </td>
                <td class="portal" title={page.page}>
                  {page.origin} <span class="faint">{pathOf(page)}</span>
                </td>
                <td class="form" title={words.title(page.form)}>
                  {words.title(page.form)}
                </td>
                <td class="places number">{page.bindings.length}</td>
                <td class="updated number">{stamp(page.updated)}</td>
                <td class="actions">
                  <button
                    type="button"
                    class="quiet icon-only"
                    title={i18n.t('portals.forget')}
                    aria-label={i18n.t('portals.forgetFor', [page.name])}
                    onClick={() => forget(page)}
                  >
                    <Icon name="remove" />
                  </button>
                </td>
              </tr>
              {open === page.id && (
                <tr class="unfolded">
                  <td colSpan={columns.length}>
                    <TaughtPlaces page={page} words={words} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function forget({ id, name }: TaughtPage): void {
  void perform(
    withStore((store) => store.taught.forget(id)),
    (removal) => ({ text: i18n.t('portals.forgotten', [name]), undo: () => withStore((store) => store.taught.restore(removal)) }),
  );
}
