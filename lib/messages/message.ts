import { anything, record, text, type Shape } from './shape';

/**
 * Who may send a message.
 *
 * - `page`: a content script in a frame of an approved portal. Trusted with nothing but the frame it speaks for.
 * - `background`: our service worker, to a content script.
 * - `panel`: a page of ours that no web page frames.
 */
export type Tier = 'page' | 'background' | 'panel';

/** A schema of Zod, or one of our own shapes: all that is asked of it is to parse. */
export interface Parser {
  safeParse(value: unknown): { success: boolean; data?: unknown };
}

type Parsed<P extends Parser> = P extends Shape<infer T> ? T : Extract<ReturnType<P['safeParse']>, { success: true }>['data'];

/** What is asked of whoever gets it: who may send it (`from`), what it carries (`request`). */
export interface Heard<Request extends Parser = Parser> {
  from: Tier;
  request: Request;
}

/** The same with what comes back (`reply`). */
export interface Message<Request extends Parser = Parser, Reply extends Parser = Parser> extends Heard<Request> {
  reply: Reply;
}

export const message = <Request extends Parser, Reply extends Parser>(
  from: Tier,
  request: Request,
  reply: Reply,
): Message<Request, Reply> => ({ from, request, reply });

export const nothing = record({});

export type Table = Record<string, Heard>;

export type RequestOf<T extends Table, Name extends keyof T> = Parsed<T[Name]['request']>;
export type ReplyOf<T extends Record<string, Message>, Name extends keyof T> = Parsed<T[Name]['reply']>;

const Envelope = record({ name: text, body: anything });

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
