import type { FrameReading, Unreadable } from '../model/reading';

const originOf = (url: string): string => {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
};

/** What of a tab's page was not read, and in which frame that is. A frame of another site that is read itself is none of it. */
export function unreadOf(frames: readonly FrameReading[]): (Unreadable & { frame: number })[] {
  const read = new Set(frames.map(({ reading }) => originOf(reading.url)));
  return frames.flatMap(({ frame, reading }) =>
    reading.unreadable
      .filter(({ what, why }) => why !== 'other-origin' || !read.has(what.replace(/^\w+ /, '')))
      .map((one) => ({ ...one, frame })),
  );
}
