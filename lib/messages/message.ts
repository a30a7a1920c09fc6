import * as z from 'zod/mini';

/**
 * Who may send a message.
 *
 * - `page`: a content script in a frame of an approved portal. Trusted with nothing but the frame it speaks for.
 * - `background`: our service worker, to a content script.
 * - `panel`: a page of ours that no web page frames.
 */
export type Tier = 'page' | 'background' | 'panel';

/** Who may send it (`from`), what it carries (`request`), what comes back (`reply`). */
export interface Message<Request extends z.ZodMiniType = z.ZodMiniType, Reply extends z.ZodMiniType = z.ZodMiniType> {
  from: Tier;
  request: Request;
  reply: Reply;
}

export const message = <Request extends z.ZodMiniType, Reply extends z.ZodMiniType>(
  from: Tier,
  request: Request,
  reply: Reply,
): Message<Request, Reply> => ({ from, request, reply });

export const nothing = z.strictObject({});

export type Table = Record<string, Message>;

export type RequestOf<T extends Table, Name extends keyof T> = z.infer<T[Name]['request']>;
export type ReplyOf<T extends Table, Name extends keyof T> = z.infer<T[Name]['reply']>;

const Envelope = z.strictObject({ name: z.string(), body: z.unknown() });

/** What a message becomes once it was let in: its name with its parsed body. */
export type Admitted<T extends Table> = {
  [Name in keyof T]: { name: Name; body: RequestOf<T, Name> };
}[keyof T];

/** Reads an envelope against a table; undefined for anything that is not a well-formed message of it. */
export function admit<T extends Table>(table: T, tier: Tier, envelope: unknown): Admitted<T> | undefined {
  const parsed = Envelope.safeParse(envelope);
  if (!parsed.success || !Object.hasOwn(table, parsed.data.name)) return undefined;
  const entry = table[parsed.data.name];
  if (entry === undefined || entry.from !== tier) return undefined;
  const body = entry.request.safeParse(parsed.data.body);
  return body.success ? ({ name: parsed.data.name, body: body.data } as Admitted<T>) : undefined;
}
