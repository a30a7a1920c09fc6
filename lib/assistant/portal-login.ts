import type { PortalWhy } from '../model/portal-state';

/** What the frames of a tab said of the portal's login, by frame; plain data, for a background that is stopped. */
export type Signs = Record<number, PortalWhy>;

/** The same with what one frame says now; null takes its word back. */
export function withSign(signs: Signs, frame: number, seen: PortalWhy | null): Signs {
  const { [frame]: _former, ...rest } = signs;
  return seen === null ? rest : { ...rest, [frame]: seen };
}

/**
 * Whether the portal seems to have lost who works with it: one frame that says so is enough. That the portal was silent for
 * long counts only where every frame of the form says it, since a form's frames ask the server one for the other.
 */
export function lostLogin(signs: Signs, frames: Iterable<number>): PortalWhy | null {
  const lost = Object.values(signs).find((seen) => seen !== 'idle');
  if (lost) return lost;
  const all = [...frames];
  return all.length > 0 && all.every((frame) => signs[frame] === 'idle') ? 'idle' : null;
}
