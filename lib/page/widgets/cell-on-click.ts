import { cellAround, cellState, saysEdit } from './acts/cell-face';
import { refused } from './acts/outcomes';
import { putCells } from './cells/put-cells';
import { newWays } from './cells/ways';
import type { Widget, Write } from './widget';

/**
 * A cell of a grid that shows text until it is clicked, and then an editor in its place. Seen here are those that the
 * page itself marks as editable, on the cell or on all its text; of others the grid tells as a whole (`read/opens.ts`).
 */
export const widget: Widget = {
  id: 'cell-on-click',
  priority: 10,
  of: ['drawn'],
  // an editor with paragraphs in it is open already, whatever its classes and attributes are called
  sees: (control, { names }) =>
    saysEdit(control, names) && !(names.includes('contenteditable') && control.firstElementChild) ? cellAround(control) : null,
  read: cellState,
};

export const write: Write = async (root, value, signal, families) => {
  const cell = { value, column: 0, find: () => root, now: () => (root.isConnected ? root : null), opened() {}, settled() {} };
  const [outcome] = await putCells([cell], newWays(), families, signal);
  return outcome ?? refused('unsupported');
};
