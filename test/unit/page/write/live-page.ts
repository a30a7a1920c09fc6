import type { Reading, Slot } from '@/lib/model/reading';
import type { LiveReading } from '@/lib/page/page';
import { widgetOf } from '@/lib/page/widgets';

/** A page of the test's own: puts HTML into the document and takes it away again. */
export function pageOf(html: string): { main: HTMLElement; close(): void } {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.append(main);
  return { main, close: () => main.remove() };
}

const controls = 'input, select, textarea, [contenteditable=true], [role=combobox], [role=checkbox], [role=radio]';

/**
 * A small reading, independent of the real reader: a slot for each widget, labelled by `aria-label` or the label around
 * it; every table is a grid; a button with data-add adds rows to the grid around it.
 */
export function liveOf(main: HTMLElement): LiveReading {
  const roots: Element[] = [];
  const slots: Slot[] = [];
  const tables = [...main.querySelectorAll('table')];
  for (const control of main.querySelectorAll(controls)) {
    const seen = widgetOf(control);
    if (!seen || roots.includes(seen.root)) continue;
    roots.push(seen.root);
    const cell = control.closest('td');
    const row = control.closest('tr');
    const grid = tables.findIndex((table) => table.contains(control));
    slots.push({
      key: pathOf(seen.root, main),
      widget: seen.widget.id,
      labels: [{ via: 'aria', text: labelOf(control) }],
      section: -1,
      ...(cell && row && grid >= 0 ? { cell: { grid, row: row.rowIndex, column: cell.cellIndex } } : {}),
      ...seen.widget.read(seen.root),
    });
  }
  const reading: Reading = {
    url: location.href,
    title: '',
    sections: [],
    slots,
    grids: tables.map((table, grid) => ({
      key: pathOf(table, main),
      title: '',
      section: -1,
      headerRows: 0,
      rows: table.rows.length,
      columns: table.rows[0]?.cells.length ?? 0,
      columnCodes: [],
      cells: [...table.rows].flatMap((row) =>
        [...row.cells].map((cell) => ({
          row: row.rowIndex,
          column: cell.cellIndex,
          rowSpan: 1,
          columnSpan: 1,
          text: '',
          header: false,
          slots: slots.flatMap((slot, index) =>
            slot.cell?.grid === grid && slot.cell.row === row.rowIndex && slot.cell.column === cell.cellIndex
              ? [index]
              : [],
          ),
        })),
      ),
    })),
    addButtons: [...main.querySelectorAll('[data-add]')].map((button) => ({
      key: pathOf(button, main),
      selector: `#${button.id}`,
      text: button.textContent ?? '',
      grid: Number(button.getAttribute('data-add')),
      section: -1,
    })),
    notes: [],
    unreadable: [],
    controls: slots.length,
  };
  return {
    reading,
    element: (index) => (roots[index]?.isConnected ? (roots[index] ?? null) : null),
    indexOf: (key) => slots.findIndex((slot) => slot.key === key),
    stands(index) {
      const [root, slot] = [roots[index], slots[index]];
      if (!root?.isConnected || !slot) return false;
      const control = root.matches(controls) ? root : (root.querySelector(controls) ?? root);
      return slot.labels[0]?.text === labelOf(control);
    },
  };
}

const labelOf = (control: Element): string =>
  control.getAttribute('aria-label') ?? control.closest('label')?.firstChild?.textContent ?? '';

function pathOf(element: Element, main: HTMLElement): string {
  const steps: number[] = [];
  for (let at: Element | null = element; at && at !== main; at = at.parentElement) {
    steps.unshift(at.parentElement ? [...at.parentElement.children].indexOf(at) : 0);
  }
  return steps.join('/');
}
