/** Rows as grids keep them: objects whose cells are the portal's own values, written down when the grid assigns them. */
const made = new Map();

const rowOf = (portal, { id, level1, level2 }) => {
  const row = { id: portal.key(id), level1, level2 };
  for (const { id: column } of portal.content.columns) {
    const key = portal.key(id, column);
    Object.defineProperty(row, column, {
      enumerable: true,
      get: () => portal.get(key),
      set(text) {
        portal.set(key, String(text ?? ''));
      },
    });
  }
  return row;
};

/** The rows that a page hands to its grid: the very same objects as the time before, or others as a page that asks its server anew has. */
export function rowsOf(portal) {
  return portal.content.rows.map((row) => {
    if (portal.byIndex) return rowOf(portal, row);
    const name = [portal.edition, portal.key(row.id), row.level1, row.level2].join();
    made.set(name, made.get(name) ?? rowOf(portal, row));
    return made.get(name);
  });
}
