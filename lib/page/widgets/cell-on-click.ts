import { cellAround, cellState, saysEdit } from './acts/cell-face';
import { refused } from './acts/outcomes';
import { putCells } from './cells/put-cells';
import { newWays } from './cells/ways';
import type { Widget, Write } from './widget';

/** What edits already; asked first, since a page has thousands of them. */
const editors = new Set(['input', 'select', 'textarea']);

/**
 * A cell of a grid that shows text until it is clicked, and then an editor in its place. Seen here are those that the
 * page itself marks as editable, on the cell or on all its text; of others the grid tells as a whole (`read/opens.ts`).
 */
export const widget: Widget = {
  id: 'cell-on-click',
  priority: 10,
  sees: (control) => (!editors.has(control.localName) && saysEdit(control) ? cellAround(control) : null),
  read: cellState,
};

export const write: Write = async (root, value, signal, families) => {
  const cell = { value, column: 0, find: () => root, now: () => (root.isConnected ? root : null), settled() {} };
  const [outcome] = await putCells([cell], newWays(), families, signal);
  return outcome ?? refused('unsupported');
};
