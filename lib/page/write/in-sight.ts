import type { OutcomeWhy } from '@/lib/model/plan';
import { elementAbove } from '../read/dom';

/** Brings places into view while a plan is executed, and puts every scroller back afterwards. */
export interface Sight {
  /** Why a person could not see or reach this element now; '' when they could. Scrolls to it if it is out of view. */
  hindrance(root: Element): Extract<OutcomeWhy, '' | 'hidden' | 'covered'>;
  /** Notes how an element, and what stands around it, is scrolled, before somebody scrolls it. */
  remember(element: Element): void;
  restore(): void;
}

const faintest = 0.1;

export function openSight(document: Document): Sight {
  const moved = new Map<Element, { left: number; top: number }>();
  return {
    hindrance(root) {
      if (!root.isConnected) return 'hidden';
      // before anything else: an editor that the page opens takes the focus, and that alone may scroll
      remember(root, moved);
      if (!drawn(root)) return 'hidden';
      const reached = (): '' | 'hidden' | 'covered' => {
        const area = visibleArea(root, document);
        return area ? (reachable(root, area) ? '' : 'covered') : 'hidden';
      };
      const asItStands = reached();
      if (asItStands === '') return '';
      // out of the window, or under a bar that the page keeps at an edge: in the middle it may be free
      root.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      return reached();
    },
    remember: (element) => remember(element, moved),
    restore() {
      for (const [element, { left, top }] of moved) {
        if (element.scrollLeft !== left || element.scrollTop !== top) element.scrollTo({ left, top, behavior: 'instant' });
      }
    },
  };
}

/** Has a size, is not hidden by style, not transparent, and not put where no scrolling leads. */
function drawn(root: Element): boolean {
  const { width, height, right, bottom } = root.getBoundingClientRect();
  const view = root.ownerDocument.defaultView;
  if (!view || width < 2 || height < 2) return false;
  if (right <= 0 || bottom <= 0) {
    const { left, top } = scrolled(root);
    if (right + left <= 0 || bottom + top <= 0) return false;
  }
  if (view.getComputedStyle(root).visibility !== 'visible') return false;
  let opacity = 1;
  for (let element: Element | null = root; element; element = around(element)) {
    opacity *= Number(view.getComputedStyle(element).opacity);
    if (opacity < faintest) return false;
  }
  return true;
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

/** The part of the element inside the window, or null. */
function visibleArea(root: Element, document: Document): DOMRect | null {
  const rect = root.getBoundingClientRect();
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  const left = Math.max(rect.left, 0);
  const top = Math.max(rect.top, 0);
  const width = Math.min(rect.right, innerWidth) - left;
  const height = Math.min(rect.bottom, innerHeight) - top;
  return width < 1 || height < 1 ? null : new DOMRect(left, top, width, height);
}

/** Whether a click in the middle, or a quarter from either side, would meet the element. */
function reachable(root: Element, area: DOMRect): boolean {
  const scope = root.getRootNode();
  if (!(scope instanceof Document || scope instanceof ShadowRoot)) return false;
  return [0.5, 0.25, 0.75].some((share) => {
    const hit = scope.elementFromPoint(area.left + area.width * share, area.top + area.height / 2);
    return hit !== null && (root.contains(hit) || hit.contains(root) || labels(hit, root));
  });
}

/** A floating label drawn over its own field passes the click on to it. */
const labels = (hit: Element, root: Element): boolean => {
  const control = hit.closest('label')?.control;
  return control !== null && control !== undefined && root.contains(control);
};

/** What stands around an element that is remembered is remembered too. */
function remember(root: Element, moved: Map<Element, { left: number; top: number }>): void {
  for (let element: Element | null = root; element && !moved.has(element); element = around(element)) {
    moved.set(element, { left: element.scrollLeft, top: element.scrollTop });
  }
}
