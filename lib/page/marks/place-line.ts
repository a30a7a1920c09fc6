/** A box in the window's coordinates, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the line stands: its top, and the edge that it shares with the field, measured from that side of the window. */
export type LineAt = { top: number } & ({ left: number } | { right: number });

/** The sheet gives the line exactly this height, so that placing it needs no measuring of it. */
export const lineHeight = 22;
const gap = 3;

/**
 * Where a line of text stands beside a field: under it, else above it; flush with its left edge, or with its right one
 * in the right half of the window.
 * @returns null when neither side has room: then nothing is said rather than something covered
 */
export function placeLine(field: Box, window: { width: number; height: number }): LineAt | null {
  const under = field.top + field.height + gap;
  const above = field.top - gap - lineHeight;
  const top = [under, above].find((at) => at >= 0 && at + lineHeight <= window.height);
  if (top === undefined) return null;
  if (field.left <= window.width / 2) return { top, left: Math.max(0, field.left) };
  return { top, right: Math.max(0, window.width - field.left - field.width) };
}
