import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { suggest, type Suggestion } from '@/lib/library/suggest';
import { cellPlace, parsePlace, type Place } from '@/lib/model/filing';
import { joinMeasure } from '@/lib/model/measure';
import { blank, normal } from '@/lib/model/text';
import { deed, undoing } from '../deeds';
import type { OpenFiling } from './open-filing';

const most = 3;

/** Indicators of the library for the row that has the caret, while it has no name yet: one click writes name and value. */
export function RowSuggestions({ open, at }: { open: OpenFiling; at: Place }) {
  const [found, setFound] = useState<Suggestion[]>([]);
  const row = emptyRow(open, at);
  const { table, index, level2 } = row ?? none;
  useEffect(() => {
    const life = new AbortController();
    setFound([]);
    if (table !== '') void look(open, { table, index, level2 }).then((suggestions) => life.signal.aborted || setFound(suggestions));
    return () => life.abort();
  }, [open, table, index, level2]);
  if (row === undefined || found.length === 0) return null;
  return (
    <ul class="suggestions" aria-label={i18n.t('form.suggestions', [row.level2])}>
      {found.map((suggestion) => (
        <li key={suggestion.entry.id}>
          <button type="button" class="quiet" title={suggestion.reason} onClick={() => take(open, row, suggestion)}>
            <span class="message">{suggestion.entry.name}</span>
            <span class="strong">{joinMeasure(suggestion.entry)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface EmptyRow {
  table: string;
  index: number;
  level2: string;
}

const none: EmptyRow = { table: '', index: 0, level2: '' };

/** The row of a place, if it is one for an indicator that nobody named yet. Only targets are set: later stages take them over. */
function emptyRow({ form, sheet }: OpenFiling, at: Place): EmptyRow | undefined {
  const parts = parsePlace(at);
  if (form.stage !== 'target' || parts?.kind !== 'cell') return undefined;
  const row = sheet.rows(parts.table)[parts.row];
  const levels = form.tables.find(({ id }) => id === parts.table)?.levels ?? [];
  const level2 = row?.level2 ?? '';
  const known = levels.some((level) => level.level2 === level2);
  const named = !blank(sheet.text(cellPlace(parts.table, parts.row, 'name')).value);
  return known && !named ? { table: parts.table, index: parts.row, level2 } : undefined;
}

/** The best-fitting entries of the row's 二级指标 that the form does not have yet. */
async function look(open: OpenFiling, { table, level2 }: EmptyRow): Promise<Suggestion[]> {
  const { desk, filing, form, sheet } = open;
  const rows = sheet.rows(table);
  const used = new Set(rows.map(({ name }) => normal(name ?? '')));
  const without = { ...filing, tables: { ...filing.tables, [table]: rows.filter((row) => row.level2 !== level2) } };
  const vocabularies = desk.packs.map((pack) => pack.vocabulary);
  const levels = suggest(form, without, await desk.library(), { perLevel: most + used.size, vocabularies });
  const own = levels.find((one) => one.table === table && one.level.level2 === level2)?.suggestions ?? [];
  return own.filter(({ entry }) => !used.has(normal(entry.name))).slice(0, most);
}

function take(open: OpenFiling, { table, index }: EmptyRow, { entry }: Suggestion): void {
  const { sheet, desk } = open;
  const columns = sheet.face.peek().tables.find(({ id }) => id === table)?.columns.map(({ id }) => id) ?? [];
  const { name, operator, value, unit } = entry;
  const texts: Record<string, string> = columns.includes('operator') ? { name, operator, value, unit } : { name, value: joinMeasure(entry) };
  const lines = Object.entries(texts).filter(([column, to]) => columns.includes(column) && !blank(to));
  sheet.lay(lines.map(([column, to]) => ({ at: cellPlace(table, index, column), to })));
  deed.value = { tone: 'done', text: i18n.t('form.suggestionTaken', [name]), undo: undoing(sheet.undoOfLast()) };
  void desk.store((store) => store.library.bumpUse([entry.id]));
}
