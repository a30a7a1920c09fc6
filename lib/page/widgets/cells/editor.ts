import { isAfloatAt, layersOf } from './afloat';
import { isModal, isNew, isReached, type Standing } from './standing';
import { typedIn } from './typed-in';

/** Where the text of a cell is edited: in the cell, or in a layer that lies over it or hangs at it. */
export interface Editor {
  control: HTMLElement;
  /** the outermost part that came with it, where it is not in the cell */
  layer: Element | null;
}

/** What holds more places to fill in is a form. */
const mostInLayer = 2;

/** The editor of a cell that was pressed, as against what stood there before. */
export function editorOf(cell: Element, before: Standing): Editor | null {
  const at = editorAt(cell, before);
  if (at) return at;
  const afloat = afloatOf(cell, before);
  return afloat.length <= mostInLayer ? (afloat.find(({ control }) => isAfloatAt(control, cell)) ?? null) : null;
}

/** The editor that stands in a cell or right over it, whichever cell was pressed: a whole row may open. */
export function editorAt(cell: Element, before: Standing): Editor | null {
  const [inside] = typedIn(cell);
  if (inside) return { control: inside, layer: null };
  return afloatOf(cell, before).find(({ control }) => isOver(control, cell)) ?? null;
}

function afloatOf(cell: Element, before: Standing) {
  return typedIn(cell.ownerDocument).flatMap((control) => {
    if (control.contains(cell) || !isNew(control, before)) return [];
    const layer = layersOf(control, cell).at(-1);
    return layer && isReached(control) && !isModal(layer, cell) ? [{ control, layer }] : [];
  });
}

function isOver(control: Element, cell: Element): boolean {
  const at = control.getBoundingClientRect();
  const { left, right, top, bottom } = cell.getBoundingClientRect();
  const x = (at.left + at.right) / 2;
  return x >= left && x <= right && at.top <= bottom && at.bottom >= top;
}
