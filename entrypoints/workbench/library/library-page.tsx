import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { withStore } from '@/components/store';
import type { LibraryEntry } from '@/lib/model/library';
import type { LibraryMark, Store } from '@/lib/store';
import { perform } from '../deeds';
import { Loaded } from '../loaded';
import { SearchField } from '../search-field';
import { useStored } from '../use-stored';
import { IndicatorDialog } from './indicator-dialog';
import { ordered, type Order } from './indicators';
import { LibraryTable } from './library-table';
import { isBuiltIn, useFound, useLibraryIndex } from './use-library';

const scopes = ['all', 'own', 'builtIn'] as const;
type Scope = (typeof scopes)[number];

const allMarks = (store: Store) => store.library.all();

/** 指标库: one plain list, searched by fragments and pinyin initials. */
export function LibraryPage() {
  const marks = useStored(['library'], allMarks);
  return <Loaded answer={marks}>{(value) => <Library marks={value} />}</Loaded>;
}

function Library({ marks }: { marks: LibraryMark[] }) {
  const [question, setQuestion] = useState('');
  const [scope, setScope] = useState<Scope>('all');
  const [order, setOrder] = useState<Order>(null);
  const [edited, setEdited] = useState<LibraryEntry | 'new' | null>(null);
  const index = useLibraryIndex(marks);
  const found = useFound(index, question).filter(({ id }) => scope === 'all' || isBuiltIn(id) === (scope === 'builtIn'));
  const total = index.entries.length;
  return (
    <>
      <header class="bar">
        <SearchField hint={i18n.t('library.search')} question={question} onQuestion={setQuestion} />
        <fieldset class="segments" aria-label={i18n.t('library.scope')}>
          {scopes.map((name) => (
            <button key={name} type="button" aria-pressed={scope === name} onClick={() => setScope(name)}>
              {i18n.t(`library.${name}`)}
            </button>
          ))}
        </fieldset>
        <output class="figure">
          {found.length === total ? i18n.t('library.count', [total]) : i18n.t('library.countOf', [found.length, total])}
        </output>
        <button type="button" class="accent" onClick={() => setEdited('new')}>
          <Icon name="add" />
          {i18n.t('library.add')}
        </button>
      </header>
      <LibraryTable entries={ordered(found, order)} order={order} onOrder={setOrder} onEdit={setEdited} onRemove={remove} />
      {edited !== null && (
        <IndicatorDialog entry={edited === 'new' ? null : edited} onClose={() => setEdited(null)} onSave={(entry) => save(entry, edited)} />
      )}
    </>
  );
}

function save(entry: LibraryEntry, before: LibraryEntry | 'new' | null): Promise<boolean> {
  const undo = () =>
    withStore<unknown>((store) => (before === 'new' || before === null ? store.library.remove(entry.id) : store.library.put([before])));
  return perform(
    withStore((store) => store.library.put([entry])),
    () => ({ text: i18n.t('work.saved'), undo }),
  );
}

function remove(entry: LibraryEntry): void {
  void perform(
    withStore((store) => (isBuiltIn(entry.id) ? store.library.hide(entry.id) : store.library.remove(entry.id))),
    (removal) => ({
      text: i18n.t('work.removed', [entry.name]),
      undo: () => withStore((store) => store.library.restore(removal)),
    }),
  );
}
