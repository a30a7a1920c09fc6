import type { SlotRef } from '../model/match';
import { pagePattern } from '../model/page-pattern';
import { fail, ok, type Result } from '../model/result';
import { samePage, type TaughtPage, withBinding } from '../model/taught-page';
import type { TeachResult, Teachable } from '../model/view';
import { formsOf, placesOf, wordsOf } from './form-places';
import { homePage, lessonsFor, recogniseTaught, withChoice } from './lessons';
import type { Session } from './session';
import { isColumn, placeAsTaught } from './taught-place';

const readingOf = (session: Session) => [...session.inbox.frames.values()];

/** The forms, fields and columns that can be named on this page. */
export function teachable(session: Session): Teachable {
  const { standing, desk } = session;
  return { forms: formsOf(desk.packs), places: standing ? placesOf(standing.form, standing.match) : [] };
}

/** Keeps that a field or column stands at a slot, for this page from now on. What the page contradicts is not kept. */
export async function teach(session: Session, at: string, ref: SlotRef): Promise<Result<TeachResult>> {
  const { standing } = session;
  const frame = session.inbox.frames.get(ref.frame);
  if (!standing || !frame) return fail('no-form');
  const binding = placeAsTaught(frame, ref.slot, at);
  if (!binding) return ok({ state: 'unclear', instead: '' });
  const frames = readingOf(session);
  const where = { origin: session.origin, page: homePage(frames, standing), form: standing.match.form, name: standing.match.title };
  const known = session.desk.taught.find((page) => samePage(page, where));
  const tried: TaughtPage = { id: '', updated: '', ...where, bindings: withBinding(known?.bindings ?? [], binding) };
  // what is taught takes the place of what was said for the moment
  const choices = session.memory.choices.map((choice) => ({ ...choice, chosen: choice.chosen.filter((one) => one.at !== at) }));
  const others = lessonsFor(frames, session.origin, session.desk.taught).filter((page) => page !== known);
  const { match, taught } = recogniseTaught(frames, session.desk.packs, [...others, tried], choices);
  const outcome = taught.find((one) => one.at === at);
  if (outcome?.outcome === 'refused') {
    return ok({ state: 'refused', instead: wordsOf(standing.form, outcome.instead ?? '') });
  }
  const bound = isColumn(at) ? outcome?.outcome === 'used' : holds(match?.fields[at.slice('fields.'.length)]?.slots, ref);
  if (!bound) return ok({ state: 'unclear', instead: '' });
  const kept = await session.desk.store((store) => store.taught.teach(where, binding));
  if (!kept.ok) return kept;
  session.remember({ lesson: kept.value, choices });
  return ok({ state: 'taught', instead: '' });
}

const holds = (slots: readonly SlotRef[] | undefined, ref: SlotRef): boolean =>
  slots?.some(({ frame, slot }) => frame === ref.frame && slot === ref.slot) ?? false;

/** Says which candidate an open place is, for as long as the tab is open; `always` teaches it. */
export async function choose(session: Session, at: string, ref: SlotRef, always: boolean): Promise<Result<TeachResult>> {
  if (always) return teach(session, at, ref);
  const frame = session.inbox.frames.get(ref.frame);
  const slot = frame?.reading.slots[ref.slot];
  if (!frame || !slot) return fail('page-changed');
  const chosen = { at, frame: ref.frame, key: slot.key };
  const choices = withChoice(session.memory.choices, pagePattern(frame.reading.url), (choice) => ({
    ...choice,
    chosen: [...choice.chosen.filter((one) => one.at !== at), chosen],
  }));
  session.remember({ choices });
  session.look();
  return ok({ state: 'taught', instead: '' });
}

/**
 * Says which form the page shows; null takes that back. False where the page surely shows another one, or nothing that could
 * be one: nothing is kept then.
 */
export async function prefer(session: Session, form: string | null): Promise<Result<boolean>> {
  if (form !== null) await readAll(session);
  const { choices } = session.memory;
  const unsaid = choices.map((choice) => ({ ...choice, prefer: null }));
  const page = homePage(readingOf(session), session.recognition);
  session.remember({ choices: form === null ? unsaid : withChoice(choices, page, (choice) => ({ ...choice, prefer: form })) });
  session.look();
  if (form === null || session.standing?.match.form === form) return ok(true);
  session.remember({ choices });
  session.look();
  return ok(false);
}

/** Reads the frames that did not seem worth it: the user says that they are. */
async function readAll({ times, inbox, desk }: Session): Promise<void> {
  const unread = [...times.sense.keys()].filter((frame) => !inbox.frames.has(frame));
  await Promise.all(
    unread.map(async (frame) => {
      const read = await desk.frames.read(frame, true);
      if (read.ok) await inbox.until(frame, read.value.reading, 3_000);
    }),
  );
}

/** Forgets what was taught of a field or column on this page. */
export async function forget(session: Session, at: string): Promise<Result<null>> {
  const page = lessonsFor(readingOf(session), session.origin, session.desk.taught).find(
    ({ form, bindings }) => form === session.standing?.match.form && bindings.some((binding) => binding.at === at),
  );
  if (!page) return fail('not-found');
  const gone = await session.desk.store((store) => store.taught.forgetPlace(page.id, at));
  if (!gone.ok) return gone;
  session.remember({ lesson: gone.value });
  return ok(null);
}

/** Takes the last teaching or forgetting back, once. */
export async function recall(session: Session): Promise<Result<null>> {
  const { lesson } = session.memory;
  if (!lesson) return fail('nothing-to-undo');
  session.remember({ lesson: null });
  return session.desk.store((store) => store.taught.restore(lesson));
}
