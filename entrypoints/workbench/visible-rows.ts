import { useLayoutEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Height of a dense row, in pixels; the style sheet's `--row`. */
export const rowHeight = 32;
const spare = 12;

/** Which rows of a long list of equal rows are in sight of its scrolling box, with some to spare: `from` inclusive, `to` exclusive. */
export function useVisibleRows(box: RefObject<HTMLElement | null>, count: number): { from: number; to: number } {
  const [seen, setSeen] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const look = () => setSeen({ top: current.scrollTop, height: current.clientHeight });
    const size = new ResizeObserver(look);
    size.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      size.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [box]);
  const from = Math.max(0, Math.min(Math.floor(seen.top / rowHeight) - spare, count - 1));
  const to = Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + spare);
  return { from, to };
}
