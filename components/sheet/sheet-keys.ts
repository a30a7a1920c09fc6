import { parsePlace, type Place } from '@/lib/model/filing';
import { isPrinted } from '@/lib/model/pack';
import { caretAt, cellAt, neighbour } from './caret';
import { clipboardCells, pasted } from './clipboard-cells';
import type { SheetModel } from './sheet-model';

/** What the surface around a sheet does when its user asks: it tells of each, with the way back. */
export interface SheetActs {
  /** where the caret goes then */
  onRemoveRow: (table: string, row: number) => Place | undefined;
  onPaste: (pasted: { laid: number; left: number }) => void;
  onUndo: () => void;
}

/** What a person does in the cells of a sheet, heard once for all of them. */
export function sheetKeys(sheet: SheetModel, acts: SheetActs) {
  return {
    onInput: ({ target }: Event) => {
      const at = placeOf(target);
      if (at !== undefined && isControl(target)) sheet.type(at, target.value);
    },
    onFocusIn: ({ target }: FocusEvent) => {
      sheet.focus.value = placeOf(target) ?? sheet.focus.peek();
    },
    onKeyDown: (event: KeyboardEvent) => press(event, sheet, acts),
    onPaste: (event: ClipboardEvent) => paste(event, sheet, acts),
    onClick: ({ target }: Event) => {
      const { act, rowAt = '' } = target instanceof Element ? (target.closest<HTMLElement>('[data-row-at]')?.dataset ?? {}) : {};
      const parts = parsePlace(rowAt);
      if (parts?.kind === 'row') {
        const to = act === 'add' ? sheet.addRow(parts.table, parts.row) : acts.onRemoveRow(parts.table, parts.row);
        if (to !== undefined) focusAt(sheet, to);
      }
      // a cell is wider and higher than the control in it
      if (target instanceof HTMLElement && target.classList.contains('cell')) target.querySelector<HTMLElement>('[data-at]')?.focus();
    },
  };
}

type Control = HTMLTextAreaElement | HTMLInputElement;
const isControl = (target: unknown): target is Control =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

const placeOf = (target: unknown): Place | undefined =>
  target instanceof HTMLElement ? target.dataset.at : undefined;

function press(event: KeyboardEvent, sheet: SheetModel, acts: SheetActs): void {
  const { target, key } = event;
  const at = placeOf(target);
  if (at === undefined || !isControl(target) || event.defaultPrevented || event.isComposing) return;
  const parts = parsePlace(at);
  const go = (to: Place | undefined) => {
    event.preventDefault();
    if (to !== undefined) focusAt(sheet, to);
  };
  if (key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
    if (!sheet.undo()) return;
    event.preventDefault();
    acts.onUndo();
    return;
  }
  if (parts?.kind === 'cell' && event.altKey) {
    if (key === 'ArrowUp') go(inRow(sheet.moveRow(parts.table, parts.row, -1), parts.column));
    if (key === 'ArrowDown') go(inRow(sheet.moveRow(parts.table, parts.row, 1), parts.column));
    if (key === 'Enter') go(inRow(sheet.addRow(parts.table, parts.row), parts.column));
    if (key === 'Delete') go(inRow(acts.onRemoveRow(parts.table, parts.row), parts.column));
    return;
  }
  // Enter takes what a list of words offers, and parts lines in a long text
  const own = target.hasAttribute('list') || (target.dataset.kind === 'longtext' && !event.ctrlKey);
  if (key === 'Enter') {
    if (own) return;
    event.preventDefault();
    neighbour(target, event.shiftKey ? 'before' : 'after')?.focus();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.shiftKey || target.hasAttribute('list')) return;
  const edge = caretAt(target);
  const way = ways[key];
  if (way === undefined || !edge[way]) return;
  const to = neighbour(target, way);
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}

const ways: Record<string, 'up' | 'down' | 'left' | 'right'> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const inRow = (row: Place | undefined, column: string): Place | undefined => (row === undefined ? undefined : `${row}.${column}`);

/** Puts the caret into a place once it is drawn. */
export function focusAt(sheet: SheetModel, at: Place): void {
  sheet.reveal(at);
  requestAnimationFrame(() => {
    const cell = cellAt(sheet.cellOf(at));
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest' });
  });
}

/** Several copied cells go over the table from the caret's; one goes where the caret is, as everywhere, a day as a day. */
function paste(event: ClipboardEvent, sheet: SheetModel, acts: SheetActs): void {
  const { target } = event;
  const at = placeOf(target);
  const parts = at === undefined ? undefined : parsePlace(at);
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (at === undefined || !isControl(target)) return;
  const cells = clipboardCells(text);
  const [[only = ''] = [], second] = cells;
  if (second === undefined && cells[0]?.length === 1) {
    const day = target.dataset.kind === 'date' ? pasted('date', only) : only;
    const all = target.selectionStart === 0 && target.selectionEnd === target.value.length;
    if (day === only || !all) return;
    event.preventDefault();
    sheet.type(at, day);
    return;
  }
  if (parts?.kind !== 'cell') return;
  // lines without a tab are one long text where one is asked for
  if (target.dataset.kind === 'longtext' && !text.includes('\t')) return;
  event.preventDefault();
  const table = sheet.face.peek().tables.find(({ id }) => id === parts.table);
  const open = (table?.columns ?? []).map(({ id }) => id).filter((id) => table && !isPrinted(table, id) && id !== 'level1' && id !== 'level2');
  acts.onPaste(sheet.paste(at, open.slice(open.indexOf(parts.column)), cells));
}
