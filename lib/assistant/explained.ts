import type { FrameReading } from '../model/reading';
import { explain } from '../recognise';
import { lessonsFor, saidOf } from './lessons';
import type { Session } from './session';

/** Why a tab was recognised as it was, line by line, and the readings that it was recognised by. */
export interface Explained {
  lines: string[];
  frames: FrameReading[];
}

/** Recognises the tab once more, as it stands with all that was taught and said of it, and tells why. */
export function explainedOf(session: Session): Explained {
  const frames = [...session.inbox.frames.values()].map(({ frame, document, reading }) => ({ frame, document, reading }));
  const { packs, taught } = session.desk;
  const lessons = lessonsFor(frames, session.origin, taught);
  return { lines: explain(frames, packs, saidOf(frames, lessons, session.memory.choices)), frames };
}
