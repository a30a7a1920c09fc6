/** Which row of its grid something stands in, and how far down the whole length of the grid, in pixels. */
export interface RowPlace {
  id: string;
  top: number;
}

/** Attributes by which grids name a row whatever element draws it now. */
const names = ['row-id', 'rowid', 'data-row-key', 'data-rowid', 'data-row-id', 'data-key', 'data-id', 'aria-rowindex', 'row-index', 'data-rowindex', 'data-row-index', 'data-index'];
/** Rows of one place differ by less than this between two looks; the next row stands further away. */
const near = 4;

const rowAround = (cell: Element): Element => cell.closest('tr, [role=row]') ?? cell.parentElement ?? cell;

/** The attribute that names the rows of these cells, each of another row; '' where none does: then their place tells them. */
export const namingOf = (cells: readonly Element[]): string =>
  names.find((name) => {
    const said = cells.map((cell) => rowAround(cell).getAttribute(name));
    return said.every((one) => one !== null && one !== '') && new Set(said).size === said.length;
  }) ?? '';

/** @param known rows that were seen before: where no attribute names a row, it is the one that stood at its place */
export function rowPlace(cell: Element, naming: string, scroller: Element, known: Iterable<RowPlace>): RowPlace | null {
  const origin = scroller === cell.ownerDocument.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  const top = cell.getBoundingClientRect().top - origin + scroller.scrollTop;
  if (naming !== '') {
    const id = rowAround(cell).getAttribute(naming);
    return id === null || id === '' ? null : { id, top };
  }
  for (const row of known) if (Math.abs(row.top - top) < near) return { id: row.id, top: row.top };
  return { id: `@${Math.round(top)}`, top };
}

/** What is scrolled to bring further columns of a grid; null where nothing around the cell scrolls sideways but the page. */
export function sidewaysOf(cell: Element): Element | null {
  const { body, documentElement } = cell.ownerDocument;
  for (let at = cell.parentElement; at && at !== body && at !== documentElement; at = at.parentElement) {
    const overflow = at.ownerDocument.defaultView?.getComputedStyle(at).overflowX;
    if ((overflow === 'auto' || overflow === 'scroll') && at.scrollWidth > at.clientWidth + near) return at;
  }
  return null;
}

/** What is scrolled to bring further rows of a grid; null where nothing around the cell scrolls up and down. */
export function scrollerOf(cell: Element): Element | null {
  for (let at = cell.parentElement; at; at = at.parentElement) {
    const overflow = at.ownerDocument.defaultView?.getComputedStyle(at).overflowY;
    if ((overflow === 'auto' || overflow === 'scroll') && at.scrollHeight > at.clientHeight + near) return at;
  }
  const root = cell.ownerDocument.scrollingElement;
  return root && root.scrollHeight > root.clientHeight + near ? root : null;
}
