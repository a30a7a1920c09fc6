import type { OutcomeWhy } from '@/lib/model/plan';
import { elementAbove } from '../read/dom';

/** Brings places into view while a plan is executed, and puts every scroller back afterwards. */
export interface Sight {
  /** Why a person could not see or reach this element now; '' when they could. Scrolls to it if it is out of view. */
  hindrance(root: Element): Extract<OutcomeWhy, '' | 'hidden' | 'covered'>;
  /** Scrolls back what looking for places has scrolled: what is written without the focus need not be seen meanwhile. */
  withdraw(): void;
  /** Notes how an element, and what stands around it, is scrolled, before somebody scrolls it. */
  remember(element: Element): void;
  restore(): void;
}

const faintest = 0.1;

export function openSight(document: Document): Sight {
  const moved: Moved = new Map();
  let scrolled: Moved = new Map();
  let seen: Seen | undefined;
  /** from the top of the window on there is room for what is written next, unless a bar of the page's lies there */
  let block: 'start' | 'center' = 'start';
  /** What is asked in one turn is asked of one page: the window, and what the places stand in, are looked at once. */
  const thisTurn = (): Seen => {
    if (seen) return seen;
    queueMicrotask(() => (seen = undefined));
    const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
    return (seen = { innerWidth, innerHeight, opacities: new Map() });
  };
  return {
    hindrance(root) {
      if (!root.isConnected) return 'hidden';
      // before anything else: an editor that the page opens takes the focus, and that alone may scroll
      remember(boxed(root) ? beyondCell(root) : root, moved);
      const rect = root.getBoundingClientRect();
      if (!drawn(root, rect, thisTurn().opacities)) return 'hidden';
      const asItStands = reached(root, rect, thisTurn());
      if (asItStands === '') return '';
      // out of the window, or under a bar or columns that the page keeps at an edge: in the middle it may be free
      remember(root, scrolled);
      const brought = (inline: 'nearest' | 'center'): ReturnType<typeof reached> => {
        root.scrollIntoView({ block, inline, behavior: 'instant' });
        return reached(root, root.getBoundingClientRect(), thisTurn());
      };
      if (block === 'start' && brought('nearest') === '') return '';
      block = 'center';
      return brought('nearest') && brought('center');
    },
    withdraw() {
      putBack(scrolled);
      scrolled = new Map();
    },
    remember: (element) => remember(element, moved),
    restore() {
      putBack(scrolled);
      putBack(moved);
    },
  };
}

/** How elements were scrolled. */
type Moved = Map<Element, { left: number; top: number }>;

function putBack(moved: Moved): void {
  for (const [element, { left, top }] of moved) {
    if (element.scrollLeft !== left || element.scrollTop !== top) element.scrollTo({ left, top, behavior: 'instant' });
  }
}

/** What was seen in one turn. */
interface Seen {
  innerWidth: number;
  innerHeight: number;
  opacities: Opacities;
}

/** How much is seen of what stands in an element, by the element. */
type Opacities = Map<Element, number>;

/** Has a size, is not hidden by style, not transparent, and not put where no scrolling leads. */
function drawn(root: Element, { width, height, right, bottom }: DOMRect, opacities: Opacities): boolean {
  const view = root.ownerDocument.defaultView;
  if (!view || width < 2 || height < 2) return false;
  if (right <= 0 || bottom <= 0) {
    const { left, top } = scrolled(root);
    if (right + left <= 0 || bottom + top <= 0) return false;
  }
  const style = view.getComputedStyle(root);
  return style.visibility === 'visible' && opacityOf(root, view, opacities, style) >= faintest;
}

function opacityOf(element: Element, view: Window, known: Opacities, style?: CSSStyleDeclaration): number {
  const before = known.get(element);
  if (before !== undefined) return before;
  const above = around(element);
  const opacity = Number((style ?? view.getComputedStyle(element)).opacity) * (above ? opacityOf(above, view, known) : 1);
  known.set(element, opacity);
  return opacity;
}

/** How far everything around the element is scrolled: what is out of sight to the left or above can be scrolled back. */
function scrolled(root: Element): { left: number; top: number } {
  let left = 0;
  let top = 0;
  for (let element = around(root); element; element = around(element)) {
    left += element.scrollLeft;
    top += element.scrollTop;
  }
  return { left, top };
}

/** The element around this one, out of a slot or a shadow root too. */
const around = (element: Element): Element | null => element.assignedSlot ?? elementAbove(element);

function reached(root: Element, rect: DOMRect, { innerWidth, innerHeight }: Seen): '' | 'hidden' | 'covered' {
  const left = Math.max(rect.left, 0);
  const top = Math.max(rect.top, 0);
  const width = Math.min(rect.right, innerWidth) - left;
  const height = Math.min(rect.bottom, innerHeight) - top;
  if (width < 1 || height < 1) return 'hidden';
  return reachable(root, { left, width, middle: top + height / 2 }) ? '' : 'covered';
}

/** Whether a click in the middle of what is in the window of an element, or a quarter from either side, would meet it. */
function reachable(root: Element, { left, width, middle }: { left: number; width: number; middle: number }): boolean {
  const scope = root.getRootNode();
  if (!(scope instanceof Document || scope instanceof ShadowRoot)) return false;
  return [0.5, 0.25, 0.75].some((share) => {
    const hit = scope.elementFromPoint(left + width * share, middle);
    return hit !== null && (root.contains(hit) || hit.contains(root) || labels(hit, root));
  });
}

/** A floating label drawn over its own field passes the click on to it. */
const labels = (hit: Element, root: Element): boolean => {
  const control = hit.closest('label')?.control;
  return control !== null && control !== undefined && root.contains(control);
};

/** How far a text runs in its own box is nobody's view of the page. */
const boxed = (root: Element): boolean => root instanceof HTMLInputElement || root instanceof HTMLSelectElement;

/** What stands around a box, but for the cell that it fills: nobody scrolls that, and a form has thousands. */
function beyondCell(root: Element): Element | null {
  const above = around(root);
  return above instanceof HTMLTableCellElement ? around(above) : above;
}

/** What stands around an element that is remembered is remembered too. */
function remember(root: Element | null, moved: Moved): void {
  for (let element = root; element && !moved.has(element); element = around(element)) {
    moved.set(element, { left: element.scrollLeft, top: element.scrollTop });
  }
}
