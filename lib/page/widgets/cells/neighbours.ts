/** What of a row may be pressed instead of its cells. */
const acting = 'button, a, input, select, textarea, [role=button], [role=link], [contenteditable]';

export const rowOf = (cell: Element): Element | null => cell.closest('tr, [role=row]') ?? cell.parentElement;

/** A row without any height only keeps its columns as wide as they are. */
const plain = (cell: Element): boolean => !cell.matches(acting) && !cell.querySelector(acting) && cell.getBoundingClientRect().height > 1;

/** Another cell of the same row that only shows something. */
export const anotherCell = (cell: Element): Element | null =>
  [...(rowOf(cell)?.children ?? [])].find((other) => other !== cell && !other.contains(cell) && plain(other)) ?? null;

/** The same cell of another row: one above, for the rows below come next; of the first row, that of the last. */
export function anotherRow(cell: Element): Element | null {
  const row = rowOf(cell);
  const rows = [...(row?.parentElement?.children ?? [])].filter((other) => other.childElementCount === row?.childElementCount);
  const at = row ? rows.indexOf(row) : -1;
  if (!row || at < 0 || rows.length < 2) return null;
  const column = [...row.children].findIndex((part) => part.contains(cell));
  const order = at === 0 ? rows.slice(1).reverse() : [...rows.slice(0, at).reverse(), ...rows.slice(at + 1).reverse()];
  const part = row.children[column];
  // a head may sort the rows when it is pressed
  const isAlike = (other: Element): boolean => other.localName === part?.localName && other.getAttribute('role') === part.getAttribute('role');
  return order.flatMap((other) => other.children[column] ?? []).find((other) => isAlike(other) && plain(other)) ?? null;
}
