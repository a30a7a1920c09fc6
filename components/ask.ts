import type { PanelMessages, ReplyOf, RequestOf } from '@/lib/messages';
import { fail, type Result } from '@/lib/model/result';

/** A background that is being started answers late; one that does not answer by then is reported. Milliseconds. */
const patience = 12_000;
/** A fill runs as long as it must: its progress is pushed, and it can be stopped. */
const unhurried: ReadonlySet<string> = new Set(['session.apply', 'session.undo']);
/** What would be done twice if it were asked twice. */
const once: ReadonlySet<string> = new Set([...unhurried, 'library.add']);

/**
 * Asks the background. Always answers: with its result, or with the problem `internal` when nobody is there. A worker that
 * was stopped while asked is started anew by a second try, for all that may be asked twice without harm.
 */
export async function ask<Name extends keyof PanelMessages>(
  name: Name,
  body: RequestOf<PanelMessages, Name>,
): Promise<ReplyOf<PanelMessages, Name>> {
  const first = await send<ReplyOf<PanelMessages, Name>>(name, body);
  if (first !== undefined) return first;
  const again = once.has(name) ? undefined : await send<ReplyOf<PanelMessages, Name>>(name, body);
  return again ?? (fail('internal') as ReplyOf<PanelMessages, Name>);
}

async function send<Reply extends Result<unknown>>(name: string, body: unknown): Promise<Reply | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    if (!unhurried.has(name)) timer = setTimeout(() => resolve(undefined), patience);
  });
  const answer = chrome.runtime.sendMessage({ name, body }).catch(() => undefined) as Promise<Reply | undefined>;
  const reply = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return reply ?? undefined;
}
