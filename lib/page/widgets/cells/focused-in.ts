import type { Standing } from './standing';

const grid = '[role=grid], [role=treegrid]';

/**
 * What hears the keys of the grid around a cell that was clicked: what has the focus in it, or the cell where that takes the
 * focus. Null where nothing says that keys are meant for cells.
 */
export function focusedIn(cell: Element, { controls }: Standing): HTMLElement | null {
  const active = cell.ownerDocument.activeElement;
  const around = cell.closest(grid);
  if (active instanceof HTMLElement && active !== cell.ownerDocument.body) {
    if (cell.contains(active) || active.contains(cell) || around?.contains(active)) return active;
    // a box out of sight that only catches keys
    if (around === null && !controls.has(active) && active.matches('input, textarea')) return active;
  }
  const focusable = cell.closest('[tabindex]');
  if (!(focusable instanceof HTMLElement) || (!around?.contains(focusable) && focusable !== cell)) return null;
  focusable.focus({ preventScroll: true });
  return focusable;
}
