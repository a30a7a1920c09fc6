/** ↑↓ Home End walk through the elements of a list that carry `data-row`. Put on the list as its `onKeyDown`. */
export function walkRows(event: KeyboardEvent): void {
  const list = event.currentTarget;
  if (!(list instanceof HTMLElement) || !(event.target instanceof HTMLElement)) return;
  if (event.target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select')) return;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.findIndex((row) => row === event.target || row.contains(event.target as Node));
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = next === undefined ? undefined : rows[next];
  if (!row) return;
  event.preventDefault();
  row.focus();
}
