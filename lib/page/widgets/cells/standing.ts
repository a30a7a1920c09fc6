import { layersIn } from './list';
import { typedIn } from './typed-in';

/** What a page shows before a cell is pressed: everything else came of the press. */
export interface Standing {
  /** where each control is drawn, and whether it could be clicked there */
  controls: ReadonlyMap<Element, string>;
  /** layers over the page, or what may be one */
  layers: ReadonlySet<Element>;
  dialogs: ReadonlySet<Element>;
  corners: readonly (Element | null)[];
}

const dialogs = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]';

export function standingOf(document: Document): Standing {
  return {
    controls: new Map(typedIn(document).map((control) => [control, placeOf(control)])),
    layers: layersIn(document),
    dialogs: new Set(shownDialogs(document)),
    corners: cornersOf(document),
  };
}

/** Whether a control came, or moved, since. */
export const isNew = (control: Element, { controls }: Standing): boolean => controls.get(control) !== placeOf(control);

/** A dialog that came since, or a layer over the whole window. */
export function dialogSince(standing: Standing, document: Document): Element | null {
  const dialog = shownDialogs(document).find((shown) => !standing.dialogs.has(shown));
  if (dialog) return dialog;
  const now = cornersOf(document);
  const [mask] = now;
  const isOver = mask && now.every((hit, corner) => hit === mask && standing.corners[corner] !== mask);
  return isOver && mask !== document.body && mask !== document.documentElement ? mask : null;
}

export const isModal = (layer: Element, cell: Element): boolean => {
  const dialog = layer.closest(dialogs);
  return dialog !== null && !dialog.contains(cell);
};

export const inDialog = (cell: Element): boolean => cell.closest(dialogs) !== null;

const shownDialogs = (document: Document): Element[] =>
  [...document.querySelectorAll(dialogs)].filter((dialog) => dialog.getClientRects().length > 0);

function cornersOf(document: Document): (Element | null)[] {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  return [document.elementFromPoint(3, 3), document.elementFromPoint(innerWidth - 3, innerHeight - 3)];
}

function placeOf(control: Element): string {
  const { left, top, width, height } = control.getBoundingClientRect();
  return [left, top, width, height].map(Math.round).join() + (isReached(control) ? ' reached' : '');
}

/** Not kept behind the page, as the boxes are that only catch keys. A mask or an icon of its own may lie over it. */
export function isReached(control: Element): boolean {
  const { left, top, width, height } = control.getBoundingClientRect();
  const hit = control.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && (control.contains(hit) || hit.contains(control) || hit.parentElement?.contains(control) === true);
}
