/** What of a row may be pressed instead of its cells. */
const acting = 'button, a, input, select, textarea, [role=button], [role=link], [contenteditable]';

export const rowOf = (cell: Element): Element | null => cell.closest('tr, [role=row]') ?? cell.parentElement;

const plain = (cell: Element): boolean => !cell.matches(acting) && !cell.querySelector(acting) && cell.getClientRects().length > 0;

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
  return order.flatMap((other) => other.children[column] ?? []).find(plain) ?? null;
}
