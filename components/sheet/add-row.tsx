import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { TableSpec } from '@/lib/model/pack';
import { Icon } from '../icon';
import { focusAt } from './sheet-keys';
import type { SheetModel } from './sheet-model';

/** 增加一行 under a table; in a table of levels under the last row of the one that is chosen, first one without a row. */
export function AddRow({ sheet, table }: { sheet: SheetModel; table: TableSpec }) {
  const [chosen, setChosen] = useState('');
  const rows = sheet.rows(table.id);
  const lacks = (level2: string) => !rows.some((row) => row.level2 === level2);
  const level = table.levels.find(({ id }) => id === chosen) ?? table.levels.find(({ level2 }) => lacks(level2)) ?? table.levels[0];
  return (
    <p class="add-row">
      {level !== undefined && (
        <select aria-label={i18n.t('form.addRowTo', [table.label])} value={level.id} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {table.levels.map(({ id, level1, level2 }) => (
            <option key={id} value={id}>
              {lacks(level2) ? i18n.t('form.levelLacks', [level1, level2]) : `${level1} · ${level2}`}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        class="quiet"
        onClick={() => {
          const to = level === undefined ? sheet.addRow(table.id, rows.length - 1) : sheet.addLevelRow(table.id, level);
          if (to !== undefined) focusAt(sheet, to);
        }}
      >
        <Icon name="add" />
        {i18n.t('form.addRow')}
      </button>
    </p>
  );
}
