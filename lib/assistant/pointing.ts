import { fail, ok, type Result } from '../model/result';
import type { Teaching } from '../model/view';
import { wordsOf } from './form-places';
import type { Session } from './session';
import { slotAt } from './steps';
import { teach } from './teach';

/** Lets the user point at a place of the page; `at` is what it will be, '' when that is said afterwards. */
export async function point(session: Session, at: string): Promise<Result<null>> {
  const { standing } = session;
  if (!standing) return fail('no-form');
  const label = at === '' ? '' : wordsOf(standing.form, at);
  const begun = await session.desk.frames.point(label);
  show(session, begun.ok ? { at, label, state: 'picking' } : null);
  return begun;
}

/** The pointing is over: told by the user, by the page, or because nobody looks any more. */
export function unpoint(session: Session): Result<null> {
  if (session.memory.teaching?.state === 'picking' || session.memory.teaching?.state === 'no-place') session.desk.frames.unpoint();
  show(session, null);
  return ok(null);
}

/** A frame says which place was pointed out; '' where the pointer was on nothing that holds a value. */
export async function pointed(session: Session, frame: number, key: string): Promise<void> {
  const { teaching: now } = session.memory;
  if (now === null || (now.state !== 'picking' && now.state !== 'no-place')) return;
  const slot = key === '' ? -1 : await slotByKey(session, frame, key);
  if (slot === -1) {
    // the page that answered '' goes on pointing; one that named a place which is not there does not
    if (key !== '') session.desk.frames.unpoint();
    show(session, { ...now, state: key === '' ? 'no-place' : 'unclear' });
    return;
  }
  session.desk.frames.unpoint();
  const found = slotAt(session.inbox.frames, { frame, slot });
  const picked = { ...now, slot: `${frame}:${slot}`, words: found?.labels[0]?.text ?? '', value: found?.value ?? '' };
  if (now.at === '') return show(session, { ...picked, state: 'picked' });
  const result = await teach(session, now.at, { frame, slot });
  show(session, result.ok ? { ...picked, ...result.value } : null);
  if (!result.ok) session.tell(result.problem);
}

/** The slot with a key; a frame whose reading does not have it is read once more. */
async function slotByKey(session: Session, frame: number, key: string): Promise<number> {
  const look = () => session.inbox.frames.get(frame)?.reading.slots.findIndex((slot) => slot.key === key) ?? -1;
  const known = look();
  if (known !== -1) return known;
  const read = await session.desk.frames.read(frame);
  if (read.ok) await session.inbox.until(frame, read.value.reading, 3_000);
  return look();
}

const nothingPicked = { slot: '', words: '', value: '', instead: '' };

function show(session: Session, now: Partial<Teaching> & Pick<Teaching, 'at' | 'label' | 'state'> | null): void {
  session.remember({ teaching: now === null ? null : { ...nothingPicked, ...now } });
  session.changed();
}
