import { i18n } from '#i18n';
import { cellPlace, type Place, type Row } from '@/lib/model/filing';
import { isPrinted, labelColumn, type ColumnSpec, type TableSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import { Icon } from '../icon';
import { AddRow } from './add-row';
import { Cell, figures, idOf } from './cell';
import { Unit } from './unit';
import { growable } from './row-edits';
import type { SheetModel } from './sheet-model';
import { mergedColumns, spansOf } from './spans';

/** A table of the form: its head, merged cells of levels, printed rows, and under it what adds a row. */
export function TablePart({ sheet, table }: { sheet: SheetModel; table: TableSpec }) {
  // rows that come, go or move change the merged cells around them
  void sheet.shape.value;
  const { findings, severity } = sheet.mark(table.id).value;
  const told = `${idOf(table.id)}-told`;
  const all = sheet.rows(table.id);
  const rows = all.slice(0, sheet.drawn.value);
  const merged = mergedColumns(table);
  const spans = spansOf(rows, merged);
  const grows = growable(table);
  const whole = table.columns.reduce((sum, column) => sum + widthOf(column, table), 0);
  return (
    <div class="table-part">
      <table
        class={`official ${grows ? 'is-growing' : ''} ${severity === null ? '' : `mark-${severity}`}`}
        id={idOf(table.id)}
        tabIndex={-1}
        aria-label={table.label}
        aria-describedby={findings.length > 0 ? told : undefined}
        style={{ minWidth: `${whole * leastPixels}px` }}
      >
        <colgroup>
          {table.columns.map((column) => (
            <col key={column.id} style={{ width: `${(100 * widthOf(column, table)) / whole}%` }} />
          ))}
          {grows && <col class="col-acts" />}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.id} scope="col">
                {column.label}
                <Unit spec={column} />
              </th>
            ))}
            {grows && <RowActsHead />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <RowPart
              key={index}
              sheet={sheet}
              table={table}
              index={index}
              name={nameOf(table, row, index)}
              known={isKnown(table, row)}
              spans={merged.map((column) => spans[index]?.[column] ?? 1).join()}
            />
          ))}
        </tbody>
      </table>
      {findings.length > 0 && (
        <p id={told} class="unseen">
          {findings.map(({ message }) => message).join(' ')}
        </p>
      )}
      {rows.length < all.length && (
        <p class="add-row">
          <button type="button" class="quiet" onClick={() => sheet.reveal(`${table.id}[${rows.length}]`)}>
            {i18n.t('form.moreRows', [all.length - rows.length])}
          </button>
        </p>
      )}
      {grows && <AddRow sheet={sheet} table={table} />}
    </div>
  );
}

interface RowPartProps {
  sheet: SheetModel;
  table: TableSpec;
  index: number;
  /** how its cells are announced */
  name: string;
  /** its 二级指标 is one of the form's, and so is printed */
  known: boolean;
  /** rows that its merged cells cover, in the order of the merged columns; text, so that an unchanged row is not drawn again */
  spans: string;
}

function RowPart({ sheet, table, index, name, known, spans }: RowPartProps) {
  const row = sheet.rows(table.id)[index] ?? {};
  const covers = spans.split(',').map(Number);
  const merged = mergedColumns(table);
  return (
    <tr>
      {table.columns.map((column) => {
        const at = cellPlace(table.id, index, column.id);
        const level = column.id === 'level1' || column.id === 'level2';
        const printed = (level && known) || (isPrinted(table, column.id) && !blank(row[column.id]));
        const depth = merged.indexOf(column.id);
        const rowSpan = depth === -1 || !printed ? 1 : (covers[depth] ?? 1);
        if (rowSpan === 0) return null;
        if (printed) {
          return (
            <th
              key={column.id}
              scope={rowSpan > 1 ? 'rowgroup' : 'row'}
              rowSpan={rowSpan}
              class={`printed ${depth !== -1 || figures.has(column.type) ? 'is-centred' : ''}`}
              id={idOf(at)}
              tabIndex={-1}
            >
              {row[column.id]}
            </th>
          );
        }
        return (
          <td key={column.id} rowSpan={rowSpan}>
            <Cell sheet={sheet} at={at} label={`${name} ${column.label}`} spec={cellSpec(table, column)} />
          </td>
        );
      })}
      {growable(table) && <RowActs at={`${table.id}[${index}]`} name={name} />}
    </tr>
  );
}

function RowActsHead() {
  return (
    <td class="row-acts">
      <span class="unseen">{i18n.t('filings.actions')}</span>
    </td>
  );
}

/** In the margin of the paper, beside the row: seen under the pointer; the keyboard has keys of its own for them. */
function RowActs({ at, name }: { at: Place; name: string }) {
  return (
    <td class="row-acts">
      <span>
        <button
          type="button"
          class="quiet icon-only"
          tabIndex={-1}
          data-act="add"
          data-row-at={at}
          aria-label={i18n.t('form.addRowAfter', [name])}
          title={i18n.t('form.addRowKey')}
        >
          <Icon name="add" />
        </button>
        <button
          type="button"
          class="quiet icon-only"
          tabIndex={-1}
          data-act="remove"
          data-row-at={at}
          aria-label={i18n.t('form.removeRow', [name])}
          title={i18n.t('form.removeRowKey')}
        >
          <Icon name="remove" />
        </button>
      </span>
    </td>
  );
}

function nameOf(table: TableSpec, row: Row, index: number): string {
  const printed = table.fixed.length > 0 ? row[labelColumn(table)?.id ?? ''] : undefined;
  if (!blank(printed)) return printed ?? '';
  return [row.level2, i18n.t('form.rowNumber', [index + 1])].filter((part) => !blank(part)).join(' ');
}

const isKnown = ({ levels }: TableSpec, { level1, level2 }: Row): boolean =>
  levels.some((level) => level.level2 === level2 && level.level1 === level1);

function cellSpec({ levels }: TableSpec, column: ColumnSpec): Pick<ColumnSpec, 'type' | 'options' | 'limit'> {
  if (column.id === 'level1') return { type: 'choice', options: [...new Set(levels.map(({ level1 }) => level1))] };
  if (column.id === 'operator') return { type: 'choice', options: column.options ?? operators };
  if (column.id === 'level2') return { type: 'choice', options: [...new Set(levels.map(({ level2 }) => level2))] };
  return column;
}

const operators = ['≥', '≤', '=', '>', '<', '定性'];

/** How wide a column stands beside the others: figures and dates narrow, texts wide. */
function widthOf({ id, type }: ColumnSpec, table: TableSpec): number {
  if (id === 'level1' || id === 'level2') return 10;
  if (type === 'percent' || type === 'integer' || id === 'unit' || id === 'operator') return 6;
  if (type === 'money' || type === 'date' || type === 'year' || type === 'phone') return 9;
  if (type === 'measure') return 12;
  if (type === 'choice') return 9;
  if (isPrinted(table, id) && type !== 'longtext') return 13;
  return type === 'longtext' || id === 'name' || table.columns[0]?.id === id ? 18 : 12;
}

/** Pixels for each unit of width below which a table widens its paper instead of growing narrower. */
const leastPixels = 7;
