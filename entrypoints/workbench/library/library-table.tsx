import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import { walkRows } from '@/components/arrows';
import { Icon } from '@/components/icon';
import { Empty } from '@/components/panel/empty';
import { qualityText } from '@/components/say';
import type { LibraryEntry } from '@/lib/model/library';
import { rowHeight, useVisibleRows } from '../visible-rows';
import { cellText, columns, nextOrder, type Order } from './indicators';

interface LibraryTableProps {
  entries: readonly LibraryEntry[];
  order: Order;
  onOrder: (order: Order) => void;
  onEdit: (entry: LibraryEntry) => void;
  onRemove: (entry: LibraryEntry) => void;
}

/** The dense list. Only rows in sight are in the document, so that thousands scroll as smoothly as ten. */
export function LibraryTable({ entries, order, onOrder, onEdit, onRemove }: LibraryTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const { from, to } = useVisibleRows(box, entries.length);
  return (
    <div class="table-box" ref={box}>
      <table class="dense library" aria-rowcount={entries.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => {
              const sorted = order?.column === column ? (order.down ? 'descending' : 'ascending') : 'none';
              return (
                <th key={column} class={column} aria-sort={sorted}>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={i18n.t('library.sort', [i18n.t(`library.${column}`)])}
                    onClick={() => onOrder(nextOrder(order, column))}
                  >
                    {i18n.t(`library.${column}`)}
                    <span aria-hidden="true">{{ ascending: '↑', descending: '↓', none: '' }[sorted]}</span>
                  </button>
                </th>
              );
            })}
            <th class="actions">
              <span class="unseen">{i18n.t('library.actions')}</span>
            </th>
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows walk its rows */}
        <tbody onKeyDown={walkRows}>
          <Gap rows={from} />
          {entries.slice(from, to).map((entry, index) => (
            <Row key={entry.id} entry={entry} index={from + index} onEdit={onEdit} onRemove={onRemove} />
          ))}
          <Gap rows={entries.length - to} />
        </tbody>
      </table>
      {entries.length === 0 && (
        <Empty icon="search" title={i18n.t('library.none')}>
          <p>{i18n.t('library.noneWhy')}</p>
        </Empty>
      )}
    </div>
  );
}

/** Stands for rows out of sight. */
function Gap({ rows }: { rows: number }) {
  return rows <= 0 ? null : (
    <tr aria-hidden="true" ref={(row) => row?.style.setProperty('height', `${rows * rowHeight}px`)} />
  );
}

interface RowProps extends Pick<LibraryTableProps, 'onEdit' | 'onRemove'> {
  entry: LibraryEntry;
  index: number;
}

function Row({ entry, index, onEdit, onRemove }: RowProps) {
  return (
    <tr aria-rowindex={index + 2}>
      {columns.map((column) => {
        const text = cellText(entry, column);
        return (
          <td key={column} class={column} title={text}>
            {column === 'source' && <span class={`chip is-${entry.source.quality}`}>{qualityText(entry.source.quality)}</span>}
            {text}
          </td>
        );
      })}
      <td class="actions">
        <button type="button" class="quiet icon-only" data-row aria-label={`${i18n.t('act.edit')} ${entry.name}`} onClick={() => onEdit(entry)}>
          <Icon name="edit" />
        </button>
        <button type="button" class="quiet icon-only" aria-label={`${i18n.t('act.remove')} ${entry.name}`} onClick={() => onRemove(entry)}>
          <Icon name="remove" />
        </button>
      </td>
    </tr>
  );
}
